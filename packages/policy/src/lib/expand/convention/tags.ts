import type { ServiceModel, Shape } from '@paddock/aws-data/models';

/** Where an operation's input has tags. */
export interface TagMembers {
  /** Expressions for the pairs of key and value, and what they are. */
  readonly entries: { readonly from: string; readonly kind: 'structures' | 'map' } | undefined;
  /** Expressions for the keys alone. */
  readonly keys: readonly string[];
}

const tagNames = new Set(['tags', 'tagslist', 'tagset', 'taglist', 'resourcetags', 'addtags', 'tagstoadd']);
const keyNames = new Set(['tagkeys', 'resourcetagkeys', 'tagstoremove', 'removetags', 'tagkeylist']);

/** Finds the tags members at the top of an input: a list of keys and values, a map, or a list of keys. */
export function tagMembers(model: ServiceModel, shapeName: string | undefined): TagMembers {
  const shape = shapeName === undefined ? undefined : model.shapes[shapeName];
  let entries: TagMembers['entries'];
  const keys: string[] = [];
  for (const [name, member] of Object.entries(shape?.type === 'structure' ? shape.members : {})) {
    const lower = name.toLowerCase();
    const kind = tagKind(model, model.shapes[member.shape]);
    if (tagNames.has(lower) && kind?.kind === 'map') {
      entries = { from: name, kind: 'map' };
      keys.push(`${name}.$keys`);
    } else if (tagNames.has(lower) && kind?.kind === 'structures') {
      entries = { from: name, kind: 'structures' };
      keys.push(`${name}.${kind.keyMember}`);
    } else if ((keyNames.has(lower) || tagNames.has(lower)) && kind?.kind === 'keys') keys.push(name);
  }
  return { entries, keys };
}

type TagKind = { readonly kind: 'map' | 'keys' } | { readonly kind: 'structures'; readonly keyMember: string };

function tagKind(model: ServiceModel, shape: Shape | undefined): TagKind | undefined {
  if (shape?.type === 'map') return { kind: 'map' };
  if (shape?.type !== 'list') return undefined;
  const element = model.shapes[shape.member.shape];
  if (element?.type === 'string') return { kind: 'keys' };
  if (element?.type !== 'structure') return undefined;
  const keyMember = Object.keys(element.members).find((name) => /^(tag)?key$/i.test(name));
  return keyMember === undefined ? undefined : { kind: 'structures', keyMember };
}
