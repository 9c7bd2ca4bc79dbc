import { resolve } from 'node:path';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import { formatDiagnostic, hasErrors } from '@paddock/base/diagnostics';
import { plan as makePlan } from '@paddock/deploy/plan';
import { readLive } from '@paddock/deploy/read';
import { renderPlan } from '@paddock/deploy/render-plan';
import { renderAccessChanges } from '../access-changes.ts';
import { renderCaseChanges } from '../case-changes.ts';
import { renderClaimChanges } from '../claim-changes.ts';
import { blueprintOption, option, stateOption, targetOptions, type Command } from '../command.ts';
import { connect } from '../connection.ts';
import { loadEstate } from '../load-estate.ts';
import { provenLine } from '../prove-estate.ts';
import { reviewPlan } from '../review-plan.ts';

export const plan: Command = {
  path: ['plan'],
  summary: 'show what apply would change, in which order, the quotas it would use, and who would gain and lose what',
  options: [
    { flags: '--out <file>', summary: 'write the plan, for `paddock apply --plan`' },
    blueprintOption,
    stateOption,
    ...targetOptions,
  ],
  examples: ['paddock plan --blueprint examples/acme/paddock.yaml'],
  run: async (invocation) => {
    const loaded = loadEstate(invocation);
    await using connection = await connect(invocation, loaded.estate.organisation.homeRegion);
    const live = await readLive(connection.clients, loaded.estate, invocation.host);
    const made = makePlan(loaded.estate, live);
    const { cases, access, claims, proofs, diagnostics } = reviewPlan(loaded, live, made);
    const out = option(invocation, 'out');
    if (out !== undefined) writeFileAtomic(resolve(invocation.cwd, out), `${JSON.stringify(made)}\n`);
    const parts = [
      renderPlan(made).trimEnd(),
      renderCaseChanges(cases),
      renderAccessChanges(access),
      renderClaimChanges(claims),
      provenLine(proofs),
      ...diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)),
    ];
    return {
      text: parts.filter((part) => part !== '').join('\n\n'),
      data: { ...made, diagnostics: [...made.diagnostics, ...diagnostics], cases, access, claims },
      exitCode: hasErrors([...made.diagnostics, ...diagnostics]) ? 1 : 0,
    };
  },
};
