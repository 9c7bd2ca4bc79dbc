import { closest } from '@paddock/base/closest';
import type { DeclarationProblem } from './declaration-problem.ts';
import type { GuardrailDeclaration } from './declaration-schema.ts';
import { placeholdersIn, type Placeholder } from './placeholder.ts';

type Path = DeclarationProblem['path'];

/** Where a text stands: in a statement, or in the requests of a claim. */
interface Site {
  readonly path: Path;
  readonly text: string;
  readonly isKey: boolean;
  /** Sets of actions of the claim; absent in statements. */
  readonly claimActions?: readonly string[];
}

/** Placeholders that stand for nothing, or for a list where only a text can be; and what is declared but never put in. */
export function placeholderProblems(declaration: GuardrailDeclaration): readonly DeclarationProblem[] {
  const sites = [
    ...declaration.statements.flatMap((statement, index) => sitesIn({ ...statement, when: undefined }, ['statements', index])),
    ...declaration.claims.flatMap(({ requests, actions = {} }, index) =>
      sitesIn(requests, ['claims', index, 'requests']).map((site) => ({ ...site, claimActions: Object.keys(actions) })),
    ),
  ];
  return [
    ...sites.flatMap((site) => placeholdersIn(site.text).flatMap((each) => problemsOf(each, site, declaration))),
    ...unused(declaration, sites),
  ];
}

function sitesIn(value: unknown, path: Path): readonly Site[] {
  if (typeof value === 'string') return [{ path, text: value, isKey: false }];
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => sitesIn(item, [...path, index]));
  return Object.entries(value).flatMap(([key, member]) => [
    { path: [...path, key], text: key, isKey: true },
    ...sitesIn(member, [...path, key]),
  ]);
}

function problemsOf(placeholder: Placeholder, site: Site, declaration: GuardrailDeclaration): readonly DeclarationProblem[] {
  const { kind, name, text, alone } = placeholder;
  const problem = (summary: string, fix: string): DeclarationProblem => ({ code: 'guardrail/placeholder', path: site.path, summary, fix });
  const known = namesOf(kind, site, declaration);
  if (known === undefined) return [problem(`${text} stands for nothing here`, kindsHint(site))];
  if (known !== 'any' && !known.includes(name)) {
    const suggestion = closest(name, known);
    const fix =
      suggestion === undefined
        ? `Declare it${known.length === 0 ? '' : `, or use one of: ${known.join(', ')}`}.`
        : `Did you mean "${suggestion}"?`;
    return [problem(`${text}: there is no ${kind} "${name}"`, fix)];
  }
  const isList =
    kind === 'family' ||
    kind === 'actions' ||
    kind === 'exempts' ||
    (kind === 'parameter' && declaration.parameters?.[name]?.type === 'list');
  if (!isList || (alone && !site.isKey)) return [];
  return [
    problem(
      `${text} is a list, and cannot stand ${site.isKey ? 'for a key' : 'inside a text'}`,
      'Let it be the whole value, or an item of a list.',
    ),
  ];
}

/** The names that may follow a kind of placeholder; `any` where only the blueprint knows; undefined where the kind has no meaning. */
function namesOf(kind: string, { claimActions }: Site, declaration: GuardrailDeclaration): readonly string[] | 'any' | undefined {
  const roles = Object.keys(declaration.exempts ?? {});
  switch (kind) {
    case 'parameter':
      return Object.keys(declaration.parameters ?? {});
    case 'family':
      return claimActions === undefined ? Object.keys(declaration.families ?? {}) : undefined;
    case 'actions':
      return claimActions;
    case 'role':
      return roles;
    case 'exempts':
      return roles.length === 0 ? [] : [''];
    case 'organisation':
      return [''];
    case 'path':
      return 'any';
    default:
      return undefined;
  }
}

function kindsHint({ claimActions }: Site): string {
  const sets =
    claimActions === undefined
      ? '{{family:NAME}}'
      : '{{actions:NAME}} (a claim takes its actions on another way than the family of its statements)';
  return `Use {{parameter:NAME}}, ${sets}, {{exempts}}, {{role:NAME}}, {{organisation}} or {{path:OU}}.`;
}

function unused(declaration: GuardrailDeclaration, sites: readonly Site[]): readonly DeclarationProblem[] {
  const used = new Set(sites.flatMap(({ text }) => placeholdersIn(text).map(({ kind, name }) => `${kind}:${name}`)));
  for (const { when } of declaration.statements) for (const name of Object.keys(when ?? {})) used.add(`parameter:${name}`);
  const declared: readonly (readonly [string, Path])[] = [
    ...Object.keys(declaration.parameters ?? {}).map((name) => [`parameter:${name}`, ['parameters', name]] as const),
    ...Object.keys(declaration.families ?? {}).map((name) => [`family:${name}`, ['families', name]] as const),
    ...declaration.claims.flatMap(({ actions = {} }, index) =>
      Object.keys(actions).map((name) => [`actions:${name}`, ['claims', index, 'actions', name]] as const),
    ),
  ];
  return declared
    .filter(([name]) => !used.has(name))
    .map(([name, path]) => ({
      code: 'guardrail/unused',
      path,
      summary: `{{${name}}} is nowhere put in`,
      fix: 'Use it, or take it out.',
    }));
}
