import type { Frame } from './frame.ts';

const variablePattern = /\$\{(\w+)\}/g;
const standard = new Set(['Partition', 'Region', 'Account']);

/** An ARN of the Service Authorization Reference, `arn:${Partition}:sagemaker:${Region}:${Account}:endpoint/${EndpointName}`. */
export interface ArnTemplate {
  readonly text: string;
  /** Its variables other than partition, region and account, in order. */
  readonly variables: readonly string[];
  /** With the account of the call, where no other is given. */
  readonly build: (frame: Frame, values: readonly string[], account?: string) => string;
  /** Whether a text could be the ARN of such a resource. */
  readonly matches: (arn: string) => boolean;
}

const compiled = new Map<string, ArnTemplate>();

/** Compiled once per text. */
export function arnTemplate(text: string): ArnTemplate {
  let template = compiled.get(text);
  if (template === undefined) {
    template = compile(text);
    compiled.set(text, template);
  }
  return template;
}

function compile(text: string): ArnTemplate {
  const variables = [...new Set([...text.matchAll(variablePattern)].map((found) => found[1] ?? '').filter((name) => !standard.has(name)))];
  // split() with a group: literal, name, literal, name, …, literal.
  const parts = text.split(variablePattern);
  const slots = parts.map((part, index) => (index % 2 === 0 ? undefined : standard.has(part) ? part : variables.indexOf(part)));
  const literals = parts.filter((_, index) => index % 2 === 0);
  const longest = literals.reduce((found, literal) => (literal.length > found.length ? literal : found), '');
  let expression: RegExp | undefined;
  return {
    text,
    variables,
    build: (frame, values, account = frame.call.account) => {
      let arn = '';
      for (let index = 0; index < parts.length; index += 1) {
        const slot = slots[index];
        if (slot === undefined) arn += parts[index];
        else if (slot === 'Partition') arn += frame.partition;
        else if (slot === 'Region') arn += frame.call.region;
        else if (slot === 'Account') arn += account;
        else arn += values[slot as number];
      }
      return arn;
    },
    matches: (arn) => {
      // Some inputs may be any of a hundred types: most are told apart without their expression.
      if (!arn.includes(longest)) return false;
      expression ??= new RegExp(
        `^${parts.map((part, index) => (index % 2 === 0 ? escape(part) : part === 'Region' ? '[^:]+' : standard.has(part) ? '[^:]*' : '.*')).join('')}$`,
        's',
      );
      return expression.test(arn);
    },
  };
}

function escape(literal: string): string {
  return literal.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
