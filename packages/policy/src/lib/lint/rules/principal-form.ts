import type { PrincipalEntry } from '../../syntax/policy-document.ts';
import type { LintRule } from '../lint-rule.ts';

/** Source: IAM user guide, `reference_policies_elements_principal`. */
export const principalForm: LintRule = {
  code: 'policy/principal-form',
  title: 'Principal of the wrong form',
  check: ({ statements }, report) => {
    for (const { principal } of statements) {
      for (const entry of principal?.entries ?? []) {
        const problem = problemOf(entry);
        if (problem === undefined) continue;
        report(entry.place, {
          summary: `"${entry.value}" is not a principal of type ${entry.type}: ${problem.why}`,
          detail: 'AWS refuses it, or it names nobody.',
          fix: problem.fix,
        });
      }
    }
  },
};

interface Problem {
  readonly why: string;
  readonly fix: string;
}

function problemOf({ type, value }: PrincipalEntry): Problem | undefined {
  switch (type) {
    case 'AWS':
      return problemOfArn(value);
    case 'Service':
      if (value === '*' || /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(amazonaws\.com(\.cn)?|aws\.internal)$/.test(value)) return undefined;
      return { why: 'a service is named by its host name', fix: 'Write e.g. sagemaker.amazonaws.com.' };
    case 'Federated':
      if (/^arn:aws[a-z-]*:iam::\d{12}:(saml|oidc)-provider\/.+$/.test(value) || /^[a-z0-9.-]+\.[a-z]+$/.test(value)) return undefined;
      return {
        why: 'an identity provider is named by its ARN or host name',
        fix: 'Write arn:aws:iam::111122223333:saml-provider/name, or e.g. cognito-identity.amazonaws.com.',
      };
    case 'CanonicalUser':
      return /^[0-9a-f]{64}$/.test(value)
        ? undefined
        : { why: 'a canonical user id has 64 hexadecimal digits', fix: 'Name the account by its id under "AWS".' };
  }
}

function problemOfArn(value: string): Problem | undefined {
  if (value === '*' || /^\d{12}$/.test(value) || /^(AIDA|AROA)[A-Z0-9]+$/.test(value)) return undefined;
  if (/[*?]/.test(value)) {
    return {
      why: 'wildcards match no part of a name here',
      fix: 'Write "*" and narrow it by aws:PrincipalArn with ArnLike in the condition.',
    };
  }
  if (/^arn:aws[a-z-]*:iam::\d{12}:(root|user\/.+|role\/.+)$/.test(value)) return undefined;
  if (/^arn:aws[a-z-]*:sts::\d{12}:(assumed-role\/[^/]+\/[^/]+|federated-user\/.+)$/.test(value)) return undefined;
  if (/:group\//.test(value)) return { why: 'a group cannot be a principal', fix: 'Name users or roles.' };
  return {
    why: 'it is neither an account, a user, a role nor a session',
    fix: 'Write a twelve-digit account id or the ARN of a user, role or session.',
  };
}
