import { blueprintJsonSchema, teamJsonSchema } from '@paddock/blueprint/blueprint';
import { recipeJsonSchema } from '@paddock/gate/recipe';
import { guardrailJsonSchema } from '@paddock/guardrails/declared';
import type { Command } from '../command.ts';

export const schema: Command = {
  path: ['schema'],
  summary: 'print the JSON Schema of paddock.yaml, for editors that complete and check',
  options: [
    { flags: '--team', summary: 'the schema of a team’s file instead' },
    { flags: '--guardrail', summary: 'the schema of the guardrail.yaml of a guardrail of your own instead' },
    { flags: '--recipe', summary: 'the schema of a recipe of the gate, gate.yaml, instead' },
  ],
  examples: [
    'paddock schema > paddock.schema.json   # then, first line of paddock.yaml: # yaml-language-server: $schema=paddock.schema.json',
  ],
  run: async ({ options }) => {
    if (options['guardrail'] === true) return { text: JSON.stringify(guardrailJsonSchema(), null, 2), data: guardrailJsonSchema() };
    const data = options['recipe'] === true ? recipeJsonSchema() : options['team'] === true ? teamJsonSchema() : blueprintJsonSchema();
    return { text: JSON.stringify(data, null, 2), data };
  },
};
