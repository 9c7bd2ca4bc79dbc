import { policyKinds, type PolicyKind } from '@paddock/policy/document';
import { unknownName } from './account-ids.ts';
import { option, type Invocation } from './command.ts';

export const kindOption = { flags: '--kind <kind>', summary: `one of ${policyKinds.join(', ')} (default: told from the document)` };

/** The kind that `--kind` names; undefined when it is not given. @throws `usage/unknown-name` */
export function chosenKind(invocation: Pick<Invocation, 'options'>): PolicyKind | undefined {
  const given = option(invocation, 'kind');
  if (given === undefined) return undefined;
  const kind = policyKinds.find((known) => known === given);
  if (kind === undefined) throw unknownName('kind of policy', given, policyKinds);
  return kind;
}

/** A document with principals belongs to a resource, or to a role when all it speaks of is taking the role; one without to an identity. */
export function guessKind(text: string): PolicyKind {
  if (!/"(Not)?Principal"\s*:/.test(text)) return 'identity';
  return !/"(Not)?Resource"\s*:/.test(text) && /"sts:/i.test(text) ? 'trust' : 'resource';
}
