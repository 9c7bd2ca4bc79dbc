import { iamService, iamServicePrefixes, rcpSupported } from '@paddock/aws-data/iam';

/** The known actions that have to be looked at one by one, and those that stand for all others. */
export interface KnownActions {
  /** As AWS writes them. */
  readonly named: readonly string[];
  /** One of a service that no pattern names, for each way in which decisions treat such services: it stands for all actions of all of these. */
  readonly standIns: readonly string[];
}

/**
 * The actions of the services that the patterns (in lower case) name, or of all services where a pattern looks into the names of services
 * and there are to be `knownOnly`: otherwise the actions that are not known yet cover these too.
 */
export function knownActions(patterns: readonly string[], knownOnly: boolean): KnownActions {
  if (knownOnly && patterns.some(isPartlyWild)) return { named: iamServicePrefixes().flatMap(actionsOf), standIns: [] };
  const services = namedServices(patterns);
  const others = iamServicePrefixes().filter((prefix) => !services.has(prefix));
  const preferred = ['ec2', 's3', 'kms', 'sts'].filter((prefix) => others.includes(prefix));
  const standIns = new Map<string, string>();
  for (const prefix of [...preferred, ...others]) {
    const kind = prefix === 'kms' || prefix === 'sts' ? prefix : String(rcpSupported(prefix));
    if (!standIns.has(kind)) standIns.set(kind, prefix);
  }
  return {
    named: [...services].toSorted().flatMap(actionsOf),
    standIns: [...standIns.values()].flatMap((prefix) => typical[prefix] ?? actionsOf(prefix).slice(0, 1)),
  };
}

/** Known actions of the services that no pattern names. */
export function otherActions(patterns: readonly string[]): readonly string[] {
  const services = namedServices(patterns);
  return iamServicePrefixes()
    .filter((prefix) => !services.has(prefix))
    .flatMap(actionsOf);
}

/** Whether a pattern has a wildcard in the name of the service, and is not simply `*`. */
export function isPartlyWild(pattern: string): boolean {
  return /[*?]/.test(serviceOf(pattern)) && pattern !== '*' && pattern !== '*:*';
}

export function serviceOf(action: string): string {
  const colon = action.indexOf(':');
  return colon === -1 ? action : action.slice(0, colon);
}

/** Well-known actions to show, of each kind that decisions tell apart. */
const typical: Readonly<Record<string, readonly string[]>> = {
  ec2: ['ec2:DescribeInstances'],
  s3: ['s3:GetObject'],
  kms: ['kms:Decrypt', 'kms:RetireGrant'],
  sts: ['sts:AssumeRole'],
};

function namedServices(patterns: readonly string[]): ReadonlySet<string> {
  return new Set(patterns.map(serviceOf).filter((service) => !/[*?]/.test(service)));
}

function actionsOf(prefix: string): readonly string[] {
  const service = iamService(prefix);
  return service === undefined ? [] : Object.keys(service.actions).map((name) => `${service.prefix}:${name}`);
}
