import type { ArnTemplate } from './arn-template.ts';
import { compileExpression, textOf } from './expression.ts';
import type { Frame } from './frame.ts';
import type { MemberResource, ResourcePlan, TemplateResource } from './resource-plan.ts';

/** A resource of one call. */
export interface Resource {
  readonly resource: string;
  readonly resourceType?: string;
}

export type ResourceMaker = (frame: Frame) => readonly Resource[];

const anything: readonly Resource[] = Object.freeze([Object.freeze({ resource: '*' })]);
const nothing: readonly Resource[] = Object.freeze([]);

export function compileResource(plan: ResourcePlan): ResourceMaker {
  switch (plan.kind) {
    case 'any':
      return () => anything;
    case 'template':
      return compileTemplate(plan);
    case 'member':
      return compileMember(plan);
  }
}

function compileTemplate({ type, template, fills, account, required, alternative }: TemplateResource): ResourceMaker {
  const evaluators = fills.map(compileExpression);
  const owner = account === undefined ? undefined : compileExpression(account);
  return (frame) => {
    const columns = evaluators.map((evaluate) => evaluate(frame));
    let rows = 1;
    for (const column of columns) {
      if (column.length === 0 && !required) return nothing;
      rows = Math.max(rows, column.length);
    }
    const [given] = owner?.(frame) ?? [];
    const ownerId = given === undefined ? undefined : textOf(given);
    const found: Resource[] = [];
    for (let row = 0; row < rows; row += 1) {
      const values = columns.map((column) => textOf(column[row] ?? column[0] ?? '*'));
      const arn = values.find((value) => value.startsWith('arn:'));
      if (arn === undefined || (values.length > 1 && !template.matches(arn))) {
        found.push({ resource: template.build(frame, values.map(afterArn), ownerId), resourceType: type });
      } else if (template.matches(arn)) found.push({ resource: arn, resourceType: type });
      else if (!alternative) found.push({ resource: arn });
    }
    return found;
  };
}

/** The name in an ARN that stands where only the name is wanted. */
function afterArn(value: string): string {
  return value.startsWith('arn:') ? value.slice(Math.max(value.lastIndexOf('/'), value.lastIndexOf(':')) + 1) : value;
}

function compileMember({ expression, types: unsorted, required }: MemberResource): ResourceMaker {
  // Templates that say more come first: every object's ARN also looks like a bucket's.
  const types = unsorted.toSorted((a, b) => literalLength(b.template) - literalLength(a.template));
  const evaluate = compileExpression(expression);
  const [only] = types;
  return (frame) => {
    const values = evaluate(frame);
    if (values.length === 0) return required ? anything : nothing;
    return values.map((value) => {
      const resource = textOf(value);
      const type = types.find(({ template }) => template.matches(resource))?.type;
      if (type !== undefined) return { resource, resourceType: type };
      if (
        only !== undefined &&
        types.length === 1 &&
        only.template.variables.length === 1 &&
        !resource.startsWith('arn:') &&
        resource !== '*'
      ) {
        return { resource: only.template.build(frame, [resource]), resourceType: only.type };
      }
      return { resource };
    });
  };
}

function literalLength(template: ArnTemplate): number {
  return template.text.replaceAll(/\$\{\w+\}/g, '').length;
}
