import type { OuInput } from '../schema/blueprint-schema.ts';
import type { Preset } from './preset.ts';

const stageOus = (prefix: string, dev: OuInput['guardrails']): Record<string, OuInput> => ({
  [`${prefix}-dev`]: { name: 'Dev', guardrails: dev },
  [`${prefix}-preprod`]: { name: 'PreProd' },
  [`${prefix}-prod`]: { name: 'Prod' },
});

/**
 * The whole organisation of the post this project started from ("Setting up secure, well-governed machine learning environments on AWS",
 * figures 2 and 3), with the guardrails of its text.
 */
export const mlOrganisation: Preset = {
  id: 'ml-organisation',
  root: {
    guardrails: {
      'cost-tags': true,
      'governed-tags': true,
      'leave-organisation': true,
      'log-integrity': true,
      'organisation-perimeter': true,
      'protected-roles': true,
      regions: true,
    },
  },
  ous: {
    security: {
      accounts: {
        'log-archive': { purpose: 'log-archive' },
        'security-read-only': { purpose: 'security-read-only' },
        'security-break-glass': { purpose: 'break-glass' },
        'security-tooling': { purpose: 'security-tooling' },
      },
    },
    infrastructure: {
      accounts: {
        networking: { purpose: 'networking' },
        'shared-services': { purpose: 'shared-services' },
      },
    },
    sandbox: {
      guardrails: {
        'no-hosting': true,
        'sandbox-detached': true,
        'instance-types': { allowed: ['ml.t3.*', 'ml.m5.*', 'ml.c5.*', 'ml.g4dn.xlarge'] },
      },
    },
    workloads: {
      guardrails: { 'encryption-between-containers': true, 'instance-types': true, 'vpc-required': true },
      accounts: { 'data-lake': { purpose: 'data-lake' } },
      ous: {
        ...stageOus('workloads', { 'no-hosting': true }),
        'workloads-regulated': {
          name: 'Regulated',
          guardrails: { 'network-isolation': true },
          ous: stageOus('regulated', { 'no-hosting': true }),
        },
      },
    },
    deployments: {
      ous: { 'deployments-preprod': { name: 'PreProd' }, 'deployments-prod': { name: 'Prod' } },
    },
  },
};
