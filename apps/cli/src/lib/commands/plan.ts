import { writeFileAtomic } from '@paddock/base/atomic-file';
import { hasErrors } from '@paddock/base/diagnostics';
import { plan as makePlan } from '@paddock/deploy/plan';
import { readLive } from '@paddock/deploy/read';
import { renderPlan } from '@paddock/deploy/render-plan';
import { resolve } from 'node:path';
import { blueprintOption, option, stateOption, targetOptions, type Command } from '../command.ts';
import { caseChanges, renderCaseChanges } from '../case-changes.ts';
import { connect } from '../connection.ts';
import { loadEstate } from '../load-estate.ts';

export const plan: Command = {
  path: ['plan'],
  summary: 'show what apply would change, in which order, and the quotas it would use',
  options: [
    { flags: '--out <file>', summary: 'write the plan, for `paddock apply --plan`' },
    blueprintOption,
    stateOption,
    ...targetOptions,
  ],
  examples: ['paddock plan --blueprint examples/acme/paddock.yaml'],
  run: async (invocation) => {
    const { estate } = loadEstate(invocation);
    await using connection = await connect(invocation, estate.organisation.homeRegion);
    const live = await readLive(connection.clients, estate, invocation.host);
    const made = makePlan(estate, live);
    const cases = caseChanges(estate, live);
    const out = option(invocation, 'out');
    if (out !== undefined) writeFileAtomic(resolve(invocation.cwd, out), `${JSON.stringify(made)}\n`);
    return {
      text: [renderPlan(made), renderCaseChanges(cases)].filter((part) => part !== '').join('\n\n'),
      data: { ...made, cases },
      exitCode: hasErrors(made.diagnostics) ? 1 : 0,
    };
  },
};
