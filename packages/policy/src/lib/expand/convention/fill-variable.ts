import { normalName, type Member } from '../member-index.ts';

const suffixes = ['name', 'identifier', 'id', 'arn'];
const endings = ['', 'name', 'id', 'arn', 'identifier', 's', 'names', 'ids', 'arns', 'identifiers'];
const plainNames = new Set(['name', 'id', 'arn', 'identifier', 'names', 'ids', 'arns', 'resourcearn', 'resourceid', 'resource']);

/** `${KeyId}`, `${Id}`; `${DomainId}` */
const idVariable = /(^|[a-z])Id$/;

const generated: readonly string[] = ["'*'"];

export interface FillQuestion {
  readonly variable: string;
  readonly type: string;
  readonly operation: string;
  /** The type is the one the operation is named after, or its only one: `Name` then means its name. */
  readonly isSubject: boolean;
  /** The template has no other variable. */
  readonly isOnlyVariable: boolean;
  readonly input: readonly Member[];
  readonly output: readonly Member[];
}

/** Verbs of operations that make the resource they are about, so that AWS may make up its id. */
const creating =
  /^(Create|Run|Allocate|Request|Start|Register|Import|Copy|Provision|Purchase|Put|Publish|Generate|Upload|Add|Accept|Replicate|Restore)/;

/**
 * The members that fill a template variable by their names: the same name first, then the name with another ending
 * (`EndpointArn` for `${EndpointName}`), then the resource type's name, at the top before deeper down; `*` when only the output has
 * it.
 */
export function fillVariable(question: FillQuestion): readonly string[] | undefined {
  const { variable, type, operation, isSubject, isOnlyVariable, input, output } = question;
  const names = candidateNames(variable, type, isOnlyVariable);
  const top = input.filter((member) => member.topLevel);
  const makes = isSubject && creating.test(operation);
  const isGenerated = makes && idVariable.test(variable) && makesType(operation, type);
  for (const name of names) {
    const found = top.find((member) => member.name === name);
    // The name of a thing that is being made is not its id.
    if (found !== undefined && !(isGenerated && found.name.endsWith('name'))) return [found.path];
  }
  if (isGenerated) return generated;
  if (isSubject && isOnlyVariable) {
    const found = top.find((member) => plainNames.has(member.name));
    if (found !== undefined) return [found.path];
  }
  for (const name of names) {
    const found = input.filter((member) => member.name === name);
    if (found.length > 0) return found.map((member) => member.path);
  }
  if (isSubject && isOnlyVariable && input.length === 1 && input[0] !== undefined && plainNames.has(input[0].name)) return [input[0].path];
  const inOutput = output.some((member) => names.includes(member.name) || (isSubject && isOnlyVariable && plainNames.has(member.name)));
  return makes && inOutput ? generated : undefined;
}

/** `CreateModelCard` and `RunInstances` make a resource of the type in their name. */
function makesType(operation: string, type: string): boolean {
  const made = normalName(operation.replace(creating, ''));
  return ['', 's', 'v2'].some((ending) => made === normalName(type) + ending);
}

function candidateNames(variable: string, type: string, isOnlyVariable: boolean): readonly string[] {
  const name = normalName(variable);
  const suffix = suffixes.find((ending) => name.endsWith(ending) && name !== ending);
  const stem = suffix === undefined ? name : name.slice(0, -suffix.length);
  const fromType = isOnlyVariable ? endings.map((ending) => normalName(type) + ending) : [];
  // `Id` alone is not the stem of anything: `plainNames` covers it.
  return [...new Set([name, ...endings.map((ending) => stem + ending), ...fromType])];
}
