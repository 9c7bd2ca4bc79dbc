// Written by scripts/generate-index.ts: `npm run generate -w @paddock/guardrails`.
import type { Guardrail } from '../guardrail.ts';
import { guardrail as costTags } from './cost-tags/guardrail.ts';
import { guardrail as encryptionBetweenContainers } from './encryption-between-containers/guardrail.ts';
import { guardrail as governedTags } from './governed-tags/guardrail.ts';
import { guardrail as instanceTypes } from './instance-types/guardrail.ts';
import { guardrail as leaveOrganisation } from './leave-organisation/guardrail.ts';
import { guardrail as logIntegrity } from './log-integrity/guardrail.ts';
import { guardrail as networkIsolation } from './network-isolation/guardrail.ts';
import { guardrail as noHosting } from './no-hosting/guardrail.ts';
import { guardrail as organisationPerimeter } from './organisation-perimeter/guardrail.ts';
import { guardrail as protectedRoles } from './protected-roles/guardrail.ts';
import { guardrail as regions } from './regions/guardrail.ts';
import { guardrail as sandboxDetached } from './sandbox-detached/guardrail.ts';
import { guardrail as vpcRequired } from './vpc-required/guardrail.ts';

export const guardrails: readonly Guardrail[] = [
  costTags,
  encryptionBetweenContainers,
  governedTags,
  instanceTypes,
  leaveOrganisation,
  logIntegrity,
  networkIsolation,
  noHosting,
  organisationPerimeter,
  protectedRoles,
  regions,
  sandboxDetached,
  vpcRequired,
];
