import type { PolicySet } from '../evaluate/policy-set.ts';
import type { CompiledPolicy } from '../compile/compiled-policy.ts';
import { replays, requestOf } from '../prove/search/find-request.ts';
import { accountIn, type RequestWitness } from '../prove/search/witness.ts';
import type { ContextValue } from '../../request.ts';

/** What a request has to show: `left` allows it and `right` does not, and it is one of `within`. */
export interface Shows {
  readonly left: PolicySet;
  readonly right: PolicySet;
  readonly within: CompiledPolicy;
}

const region = 'eu-west-1';
const account = '111122223333';

/** Values that look as they do in AWS, by what the key is called. */
const examples: readonly (readonly [RegExp, readonly string[]])[] = [
  [/:InstanceTypes?$/i, ['ml.m5.large', 'ml.g5.xlarge', 'ml.p4d.24xlarge', 'm5.large']],
  [/Subnets?$/i, ['subnet-0123456789abcdef0']],
  [/SecurityGroup(Id)?s$/i, ['sg-0123456789abcdef0']],
  [/KmsKey$|Arns?$/i, [`arn:aws:kms:${region}:${account}:key/11112222-3333-4444-5555-666677778888`]],
  [/^aws:RequestedRegion$/i, [region]],
  [/^aws:UserName$/i, ['example']],
  [/^aws:ViaAWSService$/i, ['false']],
  [/Tag\//i, ['example']],
];

/** The same request with values that a person knows, as far as it still shows the same: every step is decided again by the evaluator. */
export function plainRequest(found: RequestWitness, shows: Shows): RequestWitness {
  let best = found;
  const attempt = (candidate: RequestWitness): boolean => {
    if (!replays(requestOf(candidate), shows)) return false;
    best = candidate;
    return true;
  };
  for (const resource of plainArns(best)) if (resource !== best.resource && attempt({ ...best, resource })) break;
  for (const [key, value] of Object.entries(found.context)) {
    const { [key]: _, ...rest } = best.context;
    if (isEmpty(value) && attempt({ ...best, context: rest })) continue;
    for (const plain of plainValues(key, value)) if (attempt({ ...best, context: { ...best.context, [key]: plain } })) break;
  }
  return best;
}

function isEmpty(value: ContextValue): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}

/** From the plainest on. */
function plainArns({ resource, principal }: RequestWitness): readonly string[] {
  const [arn, , service, area, owner, ...name] = resource.split(':');
  if (arn !== 'arn' || service === undefined || area === undefined || owner === undefined || name.length === 0) return [];
  const own = (typeof principal === 'string' ? accountIn(principal) : undefined) ?? account;
  const fixed = [arn, 'aws', service, area === '' ? '' : region, owner === '' ? '' : /^\d{12}$/.test(owner) ? owner : own];
  const last = name.join(':');
  const named = last.replaceAll(/(?<=^|\/)[a-z](?=$|\/)/g, 'example').replaceAll(/\/{2,}/g, '/');
  return [[...fixed, named].join(':'), [...fixed, last].join(':'), resource.replace(/^arn:[^:]*:/, 'arn:aws:')];
}

function plainValues(key: string, value: ContextValue): readonly ContextValue[] {
  const known = examples.find(([pattern]) => pattern.test(key))?.[1] ?? ['example'];
  if (typeof value === 'string') return isMadeUp(value) || /^aws:ViaAWSService$/i.test(key) ? known : [];
  if (!Array.isArray(value)) return [];
  const lists = value as readonly string[];
  if (!lists.some(isMadeUp)) return [];
  return [...known.map((each) => [each]), ...known.map((each) => [...new Set(lists.map((item) => (isMadeUp(item) ? each : item)))])];
}

/** The prover takes the shortest text that will do. */
function isMadeUp(value: string): boolean {
  return value.length <= 1 || (value.startsWith('arn:') && !value.startsWith('arn:aws:'));
}
