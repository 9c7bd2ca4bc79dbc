import type { z } from 'zod';
import type { Dialect } from './dialect.ts';

/** What a treatment has at hand when it is turned into SQL. */
export interface TransformContext {
  readonly dialect: Dialect;
  /** SQL of another column of the same row, as text. */
  readonly column: (name: string) => string;
  /** The name of the column that is treated. */
  readonly name: string;
}

/** One treatment of a column, e.g. `mask`. */
export interface Transform<Parameters> {
  readonly kind: 'transform';
  readonly id: string;
  readonly title: string;
  /** Its parameters in the recipe, `treatment` among them. */
  readonly schema: z.ZodType<Parameters>;
  /** Columns that it reads beside its own. */
  readonly reads: (parameters: Parameters) => readonly string[];
  /** SQL of the treated value; undefined: the column is gone. `value` is SQL of the value as text. */
  readonly sql: (parameters: Parameters, value: string, context: TransformContext) => string | undefined;
  /** SQL that is true for values that it cannot treat: their rows are quarantined. Absent: it treats every text. */
  readonly unfit?: (parameters: Parameters, value: string, context: TransformContext) => string;
  /** What remains of the value, in words for the steward. */
  readonly leaves: (parameters: Parameters) => string;
  readonly cases: readonly TransformCase<Parameters>[];
}

/** What becomes of a value; `row` are the other cells. The result `unfit` says that its row is quarantined. For keyed treatments the key is 32 zero bytes, and the project `p`. */
export interface TransformCase<Parameters> {
  readonly parameters: Parameters;
  readonly value: string | null;
  readonly row?: Readonly<Record<string, string | null>>;
  readonly result: string | null | RegExp;
}
