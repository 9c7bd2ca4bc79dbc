import type { StepKind } from '../step.ts';
import { approveModel } from './approve-model.ts';
import { assumeRole } from './assume-role.ts';
import { editPolicies } from './edit-policies.ts';
import { editTrust } from './edit-trust.ts';
import { liftBoundary } from './lift-boundary.ts';
import { makePrincipal } from './make-principal.ts';
import { passRole } from './pass-role.ts';
import { steerService } from './steer-service.ts';
import { tagPrincipal } from './tag-principal.ts';

/** Every kind of step, in the order in which ways of the same length are preferred. `edit-policies` builds on those before it. */
export const stepKinds: readonly StepKind[] = [
  assumeRole,
  passRole,
  steerService,
  approveModel,
  editPolicies,
  liftBoundary,
  editTrust,
  makePrincipal,
  tagPrincipal,
];
