import { PaddockError } from '@paddock/base/errors';
import { z } from 'zod';
import type { JsonService } from '../aws-json/json-service.ts';

const ids = z.array(z.string().min(1)).min(1);

const settingsSchema = z.strictObject({
  version: z.literal(1),
  /** ARNs. */
  inputKey: z.string(),
  landingKey: z.string(),
  /** Where the jobs run; absent: in no VPC. */
  network: z.strictObject({ subnets: ids, securityGroups: ids }).optional(),
});

/** What `gate setup` leaves for `gate job`: which keys and network the jobs have. */
export type GateSettings = Readonly<z.infer<typeof settingsSchema>>;

export async function writeGateSettings(ssm: JsonService, Name: string, settings: GateSettings): Promise<void> {
  await ssm('PutParameter', { Name, Type: 'String', Value: JSON.stringify(settings), Overwrite: true });
}

/** @throws `gate/not-set-up` */
export async function readGateSettings(ssm: JsonService, Name: string): Promise<GateSettings> {
  try {
    const { Parameter } = (await ssm('GetParameter', { Name })) as { readonly Parameter: { readonly Value: string } };
    return settingsSchema.parse(JSON.parse(Parameter.Value));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ParameterNotFound') throw error;
    throw new PaddockError('gate/not-set-up', { detail: `there is no parameter ${Name}`, cause: error });
  }
}
