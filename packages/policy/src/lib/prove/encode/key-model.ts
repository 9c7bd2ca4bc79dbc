import type { ConditionKey } from '@paddock/aws-data/iam';
import { parseDate } from '../../conditions/values/parse-date.ts';
import { parseIpAddress } from '../../conditions/values/parse-cidr.ts';
import { parseNumber } from '../../conditions/values/parse-number.ts';
import { isMultiValued } from '../../conditions/is-multi-valued.ts';
import { anyChar, noColon } from '../language/char-class.ts';
import { literal, many, one, type Sequence } from '../language/sequence.ts';
import type { Atoms } from '../logic/atoms.ts';
import { textSet, type ValueSet } from '../values/value-set.ts';
import type { KeyAccess } from './key-access.ts';
import { knownKey } from './known-key.ts';
import { principalKey } from './principal-words.ts';
import type { World } from './world.ts';

/** What the model of keys needs to know about a question. */
export interface KeyModelOptions {
  /** Keys have the types that AWS's data gives them. */
  readonly types: boolean;
  /** Keys about the principal are there just for the kinds of principals that have them. */
  readonly principalKeys: boolean;
  /** Keys (in lower case) that some condition tests with a set operator. */
  readonly quantified: ReadonlySet<string>;
  /** Spelling of keys for witnesses, by lower case. */
  readonly spelling: ReadonlyMap<string, string>;
}

/** Which keys there are in a world, and how their values are found. */
export class KeyModel {
  readonly #atoms: Atoms;
  readonly #options: KeyModelOptions;

  constructor(atoms: Atoms, options: KeyModelOptions) {
    this.#atoms = atoms;
    this.#options = options;
  }

  access(key: string, world: World): KeyAccess {
    const lowerKey = key.toLowerCase();
    if (world.fixed.has(lowerKey)) {
      const value = world.fixed.get(lowerKey);
      return value === undefined ? { kind: 'absent' } : { kind: 'constant', value };
    }
    return this.unfixed(lowerKey, world);
  }

  /** As `access`, leaving aside to what values the world fixes keys. */
  unfixed(lowerKey: string, world: World): KeyAccess {
    const derived = principalKey(lowerKey, world);
    if (derived !== undefined) return derived;
    if (this.#options.principalKeys && isAbsentFor(lowerKey, world)) return { kind: 'absent' };
    const mode = this.modeOf(lowerKey);
    const dimension = `key ${lowerKey}`;
    this.#atoms.dimension(dimension, () => ({ name: this.spelled(lowerKey), mode, within: this.domainOf(lowerKey), outside: [] }));
    return { kind: 'free', dimension, mode };
  }

  spelled(lowerKey: string): string {
    return this.#options.spelling.get(lowerKey) ?? conditionKeyName(lowerKey);
  }

  modeOf(lowerKey: string): 'single' | 'list' | 'either' {
    if (isMultiValued(lowerKey)) return 'list';
    if (this.#options.types && knownKey(lowerKey) !== undefined) return 'single';
    return this.#options.quantified.has(lowerKey) || !this.#options.types ? 'either' : 'single';
  }

  /** What all values of a key are in, by its type. */
  domainOf(lowerKey: string): readonly ValueSet[] {
    const type = this.#options.types ? knownKey(lowerKey)?.type : undefined;
    const set = type === undefined ? undefined : domains[type];
    return set === undefined ? [] : [set];
  }
}

function conditionKeyName(lowerKey: string): string {
  const name = knownKey(lowerKey)?.name;
  return name === undefined || name.includes('${') ? lowerKey : name;
}

const ofKind = (kind: 'numeric' | 'date' | 'ip', has: (value: string) => boolean): ValueSet => ({
  kind,
  key: `every ${kind}`,
  bounds: [],
  has,
});

function segments(count: number): Sequence {
  return Array.from({ length: count }, (_, index) => (index === 0 ? [many(noColon)] : [...literal(':'), many(noColon)])).flat();
}

const domains: Readonly<Record<ConditionKey['type'], ValueSet | undefined>> = {
  String: undefined,
  ARN: textSet(
    'every ARN',
    [[...literal('arn:'), one(noColon), ...segments(4), ...literal(':'), one(anyChar), many(anyChar)]],
    ['arn:aws:sns:eu-west-1:111122223333:example'],
  ),
  Bool: textSet('every boolean', [literal('true'), literal('false')]),
  Numeric: ofKind('numeric', (value) => parseNumber(value) !== undefined),
  Date: ofKind('date', (value) => parseDate(value) !== undefined),
  IPAddress: ofKind('ip', (value) => parseIpAddress(value) !== undefined),
};

/**
 * Keys about a principal that requests of its kind do not have. Source: IAM user guide, `reference_policies_condition-keys` (properties of the
 * principal, of a role session) and `reference_policies_variables` (table of principal key values).
 */
function isAbsentFor(lowerKey: string, { principal }: World): boolean {
  switch (lowerKey) {
    case 'aws:username':
      return principal !== 'user';
    case 'aws:principalservicename':
    case 'aws:principalservicenameslist':
      return principal !== 'service';
    case 'aws:federatedprovider':
      return principal !== 'role-session' && principal !== 'federated';
    case 'aws:principalarn':
    case 'aws:principalaccount':
    case 'aws:principalorgid':
    case 'aws:principalorgpaths':
    case 'aws:userid':
      return principal === 'anonymous' || principal === 'service' || principal === 'federated';
    default:
      if (lowerKey.startsWith('aws:principaltag/'))
        return principal === 'anonymous' || principal === 'service' || principal === 'federated' || principal === 'root';
      return false;
  }
}
