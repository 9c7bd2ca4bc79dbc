import type { CodedTable } from '../coded-table.ts';
import type { Uniform } from '../random/uniform.ts';
import type { PrivateCopyRecipe } from '../recipe.ts';
import { numericEdges, type NumericDomain } from '../recipe-domains.ts';
import { columnCodec, type ColumnCodec } from './column-codec.ts';
import { boundContributions } from './contribution.ts';
import { parseDecimal } from './decimal.ts';
import { growing } from './growing.ts';

/** Rows of text cells: first the person key where the recipe has one, then the recipe's columns in its order. */
export type TextRows = AsyncIterable<readonly (readonly (string | null)[])[]> | Iterable<readonly (readonly (string | null)[])[]>;

/** The data as the mechanisms take them: at most `rowsPerPerson` rows of anyone, every value within its domain. */
export interface BoundedData {
  readonly table: CodedTable;
  /** Columns to sum, by name: integers in units of the last decimal, clipped to the domain; NaN where there is no number. */
  readonly values: ReadonlyMap<string, Float64Array>;
}

/** Reads all rows and brings them to what the recipe declares. It cannot fail on what the cells hold. */
export async function readRows(section: PrivateCopyRecipe, rows: TextRows, uniform: Uniform): Promise<BoundedData> {
  const names = Object.keys(section.columns);
  const codecs = names.map((name) => columnCodec(section.columns[name]!));
  const summed = summedColumns(section);
  const codes = names.map(() => growing((size) => new Uint16Array(size)));
  const values = new Map([...summed.keys()].map((name) => [name, growing((size) => new Float64Array(size))]));
  const persons = growing((size) => new Int32Array(size));
  const ids = new Map<string | null, number>();
  const first = section.personKey === undefined ? 0 : 1;
  for await (const chunk of rows) {
    for (const row of chunk) {
      if (first === 1) persons.push(idOf(ids, row[0] ?? null));
      for (const [index, name] of names.entries()) {
        const text = row[first + index] ?? null;
        codes[index]!.push(codecs[index]!.encode(text));
        const clip = summed.get(name);
        if (clip !== undefined) values.get(name)!.push(clip(text));
      }
    }
  }
  const count = codes[0]!.length();
  const kept = first === 1 ? boundContributions(persons.values(), section.rowsPerPerson, uniform) : undefined;
  return {
    table: {
      rows: kept?.length ?? count,
      columns: names.map((name, index) => ({
        name,
        size: codecs[index]!.size,
        ordered: codecs[index]!.ordered,
        ...spareOf(codecs[index]!),
        codes: keepCodes(codes[index]!.values(), kept),
      })),
    },
    values: new Map([...values].map(([name, each]) => [name, keepValues(each.values(), kept)])),
  };
}

function spareOf({ spare }: ColumnCodec): { readonly spare?: number } {
  return spare === undefined ? {} : { spare };
}

/** Rows without a key count as one person's. */
function idOf(ids: Map<string | null, number>, key: string | null): number {
  const known = ids.get(key);
  if (known !== undefined) return known;
  ids.set(key, ids.size);
  return ids.size - 1;
}

function keepCodes(all: Uint16Array, kept: Uint32Array | undefined): Uint16Array {
  return kept === undefined ? all : Uint16Array.from(kept, (row) => all[row]!);
}

function keepValues(all: Float64Array, kept: Uint32Array | undefined): Float64Array {
  return kept === undefined ? all : Float64Array.from(kept, (row) => all[row]!);
}

type Clip = (text: string | null) => number;

function summedColumns(section: PrivateCopyRecipe): ReadonlyMap<string, Clip> {
  const found = new Map<string, Clip>();
  for (const aggregate of section.aggregates) {
    if (aggregate.kind !== 'sum' && aggregate.kind !== 'mean') continue;
    const domain = section.columns[aggregate.column];
    if (domain?.kind === 'numeric') found.set(aggregate.column, clipper(domain));
  }
  return found;
}

function clipper(domain: NumericDomain): Clip {
  const edges = numericEdges(domain);
  const [low, high] = [edges[0]!, edges.at(-1)!];
  const missing = domain.missing === 'lowest' ? low : Number.NaN;
  return (text) => {
    const value = text === null ? undefined : parseDecimal(text, domain.decimals);
    if (value === undefined) return missing;
    if (value === 'above') return high;
    if (value === 'below') return low;
    return Math.min(high, Math.max(low, value));
  };
}
