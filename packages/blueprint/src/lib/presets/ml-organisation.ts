import { guardrailsOfPack, type PackId } from '@paddock/guardrails/packs';
import type { OuInput } from '../schema/blueprint-schema.ts';
import type { Preset } from './preset.ts';

/**
 * Members of packs that the preset does not attach yet, with what they wait for. A blueprint may attach each of them itself.
 * What a pack `needs` and only the company knows (vpc-pinned, endpoints-from-vpc) is left out by the pack.
 */
export const notAttached: Readonly<Record<string, string>> = {
  'presign-by-broker': 'without a desk nobody presigns, and nobody would open Studio',
};

/** The guardrails of a pack, as a blueprint would write them. */
function pack(id: PackId): NonNullable<OuInput['guardrails']> {
  return Object.fromEntries(Object.entries(guardrailsOfPack(id)).filter(([guardrail]) => notAttached[guardrail] === undefined));
}

const stageOus = (prefix: string): Record<string, OuInput> => ({
  [`${prefix}-dev`]: { name: 'Dev', guardrails: pack('dev') },
  [`${prefix}-preprod`]: { name: 'PreProd', guardrails: pack('preprod') },
  [`${prefix}-prod`]: { name: 'Prod', guardrails: pack('prod') },
});

/**
 * The whole organisation of the post this project started from ("Setting up secure, well-governed machine learning environments on AWS",
 * figures 2 and 3), with the guardrail packs of its OUs.
 */
export const mlOrganisation: Preset = {
  id: 'ml-organisation',
  // The regions are those of the blueprint: the pack leaves `regions` out, since it needs a value, and `true` takes that one.
  root: { guardrails: { ...pack('root'), regions: true } },
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
    sandbox: { guardrails: pack('sandbox') },
    workloads: {
      guardrails: pack('workloads'),
      accounts: { 'data-lake': { purpose: 'data-lake' } },
      ous: {
        ...stageOus('workloads'),
        'workloads-regulated': { name: 'Regulated', guardrails: pack('regulated'), ous: stageOus('regulated') },
      },
    },
    deployments: {
      guardrails: pack('deployments'),
      ous: { 'deployments-preprod': { name: 'PreProd' }, 'deployments-prod': { name: 'Prod' } },
    },
  },
};
