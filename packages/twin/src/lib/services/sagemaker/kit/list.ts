import type { StructureShape } from '@paddock/aws-data/models';
import { PaddockError } from '@paddock/base/errors';
import type { Call, Handler, Members } from '../../../operation.ts';
import type { Item } from '../store.ts';
import { allItems } from './items.ts';
import type { Kind } from './kind.ts';
import { text } from './members.ts';
import { pageOf } from './page.ts';
import { listElement, outputOf, project, structure } from './project.ts';

export interface ListOptions {
  /** The order when the call does not ask for one; the API reference has it per operation. */
  readonly order?: 'Ascending' | 'Descending';
  /** A value of `SortBy`; absent: `CreationTime`. */
  readonly sortBy?: string;
  /** Members behind values of `SortBy` that are not the usual ones. */
  readonly sorts?: Readonly<Record<string, string>>;
  /** Filters beside the usual ones: input member → the item passes. */
  readonly filters?: Readonly<Record<string, (item: Item, value: never, call: Call) => boolean>>;
  /** Items per page when the call does not say. Absent: 10. */
  readonly pageSize?: number;
  /** Members of a summary that Describe does not have, or has otherwise. */
  readonly more?: (item: Item, call: Call) => Members;
  /** The items to list; absent: all of the kind. */
  readonly items?: (input: Members, call: Call) => readonly Item[];
}

/** A List operation: the filters, orders and pages that all of them share. Summaries are the stored members that their structure has. */
export function list(operation: string, kind: Kind, options: ListOptions = {}): Handler {
  return (input, call) => {
    const [member, summary] = listedMember(operation);
    const all = options.items?.(input, call) ?? allItems(call, kind);
    const seen = all.map((item) => ({ item, members: { ...item.members, ...options.more?.(item, call) } }));
    const passing = seen.filter(({ item, members }) =>
      Object.entries(input).every(([name, value]) => {
        const own = options.filters?.[name];
        return own === undefined ? passes(kind, members, name, value) : own(item, value as never, call);
      }),
    );
    const sortBy = text(input, 'SortBy') || (options.sortBy ?? 'CreationTime');
    const page = pageOf(passing, {
      sortValue: ({ members }) => sortable(members[options.sorts?.[sortBy] ?? sortMember(kind, sortBy)]),
      key: ({ item }) => item.key,
      descending: (text(input, 'SortOrder') || (options.order ?? 'Ascending')).toLowerCase() === 'descending',
      limit: Number(input['MaxResults'] ?? options.pageSize ?? 10),
      token: input['NextToken'] as string | undefined,
    });
    return {
      [member]: page.items.map(({ members }) => project(summary, members)),
      ...(page.next === undefined ? {} : { NextToken: page.next }),
    };
  };
}

function listedMember(operation: string): readonly [string, StructureShape] {
  for (const [name, { shape }] of Object.entries(outputOf(operation).members)) {
    const element = listElement(shape);
    if (element !== undefined) return [name, structure(element)];
  }
  throw new PaddockError('internal/impossible', { detail: `${operation} lists nothing` });
}

/** The usual filters, by the name of the input member. Members that choose the page or the order pass everything. */
function passes(kind: Kind, members: Members, filter: string, value: unknown): boolean {
  switch (filter) {
    case 'NameContains':
      return text(members, kind.nameMember).toLowerCase().includes(String(value).toLowerCase());
    case 'StatusEquals':
      return members[kind.statusMember ?? ''] === value;
    case 'CreationTimeAfter':
    case 'CreatedAfter':
      return time(members[kind.createdMember ?? 'CreationTime']) > time(value);
    case 'CreationTimeBefore':
    case 'CreatedBefore':
      return time(members[kind.createdMember ?? 'CreationTime']) < time(value);
    case 'LastModifiedTimeAfter':
    case 'ModifiedTimeAfter':
      return time(members[kind.modifiedMember ?? 'LastModifiedTime']) > time(value);
    case 'LastModifiedTimeBefore':
    case 'ModifiedTimeBefore':
      return time(members[kind.modifiedMember ?? 'LastModifiedTime']) < time(value);
    case 'MaxResults':
    case 'NextToken':
    case 'SortBy':
    case 'SortOrder':
      return true;
    default:
      throw new PaddockError('internal/impossible', { detail: `no filter ${filter} for ${kind.type}` });
  }
}

function sortMember(kind: Kind, sortBy: string): string {
  switch (sortBy) {
    case 'Name':
    case 'NAME':
      return kind.nameMember;
    case 'Status':
      return kind.statusMember ?? '';
    case 'CreationTime':
    case 'CREATION_TIME':
      return kind.createdMember ?? 'CreationTime';
    case 'LastModifiedTime':
    case 'LAST_MODIFIED_TIME':
      return kind.modifiedMember ?? 'LastModifiedTime';
    default:
      return sortBy;
  }
}

const time = (value: unknown): number => (typeof value === 'number' ? value : Date.parse(String(value)));

function sortable(value: unknown): string | number {
  return typeof value === 'number' || typeof value === 'string' ? value : '';
}
