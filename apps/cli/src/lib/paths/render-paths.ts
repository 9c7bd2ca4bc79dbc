import { pathAssumptions, type Path, type Paths, type TakenRequest } from '@paddock/blueprint/paths';
import { counted, wrapped } from '../text.ts';

export interface RenderedTarget {
  readonly action: string;
  readonly resource: string | undefined;
  readonly steps: number;
  /** AWS account ids → logical ids. */
  readonly accounts: ReadonlyMap<string, string>;
}

/** Every path with its requests, for a terminal. Account ids in ARNs are replaced by logical ids. */
export function renderPaths({ paths, from, open, decisions, searches }: Paths, target: RenderedTarget): string {
  const what = `${target.action}${target.resource === undefined ? '' : ` on ${target.resource}`}`;
  const byStart = Map.groupBy(paths, (path) => path.from);
  const never = from.filter((start) => !byStart.has(start));
  return [
    ...paths.flatMap((path) => [...renderPath(path, what, target), '']),
    ...(never.length === 0 ? [] : [wrapped(`Never, within ${counted(target.steps, 'step')}: ${never.join(', ')}.`, ''), '']),
    `${counted(byStart.size, 'principal')} of ${from.length} reach${byStart.size === 1 ? 'es' : ''} ${what} within ${counted(target.steps, 'step')}, by ${counted(paths.length, 'path')}.`,
    `${counted(decisions, 'decision')}, ${searches} of them by a search over condition keys.`,
    ...renderOpen(open),
    'Taken to be so:',
    ...pathAssumptions.map((text) => wrapped(`- ${text}`, '  ')),
  ].join('\n');
}

function renderPath({ from, account, steps, as, requests }: Path, what: string, target: RenderedTarget): readonly string[] {
  const length = steps.length === 0 ? 'by himself' : `in ${counted(steps.length, 'step')}`;
  return [
    `${from} reaches ${what} in ${account}, ${length}:`,
    ...steps.flatMap((step, index) => [`  ${index + 1}. ${step.text}`, ...step.requests.map((request) => renderRequest(request, target))]),
    `  ${steps.length + 1}. as ${as}:`,
    ...requests.map((request) => renderRequest(request, target)),
  ];
}

function renderRequest({ by, action, resource, keys }: TakenRequest, { accounts }: RenderedTarget): string {
  const named = (text: string): string => text.replaceAll(/\b\d{12}\b/g, (id) => accounts.get(id) ?? id);
  const carried = Object.entries(keys).map(([key, value]) => `${key}=${named(typeof value === 'string' ? value : JSON.stringify(value))}`);
  return `       ${by}: ${action} on ${named(resource)}${carried.length === 0 ? '' : ` with ${carried.join(', ')}`}`;
}

function renderOpen(open: Paths['open']): readonly string[] {
  if (open.length === 0) return [];
  const shown = open.slice(0, 20);
  return [
    `${counted(open.length, 'request')} could not be decided: there may be paths that are not listed.`,
    ...shown.map(({ actor, action, resource, why }) => wrapped(`${actor}: ${action} on ${resource}: ${why}`, '  ')),
    ...(open.length > shown.length ? [`  and ${open.length - shown.length} more; all of them with --json`] : []),
  ];
}
