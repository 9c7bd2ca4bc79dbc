/** Path, default version, creation, last change: the last two in ISO 8601, UTC. */
export type CompactManagedPolicy = readonly [path: string, defaultVersionId: string, createdAt: string, updatedAt: string];

/** One line of a file of documents. */
export interface CompactManagedDocument {
  readonly name: string;
  readonly document: unknown;
}
