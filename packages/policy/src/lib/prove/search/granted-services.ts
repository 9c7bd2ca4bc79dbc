import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import { serviceOf } from './known-actions.ts';

/** The services that the Allow statements of a policy are about, in lower case; undefined when these may be any. */
export function grantedServices(policy: CompiledPolicy): ReadonlySet<string> | undefined {
  const services = new Set<string>();
  for (const { effect, action } of policy.document.statements) {
    if (effect !== 'Allow') continue;
    for (const { value } of action.patterns) services.add(serviceOf(value.toLowerCase()));
    if (action.negated) return undefined;
  }
  return [...services].some((service) => /[*?]/.test(service)) ? undefined : services;
}
