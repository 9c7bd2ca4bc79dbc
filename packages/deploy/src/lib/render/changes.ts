import { canonicalJson } from '@paddock/base/canonical-json';
import type { Action, TagSettings } from '../../action.ts';
import { statementsOf } from '../plan/statements.ts';

/** What an action changes, one line each: what was there and what will be. Empty where the summary says it all. */
export function changesOf(action: Action): readonly string[] {
  switch (action.kind) {
    case 'create-policy':
      return action.guardrails.length > 1 ? [`guardrails: ${action.guardrails.join(', ')}`] : [];
    case 'update-policy':
      return [
        ...valueChange('name', action.before.name, action.after.name),
        ...valueChange('description', action.before.description, action.after.description),
        ...statementChanges(action.before.document, action.after.document),
      ];
    case 'update-managed-policy':
    case 'update-trust':
    case 'put-role-policy':
      return action.before === undefined ? [] : statementChanges(action.before, action.after);
    case 'update-role':
      return [
        ...valueChange('description', action.before.description, action.after.description),
        ...valueChange('longest session, seconds', action.before.maxSessionSeconds, action.after.maxSessionSeconds),
      ];
    case 'set-boundary':
      return valueChange('boundary', action.before ?? 'none', action.after ?? 'none');
    case 'tag-resource':
    case 'tag-role':
      return tagLines(action);
    case 'create-organization':
    case 'enable-policy-type':
    case 'create-ou':
    case 'rename-ou':
    case 'delete-ou':
    case 'create-account':
    case 'move-account':
    case 'delete-policy':
    case 'attach-policy':
    case 'detach-policy':
    case 'create-managed-policy':
    case 'create-role':
    case 'delete-role-policy':
    case 'attach-role-policy':
    case 'detach-role-policy':
    case 'delete-role':
      return [];
  }
}

function valueChange(what: string, before: string | number, after: string | number): readonly string[] {
  return before === after ? [] : [`${what}: ${before} → ${after}`];
}

function tagLines(action: TagSettings): readonly string[] {
  return Object.entries(action.set).flatMap(([key, { before, after }]) => (before === undefined ? [] : [`${key}: ${before} → ${after}`]));
}

/** Statements that go and come; one with the same Sid on both sides is shown member by member. */
function statementChanges(before: unknown, after: unknown): readonly string[] {
  const old = new Map(statementsOf(before).map((statement) => [canonicalJson(statement), statement]));
  const wanted = new Map(statementsOf(after).map((statement) => [canonicalJson(statement), statement]));
  const gone = [...old].filter(([key]) => !wanted.has(key));
  const come = [...wanted].filter(([key]) => !old.has(key));
  const bySid = new Map(
    come.flatMap(([key, statement]) => (sidOf(statement) === undefined ? [] : [[sidOf(statement), { key, statement }] as const])),
  );
  const paired = new Set<string>();
  const lines: string[] = [];
  for (const [key, statement] of gone) {
    const sid = sidOf(statement);
    const partner = sid === undefined ? undefined : bySid.get(sid);
    if (partner === undefined) lines.push(`- ${key}`);
    else {
      paired.add(partner.key);
      lines.push(...memberChanges(sid ?? '', statement, partner.statement));
    }
  }
  for (const [key] of come) if (!paired.has(key)) lines.push(`+ ${key}`);
  return lines;
}

function memberChanges(sid: string, before: unknown, after: unknown): readonly string[] {
  const old = before as Readonly<Record<string, unknown>>;
  const wanted = after as Readonly<Record<string, unknown>>;
  const members = new Set([...Object.keys(old), ...Object.keys(wanted)]);
  return [...members].flatMap((member) => {
    const was = text(old[member]);
    const is = text(wanted[member]);
    return was === is ? [] : [`~ ${sid}.${member}: ${was} → ${is}`];
  });
}

function text(value: unknown): string {
  return value === undefined ? 'none' : canonicalJson(value);
}

function sidOf(statement: unknown): string | undefined {
  const sid = (statement as { readonly Sid?: unknown }).Sid;
  return typeof sid === 'string' ? sid : undefined;
}
