import type { GuardrailEntry } from '../../library.ts';
import type { StatementJson } from '../../statement.ts';
import { caseEnvironment } from '../cases/decide-request.ts';

/** The statements that a guardrail shows: with its example, and with the parameters of each case that has its own. */
export interface Shapes {
  readonly shown: readonly StatementJson[];
  readonly all: readonly (readonly StatementJson[])[];
}

/** For parameters that fit the schema: see `checkExample`. */
export function shapesOf({ guardrail, cases, example }: GuardrailEntry): Shapes {
  const shown = guardrail.statements(example, caseEnvironment);
  return {
    shown,
    all: [shown, ...cases.flatMap(({ parameters }) => (parameters ? [guardrail.statements(parameters, caseEnvironment)] : []))],
  };
}
