import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProviderMetadata } from './provider-metadata.ts';
import { readAssertion } from './read-assertion.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', `${name}.xml`), 'utf8');
const provider = readProviderMetadata(fixture('metadata'));
const inTime = Date.UTC(2026, 10, 23, 12, 1);
const read = (xml: string, now = inTime) => readAssertion(Buffer.from(xml).toString('base64'), provider, now);

describe('readAssertion', () => {
  it.each(['signed-assertion', 'signed-response'])('reads what another implementation signed: %s', (name) => {
    const assertion = read(fixture(name));
    expect(assertion).toMatchObject({ issuer: 'https://idp.example.com/saml', subject: 'ana & "bo" <x>', subjectType: 'persistent' });
    expect(assertion.attributes.get('https://aws.amazon.com/SAML/Attributes/PrincipalTag:team')).toEqual(['red']);
  });

  it.each([
    ['unsigned', /signature invalid/],
    ['other-key', /signature invalid/],
    ['other-issuer', /Issuer/],
    ['other-audience', /audience/],
    ['other-recipient', /recipient/],
  ])('refuses %s', (name, message) => {
    expect(() => read(fixture(name))).toThrow(message);
  });

  it('refuses what is early or late', () => {
    expect(() => read(fixture('signed-assertion'), Date.UTC(2026, 10, 23, 12, 10))).toThrow(/redeemed/);
    expect(() => read(fixture('signed-assertion'), Date.UTC(2026, 10, 23, 11, 50))).toThrow(/not valid yet/);
  });

  it('notices every change to what is signed', () => {
    const changes: readonly (readonly [string | RegExp, string])[] = [
      ['>red<', '>blue<'],
      ['ana@example.com', 'bob@example.com'],
      ['role/saml', 'role/admin'],
      ['ana &amp;', 'bob &amp;'],
      ['NotOnOrAfter="2026', 'NotOnOrAfter="2036'],
      ['<saml:AttributeStatement>', '<saml:AttributeStatement><saml:Attribute Name="x"/>'],
      [/<ds:DigestValue>./, '<ds:DigestValue>A'],
      [/<ds:SignatureValue>..../, '<ds:SignatureValue>AAAA'],
      ['ID="_assertion1"', 'ID="_assertion2"'],
      ['URI="#_assertion1"', 'URI=""'],
      ['xml-exc-c14n#"/><ds:SignatureMethod', 'other"/><ds:SignatureMethod'],
    ];
    for (const [from, to] of changes) {
      const changed = fixture('signed-assertion').replace(from, to);
      expect(changed, String(from)).not.toBe(fixture('signed-assertion'));
      expect(() => read(changed), String(from)).toThrow();
    }
  });

  it('is not led to another assertion than the signed one', () => {
    const xml = fixture('signed-assertion');
    const [assertion] = /<saml:Assertion [^]*<\/saml:Assertion>/.exec(xml)!;
    const forged = assertion.replace(/<ds:Signature [^]*<\/ds:Signature>/, '').replace('>red<', '>blue<');
    const wrappings = [
      xml.replace(assertion, forged + assertion),
      xml.replace(assertion, assertion + forged.replace('_assertion1', '_other')),
      xml.replace(assertion, `${forged.replace('_assertion1', '_other')}<samlp:Extensions>${assertion}</samlp:Extensions>`),
      xml.replace(assertion, forged.replace('</saml:Assertion>', `${assertion}</saml:Assertion>`)),
    ];
    for (const wrapping of wrappings) expect(() => read(wrapping)).toThrow();
  });

  it('refuses comments, document types, instructions and what is no XML', () => {
    const xml = fixture('signed-assertion');
    for (const bad of [
      xml.replace('ana &amp;', 'ana<!-- --> &amp;'),
      `<!DOCTYPE x [<!ENTITY e "x">]>${xml}`,
      xml.replace('<saml:Subject>', '<?x?><saml:Subject>'),
      xml.slice(0, -20),
      `${xml}<x/>`,
      '',
      'nonsense',
      '<a></b>',
      '<a b="1" b="2"/>',
      '<x:a/>',
      '<a>&nope;</a>',
    ]) {
      expect(() => read(bad)).toThrow(/Invalid SAML response|signature invalid/);
    }
  });
});
