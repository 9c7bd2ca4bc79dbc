import type { AuthorizationRequest, Context, ContextValue } from '../../request.ts';
import { singleValue, type ContextView, type KeyValue } from '../conditions/compile-condition.ts';
import type { ResolveVariable } from '../matching/template.ts';
import { principalContext } from '../principal/principal-context.ts';
import type { Principal } from '../principal/principal.ts';
import { lowerCase } from './lower-case.ts';

/** A request in the form that matching needs: names in lower case, the keys that follow from the principal filled in. */
export class PreparedRequest implements ContextView {
  readonly principal: Principal;
  readonly lowerAction: string;
  readonly resource: string;
  /** Account of the principal, where it has one. */
  readonly principalAccount: string | undefined;
  /** Account that owns the resource, where that is known. */
  readonly resourceAccount: string | undefined;
  readonly awsManagedKey: boolean;
  readonly resolve: ResolveVariable;
  readonly #context: Context;
  #byLowerKey: ReadonlyMap<string, ContextValue> | undefined;

  constructor(request: AuthorizationRequest) {
    const { principal } = request;
    this.principal = principal;
    this.lowerAction = lowerCase(request.action);
    this.resource = request.resource;
    this.principalAccount = 'account' in principal ? principal.account : undefined;
    this.resourceAccount = request.resourceAccount ?? accountInArn(request.resource) ?? this.principalAccount;
    this.awsManagedKey = request.awsManagedKey === true;
    this.#context = request.context;
    this.resolve = (lowerKey) => {
      const value = this.value(lowerKey);
      return value === undefined ? undefined : singleValue(value, lowerKey);
    };
  }

  value(lowerKey: string): KeyValue {
    this.#byLowerKey ??= lowerKeys(this.#context);
    const value = this.#byLowerKey.get(lowerKey) ?? derivedKeys(this.principal).get(lowerKey);
    return value === undefined || typeof value === 'object' || typeof value === 'string' ? value : String(value);
  }
}

function lowerKeys(context: Context): ReadonlyMap<string, ContextValue> {
  const keys = new Map<string, ContextValue>();
  for (const key in context) keys.set(lowerCase(key), context[key]!);
  return keys;
}

const derived = new WeakMap<Principal, ReadonlyMap<string, ContextValue>>();

function derivedKeys(principal: Principal): ReadonlyMap<string, ContextValue> {
  const known = derived.get(principal);
  if (known !== undefined) return known;
  const keys = lowerKeys(principalContext(principal));
  derived.set(principal, keys);
  return keys;
}

/** The twelve digits in the fifth component, if they are there. */
function accountInArn(arn: string): string | undefined {
  if (!arn.startsWith('arn:')) return undefined;
  let start = 0;
  for (let colons = 0; colons < 4; colons++) {
    start = arn.indexOf(':', start) + 1;
    if (start === 0) return undefined;
  }
  const account = arn.slice(start, start + 12);
  return arn[start + 12] === ':' && /^\d{12}$/.test(account) ? account : undefined;
}
