import { formatDiagnostic } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import { proveOwnGuardrail } from '@paddock/blueprint/own-guardrails';
import { blueprintOption, type Command } from '../command.ts';
import { loadEstate } from '../load-estate.ts';
import { counted } from '../text.ts';

export const check: Command = {
  path: ['check'],
  summary: 'check the blueprint, without any AWS: every problem at once',
  options: [blueprintOption],
  examples: ['paddock check --blueprint examples/acme/paddock.yaml'],
  run: async (invocation) => {
    const { blueprint, estate, diagnostics } = loadEstate(invocation);
    const unproven = blueprint.ownGuardrails.guardrails.flatMap((guardrail) => proveOwnGuardrail(guardrail).diagnostics);
    if (unproven.length > 0)
      throw new PaddockError('input/invalid', { detail: `${counted(unproven.length, 'error')} in guardrails`, diagnostics: unproven });
    const counts = [
      counted(estate.ous.length, 'OU'),
      counted(estate.accounts.length, 'account'),
      counted(estate.policies.length, 'policy document'),
    ].join(', ');
    return {
      text: [...diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)), `${estate.organisation.name}: ${counts}: no errors`].join(
        '\n',
      ),
      data: { diagnostics, ous: estate.ous.length, accounts: estate.accounts.length, policies: estate.policies.length },
    };
  },
};
