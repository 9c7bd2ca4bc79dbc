import { closest } from '@paddock/base/closest';
import type { Diagnostic } from '@paddock/base/diagnostics';
import { allDetectives, detectiveById } from '@paddock/guardrails/detective';
import type { GuardrailEnvironment } from '@paddock/guardrails/guardrail';
import type { GuardrailLibrary } from '@paddock/guardrails/library';
import { organisationId, ouPath } from '../../reference.ts';
import { exemptRoleArn } from '../../roles.ts';
import type { PlacedGuardrail } from '../packing/pack-guardrails.ts';
import { formatPath, schemaDiagnostics } from '../schema/schema-diagnostics.ts';
import type { DocumentPath } from '../yaml/source-document.ts';
import type { GuardrailUse, OuNode } from './ou-tree.ts';

/** What guardrails see of the organisation: references, which apply fills in. */
export const referenceEnvironment: GuardrailEnvironment = {
  organisationId,
  ouPath,
  roleArns: (names) => names.map((name) => exemptRoleArn(name)).filter((arn) => arn !== undefined),
};

/** A detective guardrail on a node: it finds, and has no statements. */
export interface PlacedDetective {
  readonly guardrail: string;
  readonly target: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface PlacedGuardrails {
  readonly placed: readonly PlacedGuardrail[];
  readonly detectives: readonly PlacedDetective[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The guardrails that may be placed. */
export interface PlaceableGuardrails {
  readonly library: GuardrailLibrary;
  /** Ids of own ones with errors: told where they stand, and placed nowhere. */
  readonly broken: readonly string[];
}

/** Turns every guardrail of the tree into statements on its node; reports unknown guardrails and parameters that do not fit. */
export function placeGuardrails(
  nodes: readonly OuNode[],
  placeable: PlaceableGuardrails,
  defaultsFor: (id: string) => Readonly<Record<string, unknown>>,
): PlacedGuardrails {
  const known: ReadonlySet<string> = new Set(nodes.map((node) => node.logicalId));
  const placed: PlacedGuardrail[] = [];
  const detectives: PlacedDetective[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const node of nodes) {
    for (const use of node.guardrails) {
      const result = place(use, node.logicalId, { ...defaultsFor(use.id), ...use.parameters }, known, placeable);
      diagnostics.push(...result.diagnostics);
      placed.push(...result.placed);
      detectives.push(...result.detectives);
    }
  }
  return { placed, detectives, diagnostics };
}

/** `value` where `path` leads. */
function nested(path: DocumentPath, value: unknown): unknown {
  return path.reduceRight((inner, part) => ({ [part]: inner }), value);
}

function place(
  use: GuardrailUse,
  target: string,
  parameters: Readonly<Record<string, unknown>>,
  ous: ReadonlySet<string>,
  { library, broken }: PlaceableGuardrails,
): PlacedGuardrails {
  const { origin } = use;
  const path = formatPath(origin.path);
  const guardrail = library.entry(use.id)?.guardrail ?? detectiveById(use.id);
  if (guardrail === undefined && broken.includes(use.id)) return { placed: [], detectives: [], diagnostics: [] };
  if (guardrail === undefined) {
    const suggestion = closest(use.id, [
      ...library.entries.map(({ guardrail: { id } }) => id),
      ...broken,
      ...allDetectives().map(({ id }) => id),
    ]);
    const fix = suggestion === undefined ? 'Guardrails are listed in docs/guardrails.generated.md.' : `Did you mean "${suggestion}"?`;
    return {
      placed: [],
      detectives: [],
      diagnostics: [
        {
          code: 'blueprint/unknown-guardrail',
          severity: 'error',
          summary: `there is no guardrail "${use.id}"`,
          ...origin.locateKey(origin.path),
          path,
          fix,
        },
      ],
    };
  }
  const parsed = guardrail.parameters.safeParse(parameters);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [...origin.path, ...issue.path] }));
    const document = { file: '', value: nested(origin.path, parameters), locate: origin.locate, locateKey: origin.locateKey };
    return { placed: [], detectives: [], diagnostics: schemaDiagnostics(issues, document, Object.keys(guardrail.parameters.shape)) };
  }
  if (guardrail.kind === 'detective-guardrail') {
    return { placed: [], detectives: [{ guardrail: guardrail.id, target, parameters }], diagnostics: [] };
  }
  const unknownOus: string[] = [];
  const environment: GuardrailEnvironment = {
    ...referenceEnvironment,
    ouPath: (ou) => {
      if (!ous.has(ou)) unknownOus.push(ou);
      return ouPath(ou);
    },
  };
  const statements = guardrail.statements(parameters, environment);
  return {
    placed: [{ guardrail: guardrail.id, mechanism: guardrail.mechanism, target, statements, parameters }],
    detectives: [],
    diagnostics: unknownOus.map((ou) => ({
      code: 'blueprint/unknown-ou',
      severity: 'error' as const,
      summary: `the guardrail names the OU "${ou}", which the blueprint has not`,
      ...origin.locateKey(origin.path),
      path,
      fix: `Use one of: ${[...ous].join(', ')}.`,
    })),
  };
}
