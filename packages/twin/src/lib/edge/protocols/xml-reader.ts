import type { ServiceModel, ShapeRef, StructureShape } from '@paddock/aws-data/models';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ApiError } from '../../api-error.ts';
import { shapeOf } from './json-codec.ts';
import { readScalar } from './scalar-text.ts';

type Element = string | Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  processEntities: true,
  htmlEntities: false,
  alwaysCreateTextNode: false,
  textNodeName: '#text',
});

/** A request body in XML → members of `shape`. Document types are refused; `MalformedXML` for anything that does not parse. */
export function readXmlBody(model: ServiceModel, ref: ShapeRef, text: string, root: string | undefined): unknown {
  if (/<!DOCTYPE|<!ENTITY/i.test(text) || XMLValidator.validate(text) !== true) throw malformed();
  let document: Readonly<Record<string, unknown>>;
  try {
    document = parser.parse(text) as Readonly<Record<string, unknown>>;
  } catch (cause) {
    throw new ApiError('MalformedXML', malformedText, { cause });
  }
  const name = Object.keys(document).find((key) => key !== '#text');
  if (name === undefined || (root !== undefined && localName(name) !== root)) throw malformed();
  return readElement(model, ref, document[name] as Element, root ?? name);
}

const malformedText = 'The XML you provided was not well-formed or did not validate against our published schema';
const malformed = (): ApiError => new ApiError('MalformedXML', malformedText);

function readElement(model: ServiceModel, ref: ShapeRef, element: Element, where: string): unknown {
  const shape = shapeOf(model, ref);
  switch (shape.type) {
    case 'structure':
      return readMembers(model, shape, element, where);
    case 'list':
      return childrenOf(element, shape.member.locationName ?? 'member').map((item) => readElement(model, shape.member, item, where));
    case 'map':
      return readEntries(model, shape.key, shape.value, childrenOf(element, 'entry'), where);
    case 'string':
    case 'boolean':
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
    case 'timestamp':
    case 'blob':
      return readScalar(shape, textOf(element), where, 'MalformedXML');
  }
}

function readMembers(model: ServiceModel, shape: StructureShape, element: Element, where: string): Record<string, unknown> {
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name in shape.members) {
    const ref = shape.members[name]!;
    if (ref.location !== undefined) continue;
    const member = shapeOf(model, ref);
    if (ref.xmlAttribute === true) {
      const value = attributeOf(element, ref.locationName ?? name);
      if (value !== undefined) result[name] = value;
      continue;
    }
    const flat = (member.type === 'list' || member.type === 'map') && (ref.flattened ?? member.flattened) === true;
    const wire = ref.locationName ?? (flat && member.type === 'list' ? member.member.locationName : undefined) ?? name;
    const found = childrenOf(element, wire);
    if (found.length === 0) continue;
    if (flat && member.type === 'list') result[name] = found.map((item) => readElement(model, member.member, item, `${where}.${name}`));
    else if (flat && member.type === 'map') result[name] = readEntries(model, member.key, member.value, found, `${where}.${name}`);
    else result[name] = readElement(model, ref, found[0]!, `${where}.${name}`);
  }
  return result;
}

function readEntries(
  model: ServiceModel,
  key: ShapeRef,
  value: ShapeRef,
  entries: readonly Element[],
  where: string,
): Record<string, unknown> {
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const entry of entries) {
    const name = childrenOf(entry, key.locationName ?? 'key')[0];
    const item = childrenOf(entry, value.locationName ?? 'value')[0];
    if (name === undefined || item === undefined) throw malformed();
    result[textOf(name)] = readElement(model, value, item, where);
  }
  return result;
}

function childrenOf(element: Element, name: string): readonly Element[] {
  if (typeof element === 'string') return [];
  const found: Element[] = [];
  for (const [key, value] of Object.entries(element)) {
    if (key.startsWith('@') || localName(key) !== name) continue;
    if (Array.isArray(value)) found.push(...(value as readonly Element[]));
    else found.push(value as Element);
  }
  return found;
}

function attributeOf(element: Element, name: string): string | undefined {
  if (typeof element === 'string') return undefined;
  const wanted = localName(name);
  for (const [key, value] of Object.entries(element)) {
    if (key.startsWith('@') && !key.startsWith('@xmlns') && localName(key.slice(1)) === wanted) return String(value);
  }
  return undefined;
}

function textOf(element: Element): string {
  if (typeof element === 'string') return element;
  if (Object.keys(element).some((key) => key !== '#text' && !key.startsWith('@'))) throw malformed();
  return (element['#text'] as string | undefined) ?? '';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
