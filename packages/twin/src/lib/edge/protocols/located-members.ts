import type { ShapeRef, StructureShape } from '@paddock/aws-data/models';

/** A member that stands in the path, the query or a header, and not in the body. */
export interface LocatedMember {
  readonly name: string;
  readonly ref: ShapeRef;
  /** Its name there. */
  readonly wire: string;
  /** The same as Node has names of headers. */
  readonly lowerWire: string;
}

interface Split {
  readonly located: readonly LocatedMember[];
  readonly hasBody: boolean;
}

const splits = new WeakMap<StructureShape, Split>();

/** In the order of the model. */
export function locatedMembers(shape: StructureShape): readonly LocatedMember[] {
  return splitOf(shape).located;
}

export function hasBodyMembers(shape: StructureShape): boolean {
  return splitOf(shape).hasBody;
}

/** Worked out once per shape: S3's have dozens of members, of which a call has three. */
function splitOf(shape: StructureShape): Split {
  let split = splits.get(shape);
  if (split === undefined) {
    const members = Object.entries(shape.members);
    const located = members
      .filter(([, ref]) => ref.location !== undefined)
      .map(([name, ref]) => ({ name, ref, wire: ref.locationName ?? name, lowerWire: (ref.locationName ?? name).toLowerCase() }));
    split = { located, hasBody: located.length < members.length };
    splits.set(shape, split);
  }
  return split;
}
