import { validation } from './errors.ts';

export interface PageRequest<T> {
  readonly sortValue: (item: T) => string | number;
  /** Unique: orders items of the same sort value. */
  readonly key: (item: T) => string;
  readonly descending: boolean;
  readonly limit: number;
  readonly token: string | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Absent on the last page. */
  readonly next?: string;
}

type Position = readonly [sortValue: string | number, key: string];

/** One page of a sorted list. Tokens hold the last item's place, so that items which come and go neither repeat nor hide others. */
export function pageOf<T>(items: readonly T[], request: PageRequest<T>): Page<T> {
  const sign = request.descending ? -1 : 1;
  const positionOf = (item: T): Position => [request.sortValue(item), request.key(item)];
  const after = request.token === undefined ? undefined : decode(request.token, request.descending);
  const sorted = items
    .map((item) => ({ item, position: positionOf(item) }))
    .filter(({ position }) => after === undefined || sign * compare(position, after) > 0)
    .toSorted((a, b) => sign * compare(a.position, b.position));
  const page = sorted.slice(0, request.limit);
  const last = page.at(-1);
  return {
    items: page.map(({ item }) => item),
    ...(last === undefined || page.length === sorted.length ? {} : { next: encode(last.position, request.descending) }),
  };
}

function compare([a, aKey]: Position, [b, bKey]: Position): number {
  if (a !== b) return a < b ? -1 : 1;
  return aKey < bKey ? -1 : aKey > bKey ? 1 : 0;
}

function encode(position: Position, descending: boolean): string {
  return Buffer.from(JSON.stringify([descending, ...position])).toString('base64');
}

function decode(token: string, descending: boolean): Position {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(token, 'base64').toString('utf8'));
  } catch {
    throw invalidToken();
  }
  if (!Array.isArray(value) || value.length !== 3 || value[0] !== descending || typeof value[2] !== 'string') throw invalidToken();
  if (typeof value[1] !== 'string' && typeof value[1] !== 'number') throw invalidToken();
  return [value[1], value[2]];
}

const invalidToken = () => validation('Invalid NextToken: it was not returned by a call with the same parameters.');
