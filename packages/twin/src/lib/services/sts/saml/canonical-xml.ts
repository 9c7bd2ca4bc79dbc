import type { XmlElement } from './xml-tree.ts';

/**
 * Exclusive XML canonicalisation without comments: W3C, "Exclusive XML Canonicalization Version 1.0".
 * @param without an element to leave out: the signature inside what it signs
 * @param inclusive prefixes that are written wherever they are in scope
 */
export function canonicalXml(element: XmlElement, without?: XmlElement, inclusive: readonly string[] = []): string {
  return write(element, new Map(), without, inclusive);
}

function write(
  element: XmlElement,
  written: ReadonlyMap<string, string>,
  without: XmlElement | undefined,
  inclusive: readonly string[],
): string {
  const used = new Set([element.prefix, ...element.attributes.map((attribute) => attribute.prefix).filter((prefix) => prefix !== '')]);
  for (const prefix of inclusive) if (element.scope.has(prefix)) used.add(prefix);
  used.delete('xml');
  const now = new Map(written);
  let declarations = '';
  for (const prefix of [...used].toSorted(byCodeUnit)) {
    const uri = element.scope.get(prefix) ?? '';
    if ((written.get(prefix) ?? '') === uri) continue;
    now.set(prefix, uri);
    declarations += ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(uri)}"`;
  }
  const qualified = element.prefix === '' ? element.local : `${element.prefix}:${element.local}`;
  const attributes = element.attributes
    .map((attribute) => ({ ...attribute, uri: attribute.prefix === '' ? '' : (element.scope.get(attribute.prefix) ?? '') }))
    .toSorted((a, b) => byCodeUnit(a.uri, b.uri) || byCodeUnit(a.local, b.local))
    .map(({ prefix, local, value }) => ` ${prefix === '' ? '' : `${prefix}:`}${local}="${escapeAttribute(value)}"`)
    .join('');
  const content = element.children
    .filter((child) => child !== without)
    .map((child) => (typeof child === 'string' ? escapeText(child) : write(child, now, without, inclusive)))
    .join('');
  return `<${qualified}${declarations}${attributes}>${content}</${qualified}>`;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;');
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;');
}
