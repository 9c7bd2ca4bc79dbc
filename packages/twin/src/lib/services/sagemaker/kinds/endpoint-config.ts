import { alreadyExisting, couldNotFind } from '../kit/errors.ts';
import type { Kind } from '../kit/kind.ts';

export const endpointConfig: Kind = {
  type: 'endpoint-config',
  nameMember: 'EndpointConfigName',
  arnMember: 'EndpointConfigArn',
  modifiedMember: undefined,
  missing: couldNotFind('endpoint configuration'),
  exists: alreadyExisting('endpoint configuration'),
};

/** A variant as an endpoint configuration has it. */
export interface Variant {
  readonly VariantName: string;
  readonly ModelName?: string;
  readonly InitialInstanceCount?: number;
  readonly InitialVariantWeight?: number;
  readonly ServerlessConfig?: Readonly<Record<string, unknown>>;
  readonly ManagedInstanceScaling?: Readonly<Record<string, unknown>>;
  readonly RoutingConfig?: Readonly<Record<string, unknown>>;
  readonly InstanceType?: string;
  readonly InstancePools?: readonly Readonly<Record<string, unknown>>[];
}
