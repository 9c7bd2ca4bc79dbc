import { allDetectives } from '@paddock/guardrails/detective';
import { blueprintOption, type Command } from '../command.ts';
import { guardrailsPage } from '../docs/guardrails-page.ts';
import { loadEstate } from '../load-estate.ts';

export const guardrailReference: Command = {
  path: ['guardrail', 'reference'],
  summary: 'print the reference page of every guardrail that the blueprint can attach, your own among them (Markdown)',
  options: [blueprintOption],
  examples: ['paddock guardrail reference > guardrails.md'],
  run: async (invocation) => {
    const { library } = loadEstate(invocation);
    return {
      text: guardrailsPage(library.entries, allDetectives()),
      data: library.entries.map(({ guardrail, claims }) => ({
        id: guardrail.id,
        title: guardrail.title,
        intent: guardrail.intent,
        mechanism: guardrail.mechanism,
        exempts: guardrail.exempts,
        claims: claims.map(({ id, text }) => ({ id, text })),
        caveats: guardrail.caveats,
        sources: guardrail.sources,
      })),
    };
  },
};
