import { quota, sizeFor } from '@paddock/aws-data/quotas';
import { hasErrors } from '@paddock/base/diagnostics';
import { parsePolicy } from '@paddock/policy/document';
import { ApiError } from '../../api-error.ts';
import { constraint } from './errors.ts';
import { policyTypes } from './policy-types.ts';
import type { PolicyType } from './store.ts';

/** Throws `MalformedPolicyDocumentException` for content of the wrong form, `ConstraintViolationException` for content that is too long. */
export function checkPolicyContent(type: PolicyType, content: string): void {
  const { size, language } = policyTypes[type];
  const length = sizeFor(size, content);
  if (length > quota(size).value) {
    throw constraint(
      'POLICY_CONTENT_LIMIT_EXCEEDED',
      `You have exceeded the policy size limit: ${length} of ${quota(size).value} characters.`,
    );
  }
  if (language === undefined) {
    if (!isJsonObject(content)) throw malformed('it is not a JSON object');
    return;
  }
  const { diagnostics } = parsePolicy(content, language);
  if (hasErrors(diagnostics)) {
    throw malformed(
      diagnostics
        .filter((diagnostic) => diagnostic.severity === 'error')
        .map((diagnostic) => diagnostic.summary)
        .join('; '),
    );
  }
}

function malformed(why: string): ApiError {
  return new ApiError(
    'MalformedPolicyDocumentException',
    `The provided policy document does not meet the requirements of the specified policy type: ${why}`,
  );
}

function isJsonObject(content: string): boolean {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
