import { createHash, timingSafeEqual, verify, type KeyObject } from 'node:crypto';
import { canonicalXml } from './canonical-xml.ts';
import { attributeOf, childElements, descendants, textOf, XmlError, type XmlElement } from './xml-tree.ts';

const ds = 'http://www.w3.org/2000/09/xmldsig#';
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const signatureHashes: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', 'sha256'],
  ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha384', 'sha384'],
  ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha512', 'sha512'],
]);
const digestHashes: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2001/04/xmlenc#sha256', 'sha256'],
  ['http://www.w3.org/2001/04/xmldsig-more#sha384', 'sha384'],
  ['http://www.w3.org/2001/04/xmlenc#sha512', 'sha512'],
]);

/**
 * True when `element` itself holds a signature over itself that one of the keys made. Only what was checked may then be read: that element.
 * Exclusive canonicalisation, RSA, SHA-2; one reference, to the element's own ID, which must be the only one of its value in the document.
 */
export function isSigned(element: XmlElement, document: XmlElement, keys: readonly KeyObject[]): boolean {
  const signatures = childElements(element, 'Signature', ds);
  const id = attributeOf(element, 'ID');
  const [signature] = signatures;
  if (signatures.length !== 1 || signature === undefined || id === undefined || id === '') return false;
  const sameId = [...descendants(document)].filter((each) =>
    each.attributes.some((attribute) => /^id$/i.test(attribute.local) && attribute.value === id),
  );
  if (sameId.length !== 1) return false;
  const info = only(signature, 'SignedInfo');
  const reference = only(info, 'Reference');
  if (attributeOf(reference, 'URI') !== `#${id}`) return false;
  return digestMatches(element, signature, reference) && signatureVerifies(info, signature, keys);
}

function digestMatches(element: XmlElement, signature: XmlElement, reference: XmlElement): boolean {
  let inclusive: readonly string[] = [];
  for (const transform of childElements(only(reference, 'Transforms'), 'Transform', ds)) {
    const algorithm = attributeOf(transform, 'Algorithm');
    if (algorithm === exclusive) inclusive = inclusivePrefixes(transform);
    else if (algorithm !== enveloped) return false;
  }
  const hash = digestHashes.get(attributeOf(only(reference, 'DigestMethod'), 'Algorithm') ?? '');
  if (hash === undefined) return false;
  const computed = createHash(hash)
    .update(canonicalXml(element, signature, inclusive))
    .digest();
  const said = Buffer.from(textOf(only(reference, 'DigestValue')), 'base64');
  return computed.length === said.length && timingSafeEqual(computed, said);
}

function signatureVerifies(info: XmlElement, signature: XmlElement, keys: readonly KeyObject[]): boolean {
  const method = only(info, 'CanonicalizationMethod');
  if (attributeOf(method, 'Algorithm') !== exclusive) return false;
  const hash = signatureHashes.get(attributeOf(only(info, 'SignatureMethod'), 'Algorithm') ?? '');
  if (hash === undefined) return false;
  const text = Buffer.from(canonicalXml(info, undefined, inclusivePrefixes(method)));
  const value = Buffer.from(textOf(only(signature, 'SignatureValue')), 'base64');
  return keys.some((key) => key.asymmetricKeyType === 'rsa' && verify(hash, text, key, value));
}

function inclusivePrefixes(holder: XmlElement): readonly string[] {
  const [list] = childElements(holder, 'InclusiveNamespaces', exclusive);
  const prefixes = list === undefined ? '' : (attributeOf(list, 'PrefixList') ?? '');
  return prefixes
    .split(/\s+/)
    .filter((prefix) => prefix !== '')
    .map((prefix) => (prefix === '#default' ? '' : prefix));
}

function only(element: XmlElement, local: string): XmlElement {
  const found = childElements(element, local, ds);
  if (found.length !== 1) throw new XmlError(`there must be one ${local}`);
  return found[0]!;
}
