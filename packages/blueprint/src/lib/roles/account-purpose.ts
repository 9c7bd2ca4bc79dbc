/** What an account is for. The people-and-roles table says by purpose which roles it has. */
export const accountPurposes = [
  'management',
  'log-archive',
  'security-read-only',
  'break-glass',
  'security-tooling',
  'networking',
  'shared-services',
  'sandbox',
  'dev',
  'preprod',
  'prod',
  'data-lake',
  'team-shared-services',
  'automation',
] as const;

export type AccountPurpose = (typeof accountPurposes)[number];
