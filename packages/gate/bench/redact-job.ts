/** The job that both programs of the redaction bench do. */
export const key = Buffer.alloc(32, 7);
export const project = 'bench';
export const tokenised = ['customer', 'email', 'phone'] as const;
export const emailPattern = '[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+';
export const phonePattern = '\\+[0-9][0-9 ]{8,}[0-9]';

export const recipeText = `version: 1
purpose: Measure how fast calls are redacted
project: ${project}
dataset: calls
legalBasis: legitimate-interests
askedBy: bench
tables:
  calls:
    columns:
      call: keep
      customer: {treatment: tokenise, domain: customer}
      email: {treatment: tokenise, domain: email}
      phone: {treatment: tokenise, domain: phone}
      started: keep
      seconds: keep
      queue: keep
      note: {treatment: replace-pattern, patterns: [{pattern: '${emailPattern}', with: '[EMAIL]'}, {pattern: '${phonePattern}', with: '[PHONE]'}]}
`;

/** Peak resident memory of this process so far. */
export function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
