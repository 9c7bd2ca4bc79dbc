import { serviceModel } from '@paddock/aws-data/models';

/**
 * Actions (`sagemaker:CreateModel`) of the operations of a service whose input has a member of this name, at any depth, from the API model: for
 * claims about what no condition key tells.
 *
 * @param leaveOut operation → why it does not belong
 */
export function operationsTaking(service: string, member: string, leaveOut: Readonly<Record<string, string>> = {}): readonly string[] {
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
  const stale = Object.keys(leaveOut).filter((name) => !taking.some((operation) => operation.name === name));
  if (stale.length > 0) throw new TypeError(`exceptions of a claim that except nothing: ${stale.join(', ')}`);
  return taking.filter(({ name }) => leaveOut[name] === undefined).map(({ name }) => `${service}:${name}`);
}
