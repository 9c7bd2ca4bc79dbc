import { operation } from '../../../operation.ts';
import { checkDocument } from '../check-document.ts';
import { simulate, simulatedPrincipal, type SimulationInput } from '../simulation.ts';
import { createPolicyCompiler } from '@paddock/policy/compile';

interface Input extends SimulationInput {
  readonly PolicyInputList: readonly string[];
  readonly PermissionsBoundaryPolicyInputList?: readonly string[];
  readonly CallerArn?: string;
}

export const simulateCustomPolicy = operation<Input>((input, call) => {
  for (const text of input.PolicyInputList) checkDocument(text, 'identity');
  for (const text of input.PermissionsBoundaryPolicyInputList ?? []) checkDocument(text, 'boundary');
  if (input.ResourcePolicy !== undefined) checkDocument(input.ResourcePolicy, 'resource');
  const compiler = createPolicyCompiler();
  const principal = simulatedPrincipal(input.CallerArn ?? `arn:aws:iam::${call.account}:user/simulated`);
  const policies = {
    identity: input.PolicyInputList.map((text) => compiler.compile(text, 'identity')),
    ...(input.PermissionsBoundaryPolicyInputList === undefined
      ? {}
      : { boundary: input.PermissionsBoundaryPolicyInputList.map((text) => compiler.compile(text, 'boundary')) }),
    ...(input.ResourcePolicy === undefined ? {} : { resource: compiler.compile(input.ResourcePolicy, 'resource') }),
  };
  return simulate(
    input,
    principal,
    policies,
    input.PolicyInputList.map((_text, index) => ({ id: `PolicyInputList.${index + 1}`, type: 'none' })),
  );
});
