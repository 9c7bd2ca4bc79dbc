import { canonicalJson } from '@paddock/base/canonical-json';
import { renderReferences } from '@paddock/blueprint/reference';
import type { Lookup } from '../references.ts';

/** The statements of a document, each as a text that is equal for equal statements; their Sids do not count. */
export function statementKeys(document: unknown, lookup: Lookup): ReadonlySet<string> {
  return new Set(statementsOf(document).map((statement) => statementKey(statement, lookup)));
}

export function statementKey(statement: unknown, lookup: Lookup): string {
  const { Sid: _sid, ...rest } = statement as Readonly<Record<string, unknown>>;
  return canonicalJson(renderReferences(rest, (reference) => lookup(reference) ?? `{{${canonicalJson(reference)}}}`));
}

export function statementsOf(document: unknown): readonly unknown[] {
  const statement = (document as { readonly Statement?: unknown } | undefined)?.Statement;
  if (statement === undefined) return [];
  return Array.isArray(statement) ? statement : [statement];
}
