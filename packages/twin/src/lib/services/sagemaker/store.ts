import { regionalCollection, type Collection } from '../../state/collection.ts';
import type { Members } from '../../operation.ts';

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** A resource of any kind. */
export interface Item {
  /** In its collection: the ARN's part after the type, folded where names are. */
  readonly key: string;
  readonly arn: string;
  readonly tags: readonly Tag[];
  /** Names the chain of steps that the item is in; a task of another chain is passed over. Absent at rest. */
  readonly transition?: string;
  /** As the Describe operation shows them, and what Lists and other operations need besides. Times are epoch milliseconds or ISO text. */
  readonly members: Members;
  /** What no operation shows. */
  readonly hidden?: Members;
}

const collections = new Map<string, Collection<Item>>();

/** The items of a kind, by key, in one account and region. */
export function itemsCollection(type: string): Collection<Item> {
  let collection = collections.get(type);
  if (collection === undefined) {
    collection = regionalCollection<Item>('sagemaker', type);
    collections.set(type, collection);
  }
  return collection;
}
