import { definePack } from './guardrail-pack.ts';

export const dev = definePack('dev', 'Dev, below Workloads or Regulated', {
  'no-hosting': 'Models are built and tested with batch jobs here; what is hosted came through the pipeline to PreProd.',
  'run-time-cap': { why: 'People watch what they develop: a day is the longest that nobody looks.', parameters: { maxSeconds: 86_400 } },
});
