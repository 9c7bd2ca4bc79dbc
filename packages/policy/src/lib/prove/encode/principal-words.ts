import { anyChar, digit, nameChar, noColon, noSlash, pathChar, serviceChar } from '../language/char-class.ts';
import { afterPrefix, confine, literal, many, one, repeat, type Item, type Sequence } from '../language/sequence.ts';
import type { KeyAccess } from './key-access.ts';
import type { World } from './world.ts';

/** Ids of the dimensions of a principal. `principal`: its ARN (of a role session: the role's), service or provider. */
export const principalDimension = 'principal';
export const sessionDimension = 'session';

const name: Sequence = [one(nameChar), many(nameChar)];
const linkedPath = 'aws-service-role/';

/** The words that principals of a kind have; `outside` are those of another kind. Source: IAM user guide, `reference_identifiers`. */
export function principalLanguage(
  world: World,
  partitions: readonly string[],
): { readonly within: readonly Sequence[]; readonly outside: readonly Sequence[] } {
  const account = accountSequence(world.account);
  const within = (service: string, ...tails: readonly Sequence[]): readonly Sequence[] =>
    partitions.flatMap((partition) =>
      tails.map((tail) => [...literal(`arn:${partition}:${service}::`), ...account, ...literal(':'), ...tail]),
    );
  const named = (type: string): readonly Sequence[] => [
    [...literal(`${type}/`), ...name],
    [...literal(`${type}/`), many(pathChar), ...literal('/'), ...name],
  ];
  switch (world.principal) {
    case 'root':
      return { within: within('iam', literal('root')), outside: [] };
    case 'user':
      return { within: within('iam', ...named('user')), outside: [] };
    case 'role-session':
      return { within: within('iam', ...named('role')), outside: linkedRoles() };
    case 'service-linked-role-session':
      return {
        within: within('iam', [
          ...literal(`role/${linkedPath}`),
          many(serviceChar),
          ...literal('.amazonaws.com/AWSServiceRoleFor'),
          ...name,
        ]),
        outside: [],
      };
    case 'federated-user':
      return { within: within('sts', [...literal('federated-user/'), ...name]), outside: [] };
    case 'service':
      return { within: [[one(serviceChar), many(serviceChar), ...literal('.amazonaws.com')]], outside: [] };
    case 'federated':
      return {
        within: [
          ...within('iam', [...literal('saml-provider/'), ...name], [...literal('oidc-provider/'), one(pathChar), many(pathChar)]),
          [one(serviceChar), many(serviceChar)],
        ],
        outside: [],
      };
    case 'anonymous':
      return { within: [literal('anonymous')], outside: [] };
  }
}

/** Principals to show when any will do. */
export function preferredPrincipals({ principal, account = '111122223333' }: World): readonly string[] {
  switch (principal) {
    case 'user':
      return [`arn:aws:iam::${account}:user/ana`];
    case 'role-session':
      return [`arn:aws:iam::${account}:role/Example`];
    case 'federated-user':
      return [`arn:aws:sts::${account}:federated-user/ana`];
    case 'service':
      return ['example.amazonaws.com'];
    case 'federated':
      return ['arn:aws:iam::111122223333:saml-provider/example'];
    case 'root':
    case 'anonymous':
    case 'service-linked-role-session':
      return [];
  }
}

/** Roles that by their path or name are linked to a service: see `classifyPrincipal`. */
function linkedRoles(): readonly Sequence[] {
  const head: Sequence = [...literal('arn:'), many(noColon), ...literal(':iam::'), many(noColon), ...literal(':role/')];
  return [
    [...head, ...literal(linkedPath), many(anyChar)],
    [...head, ...literal('AWSServiceRoleFor'), many(noSlash)],
    [...head, many(anyChar), ...literal('/AWSServiceRoleFor'), many(noSlash)],
  ];
}

/** Names of role sessions. Source: STS API reference, `API_AssumeRole` (RoleSessionName). */
export const sessionLanguage: Sequence = [one(nameChar), one(nameChar), many(nameChar)];

function accountSequence(account: string | undefined): Sequence {
  return account === undefined ? repeat(digit, 12) : literal(account);
}

/** Words of principals of one of the accounts. */
export function ofAccounts(languages: readonly Sequence[]): readonly Sequence[] {
  return languages
    .filter((sequence) => !names(sequence, ':'))
    .map((sequence) => [
      ...literal('arn:'),
      many(noColon),
      ...literal(':'),
      many(noColon),
      ...literal('::'),
      ...confine(sequence, noColon),
      ...literal(':'),
      many(anyChar),
    ]);
}

/** ARNs of roles that have one of these names, whatever their path. */
export function ofRoleNames(partition: string, account: string, roleName: string): readonly Sequence[] {
  return [
    literal(`arn:${partition}:iam::${account}:role/${roleName}`),
    [...literal(`arn:${partition}:iam::${account}:role/`), many(anyChar), ...literal(`/${roleName}`)],
  ];
}

/** ARNs of users whose names (after the last slash) are in a language. */
function ofUserNames(languages: readonly Sequence[]): readonly Sequence[] {
  const head: Sequence = [...literal('arn:'), many(noColon), ...literal(':iam::'), many(noColon), ...literal(':user/')];
  return languages
    .filter((sequence) => !names(sequence, '/') && !names(sequence, ':'))
    .flatMap((sequence) => {
      const last = confine(sequence, noSlash);
      return [
        [...head, ...last],
        [...head, many(anyChar), ...literal('/'), ...last],
      ];
    });
}

function names(sequence: Sequence, character: string): boolean {
  const code = character.charCodeAt(0);
  return sequence.some((item: Item) => item.kind === 'codes' && item.codes.includes(code));
}

/** Keys that follow from the principal, as `principalContext` has them. Undefined: the key is no such key. */
export function principalKey(lowerKey: string, world: World): KeyAccess | undefined {
  const word = (lift: (sequences: readonly Sequence[]) => readonly Sequence[] | undefined, list = false): KeyAccess => ({
    kind: 'derived',
    dimension: principalDimension,
    list,
    lift,
  });
  switch (world.principal) {
    case 'anonymous':
      if (lowerKey === 'aws:principaltype') return { kind: 'constant', value: 'Anonymous' };
      return lowerKey === 'aws:principalaccount' || lowerKey === 'aws:userid' ? { kind: 'constant', value: 'anonymous' } : undefined;
    case 'service':
      if (lowerKey === 'aws:principalisawsservice') return { kind: 'constant', value: 'true' };
      if (lowerKey === 'aws:principalservicename') return word((sequences) => sequences);
      return lowerKey === 'aws:principalservicenameslist' ? word((sequences) => sequences, true) : undefined;
    case 'federated':
      return lowerKey === 'aws:federatedprovider' ? word((sequences) => sequences) : undefined;
    case 'root':
    case 'user':
    case 'role-session':
    case 'service-linked-role-session':
    case 'federated-user':
      return signedKey(lowerKey, world, world.principal, word);
  }
}

type Derive = (lift: (sequences: readonly Sequence[]) => readonly Sequence[] | undefined) => KeyAccess;

/** Of principals that have an account. */
function signedKey(lowerKey: string, world: World, principal: keyof typeof principalType, word: Derive): KeyAccess | undefined {
  const account = (): KeyAccess => (world.account === undefined ? word(ofAccounts) : { kind: 'constant', value: world.account });
  switch (lowerKey) {
    case 'aws:principalarn':
      return word((sequences) => sequences);
    case 'aws:principalaccount':
      return account();
    case 'aws:principaltype':
      return { kind: 'constant', value: principalType[principal] };
    case 'aws:principalisawsservice':
      return { kind: 'constant', value: 'false' };
    case 'aws:username':
      return principal === 'user' ? word(ofUserNames) : undefined;
    case 'aws:userid':
      if (principal === 'root') return account();
      return principal === 'federated-user' ? word((sequences) => ofFederatedIds(sequences, world)) : undefined;
    default:
      return undefined;
  }
}

const principalType = {
  root: 'Account',
  user: 'User',
  'role-session': 'AssumedRole',
  'service-linked-role-session': 'AssumedRole',
  'federated-user': 'FederatedUser',
} as const;

/** `aws:userid` of a federated user is `account:name`. */
function ofFederatedIds(languages: readonly Sequence[], { account }: World): readonly Sequence[] | undefined {
  if (account === undefined) return undefined;
  return languages
    .flatMap((sequence) => afterPrefix(sequence, `${account}:`))
    .map((rest) => [...literal('arn:'), many(noColon), ...literal(`:sts::${account}:federated-user/`), ...rest]);
}
