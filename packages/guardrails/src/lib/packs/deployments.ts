import { definePack } from './guardrail-pack.ts';

export const deployments = definePack('deployments', 'Automation accounts, which may deploy to PreProd and Prod', {
  'no-hosting': 'Pipelines deploy to other accounts, and nothing is served from here.',
  'pipeline-freeze': 'Whoever changes a pipeline here is the role that deploys to production.',
  'presign-by-broker': 'There is no Studio here to open.',
  's3-encryption': 'Artefacts of pipelines become what production runs.',
  's3-protections': 'Artefacts of pipelines stay private, versioned and encrypted.',
});
