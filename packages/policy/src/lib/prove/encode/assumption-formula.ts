import { wildcardPattern } from '../../matching/pattern.ts';
import { sequenceOf } from '../language/sequence.ts';
import { and, no, not, or, yes, type Formula } from '../logic/formula.ts';
import type { AssumptionName, KeyFact } from '../search/assumptions.ts';
import { actionKeyFacts } from './action-keys.ts';
import type { Encoder } from './encoder.ts';
import { actionResources } from './action-resources.ts';
import { resourceDimension } from './resource-words.ts';
import { hasAccount } from './world.ts';

const inEveryRequest = ['aws:CurrentTime', 'aws:EpochTime', 'aws:SecureTransport', 'aws:UserAgent', 'aws:ViaAWSService'];
const throughEndpoint = ['aws:SourceVpc', 'aws:SourceVpce', 'aws:VpcSourceIp'];

/**
 * What is assumed of the requests of a world, about keys that policies speak of.
 * @param action a known action of the world's class, as AWS writes it; undefined when the class has none
 */
export function assumed(
  assume: ReadonlySet<AssumptionName>,
  facts: readonly KeyFact[],
  keys: readonly string[],
  action: string | undefined,
  encoder: Encoder,
): Formula {
  const mentioned = new Set(keys);
  const parts: Formula[] = [];
  if (assume.has('constant-keys')) {
    const expected = hasAccount(encoder.world.principal) ? [...inEveryRequest, 'aws:RequestedRegion'] : inEveryRequest;
    for (const key of expected) if (mentioned.has(key.toLowerCase())) parts.push(encoder.present(encoder.access(key)));
  }
  if (assume.has('network-keys')) parts.push(network(mentioned, encoder));
  for (const fact of facts) {
    if (fact.principals === undefined || fact.principals.includes(encoder.world.principal)) parts.push(factFormula(fact, encoder));
  }
  if (action !== undefined && assume.has('action-keys'))
    for (const { key, present } of actionKeyFacts(action, keys)) {
      const found = encoder.present(encoder.access(key));
      parts.push(present ? found : not(found));
    }
  if (action !== undefined && assume.has('resource-types'))
    parts.push(encoder.word(resourceDimension, `resources of ${action}`, () => actionResources(action)));
  return and(...parts);
}

function network(mentioned: ReadonlySet<string>, encoder: Encoder): Formula {
  const present = throughEndpoint.filter((key) => mentioned.has(key.toLowerCase())).map((key) => encoder.present(encoder.access(key)));
  const together = or(and(...present), and(...present.map(not)));
  if (!mentioned.has('aws:sourceip') || present.length === 0) return together;
  return and(together, not(and(encoder.present(encoder.access('aws:SourceIp')), present[0]!)));
}

function factFormula({ key, is, name }: KeyFact, encoder: Encoder): Formula {
  const access = encoder.access(key);
  const present = encoder.present(access);
  if (is === 'present') return present;
  if (is === 'absent') return access.kind === 'free' ? not(present) : access.kind === 'absent' ? yes : no;
  const languages = is.values.map((value) => sequenceOf(wildcardPattern(value)));
  const lowerKey = key.toLowerCase();
  const text = `fact ${name} ${JSON.stringify(is.values)}`;
  return and(
    present,
    encoder.someValueIn(access, lowerKey, text, languages),
    not(encoder.someValueIn(access, lowerKey, text, languages, 'outside')),
  );
}
