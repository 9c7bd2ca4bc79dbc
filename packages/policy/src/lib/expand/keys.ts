import type { ContextValue } from '../../request.ts';
import { compileCondition } from './condition.ts';
import { compileExpression, textOf } from './expression.ts';
import type { Frame } from './frame.ts';
import type { KeyPlan } from './key-plan.ts';

/** Writes the keys of a plan into a context. */
export type KeyFiller = (frame: Frame, context: Record<string, ContextValue>) => void;

export function compileKey(plan: KeyPlan): KeyFiller {
  const fill = compileFill(plan);
  const test = compileCondition(plan.when);
  if (test === undefined) return fill;
  return (frame, context) => {
    if (test(frame)) fill(frame, context);
  };
}

function compileFill({ key, from, entries }: KeyPlan): KeyFiller {
  const evaluate = compileExpression(from);
  const { name } = key;
  if (entries === 'structures') {
    const prefix = name.slice(0, variablePart(name));
    return (frame, context) => {
      for (const value of evaluate(frame)) {
        const tag = value as Record<string, unknown>;
        const entry = tag['Key'] ?? tag['key'] ?? tag['TagKey'];
        // A tag without a value has the empty one.
        if (entry !== undefined) context[prefix + textOf(entry)] = textOf(tag['Value'] ?? tag['value'] ?? tag['TagValue'] ?? '');
      }
    };
  }
  if (entries !== undefined) {
    const prefix = name.slice(0, variablePart(name));
    return (frame, context) => {
      for (const value of evaluate(frame)) {
        for (const [entry, text] of entriesOf(value, entries)) context[prefix + entry] = text;
      }
    };
  }
  if (key.multiValued) {
    return (frame, context) => {
      const values = evaluate(frame);
      if (values.length > 0) context[name] = values.every((value) => typeof value === 'string') ? values : values.map(textOf);
    };
  }
  return (frame, context) => {
    const [value] = evaluate(frame);
    if (value !== undefined) context[name] = typeof value === 'boolean' || typeof value === 'number' ? value : textOf(value);
  };
}

/** Where the variable part of `aws:RequestTag/${TagKey}` or `s3:RequestObjectTag/${key}` starts; -1 when there is none. */
export function variablePart(name: string): number {
  return name.indexOf('${');
}

function entriesOf(value: unknown, kind: 'map' | 'query'): Iterable<readonly [string, string]> {
  if (kind === 'query') return new URLSearchParams(textOf(value));
  return Object.entries(value as Record<string, unknown>).map(([name, text]) => [name, textOf(text ?? '')]);
}
