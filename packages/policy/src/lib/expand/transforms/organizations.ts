import type { Frame } from '../frame.ts';
import type { Transforms } from './transform.ts';

/** Ids of Organizations. */
export const organizationsTransforms: Transforms = {
  orgArn: (value, frame) => organizationsArn(frame, value),
  orgAccount: (value, frame) => organizationsArn(frame, `account/${value}`),
  /** The ARN of a policy to be made, for its type. */
  orgNewPolicy: (value, frame) => organizationsArn(frame, `policy/${value.toLowerCase()}/p-*`),
};

/** Kinds of Organizations ids by their beginning, and how their ARNs go on after the organisation's id. */
const organizationIds: readonly (readonly [RegExp, (id: string) => string])[] = [
  [/^\d{12}$/, (id) => `account/@/${id}`],
  [/^account\//, (id) => id.replace('/', '/@/')],
  [/^policy\//, (id) => id.replace('/', '/@/')],
  [/^r-/, (id) => `root/@/${id}`],
  [/^ou-/, (id) => `ou/@/${id}`],
  [/^p-/, (id) => `policy/@/*/${id}`],
  [/^h-/, (id) => `handshake/@/*/${id}`],
  [/^rt-/, (id) => `transfer/@/*/*/${id}`],
  [/^rp-/, (id) => `resourcepolicy/@/${id}`],
  [/^o-/, () => 'organization/@'],
];

/** The ARN of something in the caller's organisation by its id, which tells its kind. */
function organizationsArn(frame: Frame, id: string): string {
  if (id.startsWith('arn:')) return id;
  const kind = id.startsWith('p-')
    ? 'policy'
    : id.startsWith('h-')
      ? 'handshake'
      : id.startsWith('rt-')
        ? 'responsibilitytransfer'
        : undefined;
  const known = kind === undefined ? undefined : frame.call.lookup?.arnOf?.(`organizations:${kind}`, id);
  if (known !== undefined) return known;
  const organization = frame.call.lookup?.organization?.();
  const rest = organizationIds.find(([pattern]) => pattern.test(id))?.[1](id) ?? `*/@/${id}`;
  return `arn:${frame.partition}:organizations::${organization?.managementAccount ?? '*'}:${rest.replace('@', organization?.id ?? 'o-*')}`;
}
