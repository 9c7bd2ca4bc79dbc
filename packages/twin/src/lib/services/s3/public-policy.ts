import { parsePolicy, type Condition, type PolicyDocument, type Statement } from '@paddock/policy/document';

/** Keys that narrow a statement to somebody known: S3 user guide, "Blocking public access", "The meaning of public". */
const fixedKeys: ReadonlySet<string> = new Set([
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'aws:sourceowner',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:userid',
  's3:dataaccesspointaccount',
  's3:dataaccesspointarn',
  's3:x-amz-server-side-encryption-aws-kms-key-id',
]);

const fixingOperators = /^(foranyvalue:)?(stringequals|stringequalsignorecase|stringlike|arnequals|arnlike)$/i;

const known = new Map<string, boolean>();
const maximumKnown = 1000;

/** Whether a bucket policy counts as public. A text that is no policy does not. */
export function isPublicPolicyText(text: string): boolean {
  let result = known.get(text);
  if (result === undefined) {
    const { policy } = parsePolicy(text, 'resource');
    result = policy !== undefined && isPublicPolicy(policy);
    if (known.size >= maximumKnown) known.clear();
    known.set(text, result);
  }
  return result;
}

/** A policy is public when one of its statements allows something to anybody, without a condition that names somebody. */
export function isPublicPolicy(policy: PolicyDocument): boolean {
  return policy.statements.some(isPublicStatement);
}

function isPublicStatement({ effect, principal, conditions }: Statement): boolean {
  if (effect === 'Deny') return false;
  const open = principal === undefined || principal.negated || principal.entries.some(({ value }) => isOpen(value));
  return open && !conditions.some(namesSomebody);
}

function namesSomebody({ operator, key, values }: Condition): boolean {
  if (values.length === 0) return false;
  const name = key.value.toLowerCase();
  if (name === 'aws:sourceip')
    return /^(foranyvalue:)?ipaddress$/i.test(operator.value) && values.every(({ value }) => isNarrowRange(value));
  return fixingOperators.test(operator.value) && fixedKeys.has(name) && values.every(({ value }) => !isOpen(value));
}

/** Wildcards and policy variables stand for anybody. */
function isOpen(value: string): boolean {
  return /[*?]|\$\{/.test(value);
}

/** Ranges as wide as /7 (IPv4) or /31 (IPv6) count as everybody. */
function isNarrowRange(range: string): boolean {
  const [address = '', bits] = range.split('/');
  if (bits === undefined) return true;
  return Number(bits) >= (address.includes(':') ? 32 : 8);
}
