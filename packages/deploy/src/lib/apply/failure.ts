/** Why an action failed, and what to do about it. */
export interface Failure {
  readonly reason: string;
  readonly fix: string;
}

/** For failures that AWS reports as a state and not as an error. */
export class ActionFailed extends Error {
  readonly fix: string;
  constructor(reason: string, fix: string) {
    super(reason);
    this.name = 'ActionFailed';
    this.fix = fix;
  }
}

const again = 'Mend the cause and run `paddock apply` again.';

/** By the error's name, or by the reason that AWS Organizations gives in the error. */
const fixes: Readonly<Record<string, string>> = {
  ACCOUNT_NUMBER_LIMIT_EXCEEDED: 'Have AWS raise the number of accounts of the organisation, then run `paddock apply` again.',
  ACCOUNT_LIMIT_EXCEEDED: 'Have AWS raise the number of accounts of the organisation, then run `paddock apply` again.',
  EMAIL_ALREADY_EXISTS: 'The e-mail address belongs to an account outside the organisation: give the account another one in the blueprint.',
  INVALID_EMAIL: 'Correct the e-mail address of the account in the blueprint.',
  INVALID_PAYMENT_INSTRUMENT: 'Mend the payment method of the management account.',
  MISSING_PAYMENT_INSTRUMENT: 'Add a payment method to the management account.',
  PENDING_BUSINESS_VALIDATION: 'AWS is still checking the management account: try again later.',
  MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED: 'Detach a policy that is not needed there.',
  OU_NUMBER_LIMIT_EXCEEDED: 'Have AWS raise the number of OUs, or take some out of the blueprint.',
  AccessDenied: 'Let the credentials do what the reason names; in member accounts, let the management account assume the role.',
  AccessDeniedException: 'Let the credentials do what the reason names; in member accounts, let the management account assume the role.',
  MalformedPolicyDocument: 'Correct the policy in the blueprint.',
  MalformedPolicyDocumentException: 'Correct the policy in the blueprint.',
  TooManyRequestsException: 'AWS slowed the calls down for too long: run `paddock apply` again later.',
  'target/unreachable': 'Start the twin with `paddock up` or `paddock twin`, then run `paddock apply` again.',
};

export function failureOf(error: unknown): Failure {
  if (error instanceof ActionFailed) return { reason: error.message, fix: error.fix };
  if (!(error instanceof Error)) return { reason: String(error), fix: again };
  const code = 'Reason' in error && typeof error.Reason === 'string' ? error.Reason : undefined;
  const paddock = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const reason = `${error.name}${code === undefined ? '' : ` (${code})`}: ${error.message}`;
  return { reason, fix: fixes[code ?? ''] ?? fixes[error.name] ?? fixes[paddock] ?? again };
}

export function fixFor(reason: string): string {
  return fixes[reason] ?? again;
}
