import type { PolicyVersion, ResourceElement } from '../syntax/policy-document.ts';
import { compileGlob, type Glob } from './glob.ts';
import { anyOne, anyOneInSegment, anyRun, anyRunInSegment, wildcardPattern, type Pattern } from './pattern.ts';
import { constantPattern, parseTemplate, resolveTemplate, type ResolveVariable, type Template } from './template.ts';

/** Tests the resource of a request against `Resource` or `NotResource`. */
export interface ResourceMatcher {
  matches(resource: string, resolve: ResolveVariable): boolean;
}

/**
 * With regard to case. Wildcards stay within their segment (what is between colons), but a `*` that ends its segment reaches beyond colons, and
 * everything after the fifth colon is one segment; an ARN with fewer than six segments has `*` for the missing ones. In version 2012-10-17
 * there may be variables after the fifth colon; a pattern whose variable has no value, or stands before it, matches nothing.
 * Source: IAM user guide, `reference_policies_elements_resource`, `…_notresource`, `reference_policies_variables`.
 */
export function compileResources(element: ResourceElement, version: PolicyVersion): ResourceMatcher {
  const globs: Glob[] = [];
  const templates: Template[] = [];
  for (const { value } of element.patterns) {
    const template = resourceTemplate(value, version);
    if (template === undefined) continue;
    const constant = constantPattern(template);
    if (constant === undefined) templates.push(template);
    else globs.push(compileGlob(constant));
  }
  return templates.length === 0 ? new ConstantResources(globs, element.negated) : new VariableResources(globs, templates, element.negated);
}

function resourceTemplate(text: string, version: PolicyVersion): Template | undefined {
  const start = resourcePartStart(text);
  const head = start === undefined ? text : text.slice(0, start);
  if (head.includes('${')) return undefined;
  const missing = start === undefined && text.startsWith('arn:') ? 6 - text.split(':').length : 0;
  const segments = confineToSegments(head + ':*'.repeat(missing));
  if (start === undefined) return segments;
  return [...segments, ...parseTemplate(text.slice(start), { variables: version === '2012-10-17', wildcards: true })];
}

/** Up to the fifth colon, wildcards that do not end their segment stop at colons. */
function confineToSegments(head: string): Pattern {
  return wildcardPattern(head).map((piece, index, pieces) => {
    const next = pieces[index + 1];
    const endsSegment = next === undefined || (typeof next === 'string' && next.startsWith(':'));
    if (piece === anyOne) return anyOneInSegment;
    return piece === anyRun && !endsSegment ? anyRunInSegment : piece;
  });
}

/** The offset after the fifth colon that is not within `${…}`, where the resource part of an ARN begins; undefined when there is none. */
export function resourcePartStart(text: string): number | undefined {
  let colons = 0;
  for (let index = 0; index < text.length; index++) {
    if (text.startsWith('${', index)) {
      const close = text.indexOf('}', index);
      if (close !== -1) index = close;
    } else if (text[index] === ':' && ++colons === 5) return index + 1;
  }
  return undefined;
}

class ConstantResources implements ResourceMatcher {
  readonly #globs: readonly Glob[];
  readonly #negated: boolean;
  constructor(globs: readonly Glob[], negated: boolean) {
    this.#globs = globs;
    this.#negated = negated;
  }
  matches(resource: string): boolean {
    for (const glob of this.#globs) if (glob.matches(resource)) return !this.#negated;
    return this.#negated;
  }
}

class VariableResources implements ResourceMatcher {
  readonly #globs: readonly Glob[];
  readonly #templates: readonly Template[];
  readonly #negated: boolean;
  constructor(globs: readonly Glob[], templates: readonly Template[], negated: boolean) {
    this.#globs = globs;
    this.#templates = templates;
    this.#negated = negated;
  }
  matches(resource: string, resolve: ResolveVariable): boolean {
    const found =
      this.#globs.some((glob) => glob.matches(resource)) ||
      this.#templates.some((template) => {
        const pattern = resolveTemplate(template, resolve);
        return pattern !== undefined && compileGlob(pattern).matches(resource);
      });
    return found !== this.#negated;
  }
}
