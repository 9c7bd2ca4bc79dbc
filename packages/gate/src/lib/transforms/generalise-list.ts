import { z } from 'zod';
import { quoteText } from '../engine/sql-text.ts';
import type { Transform } from './transform.ts';

const schema = z
  .strictObject({
    treatment: z.literal('generalise-list'),
    groups: z.record(z.string().min(1), z.array(z.string()).min(1)).describe('the word for a group: the values in it'),
    other: z.string().nullable().default(null).describe('what becomes of values that are in no group; null: an empty cell'),
  })
  .superRefine(({ groups }, context) => {
    const seen = new Set<string>();
    for (const [group, values] of Object.entries(groups)) {
      for (const [index, value] of values.entries()) {
        if (seen.has(value)) context.addIssue({ code: 'custom', path: ['groups', group, index], message: 'stands in two groups' });
        seen.add(value);
      }
    }
  });

export const generaliseList: Transform<z.output<typeof schema>> = {
  kind: 'transform',
  id: 'generalise-list',
  title: 'replace a value by the group that it is in: one level of a hierarchy',
  schema,
  reads: () => [],
  sql: ({ groups, other }, value) => {
    const whens = Object.entries(groups).map(
      ([group, values]) => `WHEN ${value} IN (${values.map((member) => quoteText(member)).join(', ')}) THEN ${quoteText(group)}`,
    );
    const rest = other === null ? '' : ` WHEN ${value} IS NOT NULL THEN ${quoteText(other)}`;
    return `CASE ${whens.join(' ')}${rest} END`;
  },
  leaves: ({ groups }) => `one of ${Object.keys(groups).length} groups`,
  cases: [
    {
      parameters: { treatment: 'generalise-list', groups: { north: ['Hamburg', "L'Île"], south: ['München'] }, other: 'other' },
      value: "L'Île",
      result: 'north',
    },
    { parameters: { treatment: 'generalise-list', groups: { north: ['Hamburg'] }, other: 'other' }, value: 'Berlin', result: 'other' },
    { parameters: { treatment: 'generalise-list', groups: { north: ['Hamburg'] }, other: null }, value: 'Berlin', result: null },
    { parameters: { treatment: 'generalise-list', groups: { north: ['Hamburg'] }, other: 'other' }, value: null, result: null },
  ],
};
