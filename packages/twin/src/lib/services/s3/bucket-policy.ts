import { parsePolicy, type PolicyDocument, type Statement } from '@paddock/policy/document';
import { quota, sizeFor } from '@paddock/aws-data/quotas';
import { ApiError } from '../../api-error.ts';
import { findAccount } from '../../accounts.ts';
import type { StateView } from '../../state/state.ts';
import { findRole, findUser } from '../iam/store.ts';
import { bucketArn } from './arn.ts';

const malformed = (message: string): ApiError => new ApiError('MalformedPolicy', message);

/** Reads a bucket policy as S3 does on PutBucketPolicy. Throws `MalformedPolicy`, and `PolicyTooLarge` over the quota. */
export function checkBucketPolicy(text: string, bucket: string, state: StateView): PolicyDocument {
  const size = sizeFor('s3/bucket-policy-size', text);
  if (size > quota('s3/bucket-policy-size').value)
    throw new ApiError('PolicyTooLarge', `Bucket policies may have ${quota('s3/bucket-policy-size').value} bytes; this one has ${size}.`);
  if (!text.trimStart().startsWith('{')) throw malformed("Policies must be valid JSON and the first byte must be '{'");
  const { policy, diagnostics } = parsePolicy(text, 'resource');
  if (policy === undefined)
    throw malformed(
      diagnostics[0] === undefined
        ? 'Policy is not valid'
        : `${diagnostics[0].summary}${diagnostics[0].detail === undefined ? '' : `: ${diagnostics[0].detail}`}`,
    );
  for (const statement of policy.statements) checkStatement(statement, bucket, state);
  return policy;
}

function checkStatement({ principal, action, resource }: Statement, bucket: string, state: StateView): void {
  if (principal === undefined) throw malformed('Missing required field Principal');
  if (resource === undefined) throw malformed('Missing required field Resource');
  if (action.patterns.some(({ value }) => value !== '*' && !/^s3:[A-Za-z*?]+$/i.test(value))) throw malformed('Policy has invalid action');
  const arn = bucketArn(bucket);
  const outside = resource.patterns.some(({ value }) => !mayMatch(value, arn));
  if (outside && !resource.negated) throw malformed('Policy has invalid resource');
  for (const { type, value } of principal.entries) {
    if (type === 'AWS' && !principalExists(value, state)) throw malformed('Invalid principal in policy');
  }
}

/** Whether a resource pattern is about the bucket or what is in it. */
function mayMatch(pattern: string, arn: string): boolean {
  if (pattern === '*') return false;
  const name = pattern.split('/')[0]!;
  if (!/[*?]|\$\{/.test(name)) return name === arn;
  const source = name
    .replaceAll(/\$\{[^}]*\}/g, '*')
    .replaceAll(/[.+^$()|[\]{}\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(arn);
}

/** Principals of accounts that the twin has must be there; those of others cannot be known, and are taken as they are. */
function principalExists(value: string, state: StateView): boolean {
  if (value === '*' || /^\d{12}$/.test(value)) return true;
  const match = /^arn:[^:]+:(iam|sts)::(\d{12}):(.+)$/.exec(value);
  if (match === null) return /^A(ID|RO)A[A-Z0-9]+$/.test(value);
  const [, , account, rest] = match as unknown as [string, string, string, string];
  if (rest.includes('*')) return false;
  if (findAccount(state, account) === undefined) return true;
  const name = rest.slice(rest.lastIndexOf('/') + 1);
  if (rest.startsWith('role/')) return findRole(state, account, name)?.arn === value;
  if (rest.startsWith('user/')) return findUser(state, account, name)?.arn === value;
  return rest === 'root' || rest.startsWith('assumed-role/') || rest.startsWith('federated-user/');
}
