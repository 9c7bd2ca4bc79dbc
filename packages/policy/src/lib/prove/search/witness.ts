import type { Filling } from '../logic/dimension.ts';
import type { ContextValue } from '../../../request.ts';
import type { PrincipalInput } from '../../principal/principal.ts';
import type { KeyModel } from '../encode/key-model.ts';
import { principalDimension, sessionDimension } from '../encode/principal-words.ts';
import { resourceDimension } from '../encode/resource-words.ts';
import type { World } from '../encode/world.ts';

/** A request in plain JSON, as `evaluate --batch` reads it. */
export interface RequestWitness {
  /** An ARN, or an object for principals that have none. */
  readonly principal: PrincipalInput;
  readonly action: string;
  readonly resource: string;
  /** Given where the resource's ARN does not hold it. */
  readonly resourceAccount?: string;
  readonly context: Readonly<Record<string, ContextValue>>;
}

/** The request that a model describes; the values are the model's. */
export function witnessOf(world: World, action: string, fillings: ReadonlyMap<string, Filling>, keys: KeyModel): RequestWitness {
  const word = (dimension: string): string => {
    const filling = fillings.get(dimension);
    return filling?.kind === 'value' ? filling.value : '';
  };
  const resource = word(resourceDimension);
  const principalWord = word(principalDimension);
  const context: Record<string, ContextValue> = {};
  const isSession = world.principal === 'role-session' || world.principal === 'service-linked-role-session';
  if (isSession && !/^[^/]*\/[^/]*$/.test(principalWord)) context['aws:PrincipalArn'] = principalWord;
  for (const [lowerKey, value] of world.fixed)
    if (value !== undefined && keys.unfixed(lowerKey, world).kind === 'free') context[keys.spelled(lowerKey)] = value;
  for (const [id, filling] of fillings) {
    if (!id.startsWith('key ')) continue;
    const name = keys.spelled(id.slice('key '.length));
    if (filling.kind === 'value') context[name] = filling.value;
    if (filling.kind === 'list') context[name] = filling.values;
  }
  const owner = world.resourceAccount;
  const needsOwner = owner !== undefined && owner !== world.account && accountIn(resource) === undefined;
  return {
    principal: principalOf(world, principalWord, word(sessionDimension)),
    action,
    resource,
    ...(needsOwner ? { resourceAccount: owner } : {}),
    context,
  };
}

function principalOf(world: World, word: string, session: string): PrincipalInput {
  switch (world.principal) {
    case 'anonymous':
      return { kind: 'anonymous' };
    case 'service':
      return { kind: 'service', service: word };
    case 'federated':
      return { kind: 'federated', provider: word };
    case 'role-session':
    case 'service-linked-role-session':
      return word.replace(':iam:', ':sts:').replace(/:role\/.*?([^/]+)$/, `:assumed-role/$1/${session}`);
    case 'root':
    case 'user':
    case 'federated-user':
      return word;
  }
}

/** The twelve digits in the fifth component, if they are there. */
export function accountIn(arn: string): string | undefined {
  return /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(arn)?.[1];
}
