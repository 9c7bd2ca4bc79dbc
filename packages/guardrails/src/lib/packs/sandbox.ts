import { definePack } from './guardrail-pack.ts';

const hour = 3600;

export const sandbox = definePack('sandbox', 'accounts to try things in, on public data', {
  'instance-types': {
    why: 'A sandbox is for trying, on small machines: its limit is its budget.',
    parameters: { allowed: ['ml.t3.*', 'ml.m5.*', 'ml.c5.*', 'ml.g4dn.xlarge'] },
  },
  'no-hosting': 'An endpoint costs until somebody thinks of it, and serves nobody here.',
  'run-time-cap': { why: 'What takes longer than four hours is no trial.', parameters: { maxSeconds: 4 * hour } },
  'sandbox-detached': 'It is free in everything else because nothing of the company is reachable from it.',
});
