import { definePack } from './guardrail-pack.ts';

export const preprod = definePack('preprod', 'PreProd, below Workloads or Regulated', {
  'deploy-by-automation': 'PreProd tests what Prod will run, so it gets it the same way.',
  'endpoints-from-vpc': { why: 'As Prod.', needs: ['vpcs'] },
});
