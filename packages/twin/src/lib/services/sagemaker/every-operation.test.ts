import { serviceModel, type StructureShape } from '@paddock/aws-data/models';
import { seededRandom, type Random } from '@paddock/base/random';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ApiError } from '../../api-error.ts';
import { encodeJsonMembers, structureOf } from '../../edge/protocols/json-codec.ts';
import { startTestGateway, type TestGateway } from '../../testing/test-gateway.ts';
import { operations } from './operations.generated.ts';

const model = serviceModel('sagemaker');
let twin: TestGateway;
beforeAll(async () => {
  twin = await startTestGateway();
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  };
  await twin.call('iam', 'CreateRole', { RoleName: 'execution', AssumeRolePolicyDocument: JSON.stringify(trust) });
});
afterAll(() => twin.close());

/** Input that its model allows: required members, and each other one with the given chance. */
function structureInput(shape: StructureShape, random: Random, chance: number, depth: number): Readonly<Record<string, unknown>> {
  const names = Object.keys(shape.members).filter((name) => shape.required.includes(name) || (depth < 5 && random.integer(100) < chance));
  return Object.fromEntries(names.map((name) => [name, valueOf(shape.members[name]!.shape, name, random, chance, depth + 1)]));
}

function valueOf(name: string, member: string, random: Random, chance: number, depth: number): unknown {
  const shape = model.shapes[name]!;
  switch (shape.type) {
    case 'structure':
      return structureInput(shape, random, chance, depth);
    case 'list':
      return Array.from({ length: Math.max(shape.min ?? 0, depth < 6 ? 1 : 0) }, () =>
        valueOf(shape.member.shape, member, random, chance, depth + 1),
      );
    case 'map':
      return { key: valueOf(shape.value.shape, member, random, chance, depth + 1) };
    case 'string':
      return shape.enum === undefined ? textFor(member, shape.min ?? 0, random) : shape.enum[random.integer(shape.enum.length)];
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
      return Math.max(shape.min ?? 1, 1);
    case 'boolean':
      return random.integer(2) === 1;
    case 'timestamp':
      return '2026-01-01T00:00:00.000Z';
    case 'blob':
      return new Uint8Array([1]);
  }
}

function textFor(member: string, minimum: number, random: Random): string {
  if (/RoleArn$|^ExecutionRole$|^ClusterRole$/.test(member)) return `arn:aws:iam::${twin.account}:role/execution`;
  const resources = [
    'training-job/a',
    'pipeline/a/execution/abc',
    'model-package/a/1',
    'model-package-group/a',
    'cluster/abcdefghijkl',
    'experiment/a',
  ];
  if (/Arns?$|ArnList$/.test(member)) return `arn:aws:sagemaker:eu-west-1:${twin.account}:${resources[random.integer(resources.length)]}`;
  if (/S3|Ur[il]/.test(member)) return 's3://bucket/key';
  if (member === 'DomainId') return 'd-abcdefghijkl';
  if (member === 'PipelineDefinition') return '{"Version":"2020-12-01","Steps":[]}';
  return ['a', 'b'][random.integer(2)]!.repeat(Math.max(1, minimum));
}

const rounds = [0, 10, 30, 60].flatMap((chance) => [1, 2, 3].map((seed) => [chance, seed] as const));

it.each(rounds)(
  'answers every operation in the shape of the model, or refuses it: %i %% of the optional members, seed %i',
  async (chance, seed) => {
    const random = seededRandom(seed * 1000 + chance);
    let answered = 0;
    for (const name of Object.keys(operations).toSorted((a, b) => rank(a) - rank(b))) {
      const operation = model.operations[name]!;
      const input = operation.input === undefined ? {} : structureInput(structureOf(model, operation.input), random, chance, 0);
      try {
        const output = await twin.call('sagemaker', name, input);
        if (operation.output !== undefined) encodeJsonMembers(model, structureOf(model, operation.output), output);
        answered++;
      } catch (error) {
        if (!(error instanceof ApiError)) throw new Error(`${name}: ${JSON.stringify(input)}`, { cause: error });
        expect(error.status ?? 400).toBeLessThan(500);
      }
    }
    await twin.advance(200_000);
    expect(answered).toBeGreaterThan(20);
  },
);

/** Creates first, deletes last: so that the operations between find something. */
function rank(operation: string): number {
  return operation.startsWith('Create') ? 0 : operation.startsWith('Delete') ? 2 : 1;
}

it('leaves operations without a handler to the gateway, which says so', async () => {
  const error = await twin.refused('sagemaker', 'ListLabelingJobs');
  expect(error.code).toBe('NotImplemented');
  expect(error.message).toContain('ListLabelingJobs');
});
