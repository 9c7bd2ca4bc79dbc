import type { AuthorizationRequest, ContextValue } from '@paddock/policy/request';
import { compilePolicy, type CompiledPolicy } from '@paddock/policy/compile';

/** Keys that follow from who calls, on what and by which way: another value means another call. In lower case. */
const settled =
  /^aws:(?:principal.*|resource.*|userid|username|viaawsservice|calledvia.*|source(?:account|arn|orgid|orgpaths)|federatedprovider|securetransport|currenttime|epochtime)$|^(?:sagemaker:taggingaction|ec2:createaction)$|:resourcetag\/|^s3:existingobjecttag\//;

export function isSettled(lowerKey: string): boolean {
  return settled.test(lowerKey);
}

/**
 * The requests like this one, as a set for the prover: the same caller and action, keys as they are but for the free ones.
 * @param mentioned keys that policies ask for, by their name in lower case: the others decide nothing
 * @param resource a pattern in place of the request's resource
 */
export function requestsLike(
  request: AuthorizationRequest,
  mentioned: ReadonlyMap<string, string>,
  isFree: (lowerKey: string) => boolean,
  resource = request.resource,
): CompiledPolicy {
  const values = new Map(Object.entries(request.context).map(([key, value]) => [key.toLowerCase(), value]));
  const conditions: Record<string, Record<string, string | readonly string[]>> = {};
  const put = (operator: string, key: string, value: string | readonly string[]): void => {
    (conditions[operator] ??= {})[key] = value;
  };
  for (const [lower, name] of new Map([['aws:principalarn', 'aws:PrincipalArn'], ...mentioned])) {
    if (isFree(lower)) continue;
    const value: ContextValue | undefined = values.get(lower);
    if (value === undefined) put('Null', name, 'true');
    else if (typeof value === 'object') {
      put('ForAllValues:StringEquals', name, value);
      put('ForAnyValue:StringEquals', name, value);
    } else put('StringEquals', name, String(value));
  }
  const statement = { Effect: 'Allow', Action: request.action, Resource: resource, Condition: conditions };
  return compilePolicy({ Version: '2012-10-17', Statement: [statement] }, 'identity');
}
