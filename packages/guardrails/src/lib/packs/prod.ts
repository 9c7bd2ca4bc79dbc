import { definePack } from './guardrail-pack.ts';

export const prod = definePack('prod', 'Prod, below Workloads or Regulated', {
  'deploy-by-automation': 'What serves customers was approved, tested and recorded.',
  'endpoints-from-vpc': { why: 'Stolen credentials change nothing from elsewhere.', needs: ['vpcs'] },
});
