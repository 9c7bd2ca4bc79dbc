// Written by scripts/generate-index.ts: `npm run generate -w @paddock/guardrails`.
import type { Claim } from '../claim.ts';
import { claims as costTags } from './cost-tags/claims.ts';
import { claims as encryptionBetweenContainers } from './encryption-between-containers/claims.ts';
import { claims as governedTags } from './governed-tags/claims.ts';
import { claims as instanceTypes } from './instance-types/claims.ts';
import { claims as leaveOrganisation } from './leave-organisation/claims.ts';
import { claims as logIntegrity } from './log-integrity/claims.ts';
import { claims as networkIsolation } from './network-isolation/claims.ts';
import { claims as noHosting } from './no-hosting/claims.ts';
import { claims as organisationPerimeter } from './organisation-perimeter/claims.ts';
import { claims as protectedRoles } from './protected-roles/claims.ts';
import { claims as regions } from './regions/claims.ts';
import { claims as sandboxDetached } from './sandbox-detached/claims.ts';
import { claims as vpcRequired } from './vpc-required/claims.ts';

/** Guardrail id → its claims. */
export const claims: Readonly<Record<string, readonly Claim[]>> = {
  'cost-tags': costTags,
  'encryption-between-containers': encryptionBetweenContainers,
  'governed-tags': governedTags,
  'instance-types': instanceTypes,
  'leave-organisation': leaveOrganisation,
  'log-integrity': logIntegrity,
  'network-isolation': networkIsolation,
  'no-hosting': noHosting,
  'organisation-perimeter': organisationPerimeter,
  'protected-roles': protectedRoles,
  'regions': regions,
  'sandbox-detached': sandboxDetached,
  'vpc-required': vpcRequired,
};
