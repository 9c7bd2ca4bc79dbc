import { blueprintJsonSchema, teamJsonSchema } from '@paddock/blueprint/blueprint';
import { rolesTable } from '@paddock/blueprint/roles';
import { packsSection } from './packs-section.ts';

interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** docs/blueprint.md: every key of the blueprint and of a team's file, from their schemas. */
export function blueprintPage(): string {
  return [
    '# The blueprint',
    '',
    'Generated from the schemas by `npm run docs -w @paddock/cli`. `paddock schema` prints them as JSON Schema: editors complete and check with it.',
    'Examples: `examples/acme`.',
    '',
    '## paddock.yaml',
    '',
    ...table(blueprintJsonSchema()),
    '',
    '## A team’s file',
    '',
    ...table(teamJsonSchema()),
    '',
    ...packsSection(),
    '## People and roles',
    '',
    'Every role lives under the path `/paddock/`.',
    '',
    '| role | what for | in accounts with purpose |',
    '|---|---|---|',
    ...rolesTable.map(
      (role) => `| \`${role.name}\` | ${role.description} | ${role.in.length > 8 ? 'every account' : role.in.join(', ')} |`,
    ),
    '',
  ].join('\n');
}

function table(schema: SchemaNode): readonly string[] {
  return ['| key | what | |', '|---|---|---|', ...rows(schema, '', schema.$defs ?? {}, new Set())];
}

function rows(
  schema: SchemaNode,
  prefix: string,
  defs: Readonly<Record<string, SchemaNode>>,
  seen: ReadonlySet<string>,
): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, given]) => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const node = follow(given, defs);
    const need = schema.required?.includes(key) === true ? 'required' : '';
    const facts = [need, values(node), node.default === undefined ? '' : `default \`${JSON.stringify(node.default)}\``].filter(
      (fact) => fact !== '',
    );
    const description = given.description ?? node.description ?? '';
    const reference = refOf(given);
    const line = `| \`${path}\` | ${description} | ${facts.join('; ')} |`;
    if (reference !== undefined && seen.has(reference)) return [line];
    const deeper = reference === undefined ? seen : new Set([...seen, reference]);
    return [line, ...rows(node, path, defs, deeper), ...members(node, path, defs, deeper)];
  });
}

/** The members of a mapping whose keys are names. */
function members(node: SchemaNode, path: string, defs: Readonly<Record<string, SchemaNode>>, seen: ReadonlySet<string>): readonly string[] {
  if (typeof node.additionalProperties !== 'object') return [];
  const reference = refOf(node.additionalProperties);
  if (reference !== undefined && seen.has(reference)) return [];
  const deeper = reference === undefined ? seen : new Set([...seen, reference]);
  return rows(follow(node.additionalProperties, defs), `${path}.<name>`, defs, deeper);
}

function refOf(node: SchemaNode): string | undefined {
  return node.$ref ?? node.anyOf?.find((each) => each.$ref !== undefined)?.$ref;
}

function follow(node: SchemaNode, defs: Readonly<Record<string, SchemaNode>>): SchemaNode {
  const reference = refOf(node);
  if (reference !== undefined) return { ...defs[reference.replace('#/$defs/', '')] };
  const object = node.anyOf?.find((each) => each.properties !== undefined);
  return object === undefined ? node : { ...object, ...(node.description === undefined ? {} : { description: node.description }) };
}

function values(node: SchemaNode): string {
  if (node.enum !== undefined) return node.enum.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  return node.type === 'array' ? 'list' : '';
}
