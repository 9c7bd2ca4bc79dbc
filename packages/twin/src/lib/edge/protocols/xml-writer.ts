import type { ServiceModel, Shape, ShapeRef, StructureShape, TimestampFormat } from '@paddock/aws-data/models';
import { shapeOf, type Members } from './json-codec.ts';
import { writeTimestamp } from './timestamps.ts';

// What XML 1.0 does not allow, and what must be escaped.
// oxlint-disable-next-line no-control-regex
const special = /[&<>"\r]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#xD;' };

/** Text for an element or attribute. What XML 1.0 cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(special, (character) => escapes[character] ?? '\uFFFD');
}

/**
 * The members of a structure as XML elements.
 * @param ec2 lists and maps as the ec2 protocol has them: with `item` elements, which is what the ec2 models name them
 */
export function writeXmlMembers(model: ServiceModel, shape: StructureShape, value: Members): string {
  let text = '';
  for (const name in value) {
    const item = value[name];
    if (item === undefined || item === null) continue;
    const ref = shape.members[name];
    if (ref === undefined) throw new TypeError(`${model.id}: the output has no member ${name}`);
    if (ref.location !== undefined || ref.xmlAttribute === true) continue;
    text += writeXml(model, ref, ref.locationName ?? name, item);
  }
  return text;
}

/** One value as an element (or several, for a flattened list) of the given name. */
export function writeXml(model: ServiceModel, ref: ShapeRef, element: string, value: unknown): string {
  const shape = shapeOf(model, ref);
  switch (shape.type) {
    case 'structure':
      return `<${element}${attributes(ref, shape, value as Members)}>${writeXmlMembers(model, shape, value as Members)}</${element}>`;
    case 'list': {
      const items = value as readonly unknown[];
      if ((ref.flattened ?? shape.flattened) === true) {
        // A flattened list is named by its member's locationName when that stands on the reference, else by the item's own.
        const name = ref.locationName ?? shape.member.locationName ?? element;
        return items.map((item) => writeXml(model, shape.member, name, item)).join('');
      }
      const name = shape.member.locationName ?? 'member';
      return `<${element}>${items.map((item) => writeXml(model, shape.member, name, item)).join('')}</${element}>`;
    }
    case 'map': {
      const flat = (ref.flattened ?? shape.flattened) === true;
      const entry = flat ? element : 'entry';
      const entries = Object.entries(value as Members)
        .map(([key, item]) => {
          const keyText = writeXml(model, shape.key, shape.key.locationName ?? 'key', key);
          return `<${entry}>${keyText}${writeXml(model, shape.value, shape.value.locationName ?? 'value', item)}</${entry}>`;
        })
        .join('');
      return flat ? entries : `<${element}>${entries}</${element}>`;
    }
    case 'string':
    case 'boolean':
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
    case 'timestamp':
    case 'blob':
      return `<${element}>${scalarText(shape, ref, value, 'iso8601')}</${element}>`;
  }
}

/** The text of a scalar in XML or a header. */
export function scalarText(shape: Shape, ref: ShapeRef, value: unknown, timestampFormat: TimestampFormat): string {
  if (shape.type === 'timestamp') return String(writeTimestamp(value, ref.timestampFormat ?? shape.timestampFormat ?? timestampFormat));
  if (shape.type === 'blob') return Buffer.from(value as Uint8Array).toString('base64');
  return escapeXml(String(value));
}

function attributes(ref: ShapeRef, shape: StructureShape, value: Members): string {
  let text = '';
  const namespace = ref.xmlNamespace ?? shape.xmlNamespace;
  if (namespace !== undefined)
    text += ` xmlns${namespace.prefix === undefined ? '' : `:${namespace.prefix}`}="${escapeXml(namespace.uri)}"`;
  for (const name in shape.members) {
    const member = shape.members[name]!;
    if (member.xmlAttribute === true && value[name] !== undefined)
      text += ` ${member.locationName ?? name}="${escapeXml(value[name] as string)}"`;
  }
  return text;
}
