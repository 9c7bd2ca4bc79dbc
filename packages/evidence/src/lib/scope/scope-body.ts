import { z } from 'zod';

const name = z.string().min(1).max(200);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What of a class of data is left in a copy. */
export const treatments = ['kept', 'tokenised', 'generalised', 'masked', 'redacted', 'synthetic'] as const;

const dataClassSchema = z.strictObject({
  /** Type of personal data, in the words of the gate: `EMAIL`, `PERSON`, …, or `NONE` for columns that hold none. */
  type: z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/),
  treatment: z.enum(treatments),
  /** Of how many columns. */
  columns: z.int().min(1),
});

/** What the ledger says about where data live. */
export const scopeBodySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('scope-release'),
    /** Hash of the release document. */
    release: hash,
    /** Hash of the copy that was published. */
    output: hash,
    dataset: name,
    project: name,
    /** Where the copy lives: an AWS account id, or the logical id of an account. */
    account: name,
    legalBasis: name,
    purpose: z.string().max(500),
    signedBy: name,
    askedBy: name,
    classes: z.array(dataClassSchema.readonly()).readonly(),
  }),
  z.strictObject({ kind: z.literal('scope-removed'), release: hash, account: name, by: name, reason: z.string().min(1).max(500) }),
]);

export type ScopeBody = z.infer<typeof scopeBodySchema>;
export type DataClass = Readonly<z.infer<typeof dataClassSchema>>;
export type ScopeRelease = Readonly<Extract<ScopeBody, { kind: 'scope-release' }>>;
export type ScopeRemoval = Readonly<Extract<ScopeBody, { kind: 'scope-removed' }>>;
