import type { Effect, PrincipalElement } from '../../syntax/policy-document.ts';
import { literal } from '../language/sequence.ts';
import { and, constant, no, not, or, yes, type Formula } from '../logic/formula.ts';
import type { Encoder } from './encoder.ts';
import { ofAccounts, ofRoleNames, principalDimension, sessionDimension } from './principal-words.ts';

/**
 * How closely a statement names the caller, as formulas: at least the account, at least the role, the very principal (or everybody). The
 * formula of a level implies those before it. See `compilePrincipals`, whose rules these are.
 */
export interface Named {
  readonly account: Formula;
  readonly role: Formula;
  readonly directly: Formula;
}

const everybody: Named = { account: yes, role: yes, directly: yes };
const nobody: Named = { account: no, role: no, directly: no };

export function namedBy(element: PrincipalElement | undefined, effect: Effect, hasBoundary: boolean, encoder: Encoder): Named {
  if (element === undefined) return everybody;
  const names = readNames(element);
  if (!element.negated) return closeness(names, encoder);
  if (effect === 'Allow') return nobody;
  const hit = not(spared(names, hasBoundary, encoder));
  return { account: hit, role: hit, directly: hit };
}

interface Names {
  readonly everybody: boolean;
  readonly accounts: readonly string[];
  readonly arns: readonly string[];
  readonly services: readonly string[];
  readonly providers: readonly string[];
}

function readNames(element: PrincipalElement): Names {
  const of = (type: string): readonly string[] => element.entries.filter((entry) => entry.type === type).map(({ value }) => value);
  const aws = of('AWS').filter((value) => value !== '*');
  const accountOf = (value: string): string | undefined => /^(?:arn:aws[a-z-]*:iam::)?(\d{12})(?::root)?$/.exec(value)?.[1];
  return {
    everybody: of('AWS').includes('*'),
    accounts: aws.flatMap((value) => accountOf(value) ?? []),
    arns: aws.filter((value) => accountOf(value) === undefined),
    services: of('Service'),
    providers: of('Federated'),
  };
}

function closeness(names: Names, encoder: Encoder): Named {
  if (names.everybody) return everybody;
  const provided = cameFromProvider(names, encoder);
  const directly = or(provided, arnNamed(names, encoder));
  const { principal } = encoder.world;
  switch (principal) {
    case 'anonymous':
      return all(provided);
    case 'service':
      return all(or(provided, names.services.includes('*') ? yes : oneOf(names.services, encoder)));
    case 'federated':
      return all(or(provided, oneOf(names.providers, encoder)));
    case 'root':
      return { account: or(provided, accountNamed(names, encoder)), role: provided, directly: provided };
    case 'user':
    case 'federated-user':
      return { account: or(directly, accountNamed(names, encoder)), role: directly, directly };
    case 'role-session':
    case 'service-linked-role-session': {
      const role = or(directly, oneOf(names.arns, encoder));
      return { account: or(role, accountNamed(names, encoder)), role, directly };
    }
  }
}

function all(formula: Formula): Named {
  return { account: formula, role: formula, directly: formula };
}

/** The word of the principal is one of these. */
function oneOf(values: readonly string[], encoder: Encoder): Formula {
  if (values.length === 0) return no;
  return encoder.word(principalDimension, `one of ${JSON.stringify(values)}`, () => values.map(literal));
}

function accountNamed(names: Names, encoder: Encoder): Formula {
  const { account } = encoder.world;
  if (account !== undefined) return constant(names.accounts.includes(account));
  if (names.accounts.length === 0) return no;
  return encoder.word(principalDimension, `of account ${names.accounts.join()}`, () => ofAccounts(names.accounts.map(literal)));
}

/** The principal's own ARN is listed; of a role session, the session's. */
function arnNamed(names: Names, encoder: Encoder): Formula {
  const { principal } = encoder.world;
  if (principal !== 'role-session' && principal !== 'service-linked-role-session') return oneOf(names.arns, encoder);
  return or(
    ...names.arns.map((arn) => {
      const match = /^arn:([^:]*):sts::(\d{12}):assumed-role\/([^/]+)\/([^/]+)$/.exec(arn);
      if (match === null) return no;
      const [, partition = '', account = '', roleName = '', sessionName = ''] = match;
      return and(
        encoder.word(principalDimension, `role ${partition} ${account} ${roleName}`, () => ofRoleNames(partition, account, roleName)),
        encoder.word(sessionDimension, `session ${sessionName}`, () => [literal(sessionName)]),
      );
    }),
  );
}

function cameFromProvider(names: Names, encoder: Encoder): Formula {
  if (names.providers.length === 0) return no;
  const access = encoder.access('aws:FederatedProvider');
  const some = encoder.someValueIn(
    access,
    'aws:federatedprovider',
    `providers ${JSON.stringify(names.providers)}`,
    names.providers.map(literal),
  );
  if (access.kind !== 'free') return some;
  // A variable, or the key behind it, has a value only when it is a single one.
  if (access.mode === 'list') return no;
  const single = access.mode === 'either' ? encoder.single(access) : yes;
  return and(encoder.present(access), single, some);
}

function spared(names: Names, hasBoundary: boolean, encoder: Encoder): Formula {
  const inAccount = accountNamed(names, encoder);
  switch (encoder.world.principal) {
    case 'anonymous':
      return constant(names.everybody);
    case 'service':
    case 'federated':
      return closeness(names, encoder).account;
    case 'root':
      return or(constant(names.everybody), inAccount);
    case 'federated-user':
      return or(constant(names.everybody), and(inAccount, arnNamed(names, encoder)));
    case 'user':
      return hasBoundary ? no : or(constant(names.everybody), and(inAccount, arnNamed(names, encoder)));
    case 'role-session':
    case 'service-linked-role-session':
      if (hasBoundary) return no;
      return or(constant(names.everybody), and(inAccount, oneOf(names.arns, encoder), arnNamed(names, encoder)));
  }
}
