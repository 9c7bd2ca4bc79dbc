import { serviceModel, serviceModelIds } from '@paddock/aws-data/models';
import { unknownService } from './action-family.ts';
import { soundActions, staleExceptions, type ActionSelection } from './action-selection.ts';

/**
 * Actions (`sagemaker:CreateModel`) of the operations of a service whose input has a member of this name, at any depth, from the API model: for
 * claims about what no condition key tells.
 *
 * @param leaveOut operation → why it does not belong
 * @throws TypeError when something is wrong with the definition
 */
export function operationsTaking(service: string, member: string, leaveOut: Readonly<Record<string, string>> = {}): readonly string[] {
  return soundActions(selectOperationsTaking(service, member, leaveOut));
}

/** The same for a definition that somebody else wrote, with everything that is wrong with it. */
export function selectOperationsTaking(service: string, member: string, leaveOut: Readonly<Record<string, string>> = {}): ActionSelection {
  if (!serviceModelIds().includes(service)) return { actions: [], problems: [unknownService(service)] };
  const { operations, shapes } = serviceModel(service);
  const has = (name: string, above: ReadonlySet<string>): boolean => {
    const shape = shapes[name];
    if (shape === undefined || above.has(name)) return false;
    const below = new Set([...above, name]);
    if (shape.type === 'structure') {
      return Object.entries(shape.members).some(([own, { shape: inner }]) => own === member || has(inner, below));
    }
    if (shape.type === 'list') return has(shape.member.shape, below);
    return shape.type === 'map' && has(shape.value.shape, below);
  };
  const taking = Object.values(operations).filter(({ input }) => input !== undefined && has(input.shape, new Set()));
  if (taking.length === 0) {
    const fix = 'Correct the name of the member, as the API reference has it.';
    return { actions: [], problems: [{ path: ['member'], summary: `no operation of ${service} takes a "${member}"`, fix }] };
  }
  const stale = Object.keys(leaveOut).filter((name) => !taking.some((operation) => operation.name === name));
  return {
    actions: taking.filter(({ name }) => leaveOut[name] === undefined).map(({ name }) => `${service}:${name}`),
    problems: staleExceptions('leaveOut', stale, 'it does not take the member'),
  };
}
