/**
 * Which (action, resource, context keys) AWS checks for an API call: the one model of authorisation. Driven by the API models, the
 * Service Authorization Reference and, where the convention between the two fails, the rows of `@paddock/aws-data/expand-tables`.
 */
import { expandTable, type ExpandTable } from '@paddock/aws-data/expand-tables';
import { serviceModel, type ServiceModel } from '@paddock/aws-data/models';
import { PaddockError } from '@paddock/base/errors';
import { compileOperation, type Expander } from './lib/expand/compile-operation.ts';
import { planOperation, type OperationPlan } from './lib/expand/operation-plan.ts';
import { presenceTable } from './lib/expand/presence.ts';
import type { AuthorizationPair, OperationCall, PresenceTable } from './lib/expand/types.ts';

export type { AuthorizationPair, KeyPresence, OperationCall, Presence, PresenceTable, ResourceLookup } from './lib/expand/types.ts';

const expanders = new Map<string, Expander>();
const presences = new Map<string, PresenceTable>();
const plans = new Map<string, OperationPlan>();
const mapped = new Map<string, readonly string[]>();

/**
 * The (action, resource, context) pairs that AWS checks for a call; all must be allowed. Resources whose name AWS makes up have `*` in
 * that place, as in AWS's own policies and messages. The context has the keys that the input fills, and no others.
 * @throws PaddockError `policy/unmapped-operation` when the operation has no mapping, or one that is refused for a stated reason
 */
export function expand(call: OperationCall): readonly AuthorizationPair[] {
  const name = `${call.service}.${call.operation}`;
  let expander = expanders.get(name);
  if (expander === undefined) {
    expander = compileOperation(mappedPlan(call.service, call.operation), name);
    expanders.set(name, expander);
  }
  return expander(call);
}

/**
 * For every action that an operation is authorised as: whether the operation fills the condition keys that the Service Authorization
 * Reference lists for the action. `always`: every call that AWS accepts carries the key. `never`: no call does. `sometimes` otherwise,
 * and it is the default where nothing is known (source `default`). Keys with a variable part (`aws:RequestTag/${TagKey}`) stand under
 * their pattern. Keys that an action does not list are never filled and are not in the table; keys of the principal, the network and the
 * live resource are not the operation's.
 * @throws PaddockError `policy/unmapped-operation`
 */
export function keyPresence(service: string, operation: string): PresenceTable {
  const name = `${service}.${operation}`;
  let presence = presences.get(name);
  if (presence === undefined) {
    const { model, table } = dataOf(service, operation);
    presence = presenceTable(model, table, operation, mappedPlan(service, operation).pairs);
    presences.set(name, presence);
  }
  return presence;
}

/** The operations of a service (botocore's id) that can be expanded, sorted. */
export function mappedOperations(service: string): readonly string[] {
  let operations = mapped.get(service);
  if (operations === undefined) {
    operations = Object.keys(dataOf(service, '*').model.operations)
      .filter((operation) => plannedOperation(service, operation).kind === 'mapped')
      .toSorted();
    mapped.set(service, operations);
  }
  return operations;
}

function dataOf(service: string, operation: string): { readonly model: ServiceModel; readonly table: ExpandTable } {
  const table = expandTable(service);
  if (table === undefined) throw unmapped(service, operation, `the service ${service} has no expansion table`);
  return { model: serviceModel(service), table };
}

/** How an operation is expanded, worked out once. */
function plannedOperation(service: string, operation: string): OperationPlan {
  const name = `${service}.${operation}`;
  let plan = plans.get(name);
  if (plan === undefined) {
    const { model, table } = dataOf(service, operation);
    plan = planOperation(model, table, operation);
    plans.set(name, plan);
  }
  return plan;
}

function mappedPlan(service: string, operation: string): OperationPlan & { readonly kind: 'mapped' } {
  const { model } = dataOf(service, operation);
  if (model.operations[operation] === undefined) throw unmapped(service, operation, 'the API model has no such operation');
  const plan = plannedOperation(service, operation);
  if (plan.kind !== 'mapped') throw unmapped(service, operation, plan.reason);
  return plan;
}

function unmapped(service: string, operation: string, reason: string): PaddockError {
  return new PaddockError('policy/unmapped-operation', { detail: `${service}.${operation}: ${reason}` });
}
