import { describe, expect, it } from 'vitest';
import { parseBlueprint } from './blueprint.ts';

const key = 'ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
const blueprint = (stewards: string): ReturnType<typeof parseBlueprint> =>
  parseBlueprint(
    `paddock: 1
organisation:
  name: Acme
  accountEmail: aws+{account}@acme.example
  regions: [eu-west-1]
stewards:
${stewards}`,
    'p.yaml',
  );
const problems = (stewards: string): readonly string[] =>
  blueprint(stewards).diagnostics.map(({ code, line, path }) => `${code} ${line} ${path ?? ''}`);

describe('stewards', () => {
  it('are names with public keys', () => {
    expect(blueprint(`  - { name: sam, publicKey: "${key}" }\n`).blueprint?.content.stewards).toEqual([{ name: 'sam', publicKey: key }]);
  });
  it('have keys in the form that they are printed in', () => {
    expect(problems('  - { name: sam, publicKey: "ed25519:abc" }\n')).toEqual(['blueprint/invalid-value 7 stewards[0].publicKey']);
    expect(problems(`  - { name: sam, publicKey: "${key.slice(8)}" }\n`)).toEqual(['blueprint/invalid-value 7 stewards[0].publicKey']);
  });
  it('do not share a key', () => {
    expect(problems(`  - { name: sam, publicKey: "${key}" }\n  - { name: pat, publicKey: "${key}" }\n`)).toEqual([
      'blueprint/invalid-value 8 stewards[1].publicKey',
    ]);
  });
});
