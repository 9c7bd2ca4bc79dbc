/** Places that keep bytes under keys which are written once: what a ledger stands on. */
export { fileStore } from './lib/stores/file-store.ts';
export { memoryStore } from './lib/stores/memory-store.ts';
export { s3Store, type S3StoreOptions } from './lib/stores/s3-store.ts';
export type { PutOutcome, Store } from './lib/stores/store.ts';
