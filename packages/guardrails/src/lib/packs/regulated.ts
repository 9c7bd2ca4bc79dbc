import { definePack } from './guardrail-pack.ts';

export const regulated = definePack('regulated', 'Regulated, below Workloads, whose guardrails it has too', {
  'network-isolation': 'Code that sees regulated data sends nothing anywhere, not even inside the VPC.',
});
