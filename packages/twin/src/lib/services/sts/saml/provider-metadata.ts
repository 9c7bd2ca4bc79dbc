import { X509Certificate, type KeyObject } from 'node:crypto';
import { attributeOf, childElements, descendants, parseXml, textOf, XmlError } from './xml-tree.ts';

const md = 'urn:oasis:names:tc:SAML:2.0:metadata';
const ds = 'http://www.w3.org/2000/09/xmldsig#';

export interface ProviderMetadata {
  /** The issuer of its assertions. */
  readonly entityId: string;
  /** Public keys of its signing certificates. */
  readonly keys: readonly KeyObject[];
}

/** Reads the metadata document of an identity provider. Throws `XmlError` for anything else. */
export function readProviderMetadata(text: string): ProviderMetadata {
  const root = parseXml(text);
  const entityId = attributeOf(root, 'entityID');
  const provider = childElements(root, 'IDPSSODescriptor', md)[0];
  if (root.local !== 'EntityDescriptor' || root.namespace !== md || entityId === undefined || provider === undefined) {
    throw new XmlError('it is not the metadata of an identity provider');
  }
  const keys = childElements(provider, 'KeyDescriptor', md)
    .filter((descriptor) => (attributeOf(descriptor, 'use') ?? 'signing') === 'signing')
    .flatMap((descriptor) => [...descendants(descriptor)].filter((each) => each.local === 'X509Certificate' && each.namespace === ds))
    .map((certificate) => publicKey(textOf(certificate)));
  if (keys.length === 0) throw new XmlError('it has no signing certificate');
  return { entityId, keys };
}

function publicKey(base64: string): KeyObject {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64')).publicKey;
  } catch (cause) {
    throw new XmlError('a certificate cannot be read', { cause });
  }
}
