import { definePack } from './guardrail-pack.ts';

export const root = definePack('root', 'the root of the organisation: every account but the management account', {
  'approval-by-approvers': 'A principal of any account may reach a registry that lets it in: it is bound where it is, so everywhere.',
  'cost-tags': 'Spend without a cost centre cannot be allocated afterwards, in whatever account it arose.',
  'governed-tags': 'Tags that access and cost follow are of worth only if nobody may change them anywhere.',
  'leave-organisation': 'An account that leaves takes its data out from under all the others.',
  'log-integrity': 'The record is of the whole organisation, and so is its protection.',
  'organisation-perimeter': 'Resources answer to the organisation wherever they are.',
  'protected-roles': 'All exemptions of all guardrails hang on it.',
  regions: { why: 'Where data may be is decided once.', needs: ['allowed'] },
});
