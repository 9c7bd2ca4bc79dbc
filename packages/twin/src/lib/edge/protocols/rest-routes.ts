import type { OperationModel, ServiceModel } from '@paddock/aws-data/models';
import { decodePercent, type RequestHead } from '../wire.ts';
import { structureOf } from './json-codec.ts';

export interface RouteMatch {
  readonly operation: OperationModel;
  /** Values of the path's labels, decoded. */
  readonly labels: Readonly<Record<string, string>>;
}

interface Route {
  readonly operation: OperationModel;
  readonly segments: readonly Segment[];
  readonly query: readonly (readonly [name: string, value: string | undefined])[];
  readonly requiredQuery: readonly string[];
  readonly requiredHeaders: readonly string[];
}

type Segment = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'label' | 'greedy'; readonly name: string };

/** Finds the operation of a rest request: by method, path, fixed query, and required query and header members; the most specific match wins. */
export class RestRoutes {
  readonly #byMethod = new Map<string, Route[]>();

  constructor(model: ServiceModel) {
    // S3 has deprecated operations on the routes of their successors (GetBucketLifecycle): of equal matches the first wins.
    const operations = Object.values(model.operations).toSorted((a, b) => Number(a.deprecated === true) - Number(b.deprecated === true));
    for (const operation of operations) {
      const route = routeOf(model, operation);
      const routes = this.#byMethod.get(operation.http.method);
      if (routes === undefined) this.#byMethod.set(operation.http.method, [route]);
      else routes.push(route);
    }
  }

  match(head: RequestHead, path: string): RouteMatch | undefined {
    const parts = splitPath(path);
    let best: { readonly route: Route; readonly labels: Record<string, string>; readonly score: number } | undefined;
    for (const route of this.#byMethod.get(head.method) ?? []) {
      if (head.query.length === 0 && route.query.length + route.requiredQuery.length > 0) continue;
      const labels = matchPath(route.segments, parts);
      if (labels === undefined) continue;
      const score = matchMembers(route, head);
      if (score === undefined) continue;
      const total = score * 100 + route.segments.filter((segment) => segment.kind === 'text').length;
      if (best === undefined || total > best.score) best = { route, labels, score: total };
    }
    return best === undefined ? undefined : { operation: best.route.operation, labels: best.labels };
  }
}

function routeOf(model: ServiceModel, operation: OperationModel): Route {
  const [path, query = ''] = operation.http.requestUri.split('?') as [string, string?];
  const input = operation.input === undefined ? undefined : structureOf(model, operation.input);
  const required = (location: string): readonly string[] =>
    (input?.required ?? [])
      .filter((name) => input?.members[name]?.location === location)
      .map((name) => input?.members[name]?.locationName ?? name);
  return {
    operation,
    segments: splitPath(path).map((part): Segment => {
      if (!part.startsWith('{')) return { kind: 'text', text: part };
      const name = part.slice(1, -1);
      return name.endsWith('+') ? { kind: 'greedy', name: name.slice(0, -1) } : { kind: 'label', name };
    }),
    query: query
      .split('&')
      .filter((part) => part !== '')
      .map((part) => {
        const [name, value] = part.split('=') as [string, string?];
        return [name, value] as const;
      })
      .filter(([name]) => name !== 'x-id'),
    requiredQuery: required('querystring'),
    requiredHeaders: required('header').map((name) => name.toLowerCase()),
  };
}

/** `/a/b/` and `/a/b` are the same to the services here; S3 keys keep their trailing slash because the greedy label joins what is left. */
function splitPath(path: string): readonly string[] {
  const parts = path.split('/').slice(1);
  if (parts.length === 1 && parts[0] === '') return [];
  return parts;
}

function matchPath(segments: readonly Segment[], parts: readonly string[]): Record<string, string> | undefined {
  const labels: Record<string, string> = {};
  let index = 0;
  for (const segment of segments) {
    const part = parts[index];
    if (part === undefined) return undefined;
    switch (segment.kind) {
      case 'text':
        if (part !== segment.text) return undefined;
        break;
      case 'label':
        if (part === '') return undefined;
        labels[segment.name] = decodePercent(part);
        break;
      case 'greedy': {
        const rest = parts.slice(index).join('/');
        if (rest === '') return undefined;
        labels[segment.name] = decodePercent(rest);
        return labels;
      }
    }
    index++;
  }
  // One trailing slash is allowed: `/bucket/`.
  return index === parts.length || (index === parts.length - 1 && parts[index] === '') ? labels : undefined;
}

function matchMembers(route: Route, head: RequestHead): number | undefined {
  let score = 0;
  for (const [name, value] of route.query) {
    if (!head.query.some(([key, given]) => key === name && (value === undefined || given === value))) return undefined;
    score += 2;
  }
  for (const name of route.requiredQuery) {
    if (!head.query.some(([key]) => key === name)) return undefined;
    score += 2;
  }
  for (const name of route.requiredHeaders) {
    // A missing header is refused later, by validation, unless it tells two operations apart.
    if (head.headers[name] !== undefined) score += 2;
    else if (name === 'x-amz-copy-source' || name === 'x-amz-rename-source') return undefined;
  }
  return score;
}
