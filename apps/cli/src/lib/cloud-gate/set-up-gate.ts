import { randomBytes } from 'node:crypto';
import { inputBucketPolicy, inputKeyPolicy, landingBucketPolicy, landingKeyPolicy } from '@paddock/blueprint/gate';
import type { Steward } from '@paddock/gate/release';
import type { JsonService } from '../aws-json/json-service.ts';
import type { ProjectGate } from './gate-accounts.ts';
import { writeGateSettings, type GateSettings } from './gate-settings.ts';
import { setUpBucket } from './set-up-bucket.ts';
import { setUpKey } from './set-up-key.ts';

/** One thing that the gate needs in AWS, and whether it was there. */
export interface SetUpStep {
  readonly account: string;
  readonly what: 'key' | 'bucket' | 'parameter';
  readonly name: string;
  readonly done: 'made' | 'kept' | 'set' | 'left out';
}

export interface GateParts {
  readonly stewards: readonly Steward[];
  /** Where the jobs run. */
  readonly network?: GateSettings['network'];
}

/** Sets up buckets, keys and parameters of a project's gate, as the deployer of each account. What is there is kept, and set as it should be. Can be repeated. */
export async function setUpGate(
  gate: ProjectGate,
  { stewards, network }: GateParts,
  onStep: (step: SetUpStep) => void,
): Promise<readonly SetUpStep[]> {
  const steps: SetUpStep[] = [];
  const step = (made: SetUpStep): void => {
    steps.push(made);
    onStep(made);
  };
  const { places, region } = gate;
  const { production, development, inputBucket, landingBucket } = places;

  using inProduction = await gate.as('deployer', production);
  const inputKey = await setUpKey(inProduction.kms, {
    alias: places.inputKeyAlias,
    description: 'Paddock gate: the input, and the token key of the project',
    policy: gate.render(inputKeyPolicy(places)),
  });
  step({ account: production, what: 'key', name: places.inputKeyAlias, done: inputKey.done });
  const input = { bucket: inputBucket, region, owner: gate.account(production), keyArn: inputKey.arn };
  const inputDone = await setUpBucket(inProduction.s3, { ...input, policy: inputBucketPolicy(places, inputKey.arn) });
  step({ account: production, what: 'bucket', name: inputBucket, done: inputDone });
  const token = await setUpTokenKey(inProduction.ssm, places.tokenKeyParameter, inputKey.arn);
  step({ account: production, what: 'parameter', name: places.tokenKeyParameter, done: token });
  const listed = stewards.map(({ name, publicKey }) => `${name} ${publicKey}`).join('\n');
  if (listed !== '')
    await inProduction.ssm('PutParameter', { Name: places.stewardsParameter, Type: 'String', Value: listed, Overwrite: true });
  step({ account: production, what: 'parameter', name: places.stewardsParameter, done: listed === '' ? 'left out' : 'set' });

  using inDevelopment = await gate.as('deployer', development);
  const landingKey = await setUpKey(inDevelopment.kms, {
    alias: places.landingKeyAlias,
    description: 'Paddock gate: what was released to the project',
    policy: gate.render(landingKeyPolicy(places)),
  });
  step({ account: development, what: 'key', name: places.landingKeyAlias, done: landingKey.done });
  const landing = { bucket: landingBucket, region, owner: gate.account(development), keyArn: landingKey.arn };
  const landingDone = await setUpBucket(inDevelopment.s3, { ...landing, policy: landingBucketPolicy(places, landingKey.arn) });
  step({ account: development, what: 'bucket', name: landingBucket, done: landingDone });
  const keys = { inputKey: inputKey.arn, landingKey: landingKey.arn };
  await writeGateSettings(inProduction.ssm, places.settingsParameter, {
    version: 1,
    ...keys,
    ...(network === undefined ? {} : { network }),
  });
  step({ account: production, what: 'parameter', name: places.settingsParameter, done: 'set' });
  return steps;
}

/** Made once and never replaced: with another key, the tokens of two copies would not match. It is not shown, and the deployer cannot read it back. */
async function setUpTokenKey(ssm: JsonService, Name: string, KeyId: string): Promise<'made' | 'kept'> {
  try {
    await ssm('PutParameter', { Name, Type: 'SecureString', KeyId, Value: randomBytes(32).toString('hex'), Overwrite: false });
    return 'made';
  } catch (error) {
    if (error instanceof Error && error.name === 'ParameterAlreadyExists') return 'kept';
    throw error;
  }
}
