/** What the words before the last of a command's path stand for, in `paddock --help`. A test holds it complete. */
export const commandGroups: Readonly<Record<string, string>> = {
  budget: 'privacy budgets: how much may be told of a dataset to a project',
  gate: 'bring data out of production: profile, draft and check a recipe, run, verify, report, sign, release',
  guardrail: 'guardrails of your own: write a first one, test them, print the reference of all',
  key: 'the project’s key, which tokens are made with',
  ledger: 'the record of budgets and releases, which cannot be changed unseen',
  policy: 'IAM policies of any kind: lint, analyze, evaluate, compare',
  release: 'the signed permission of a copy to leave',
  'steward-key': 'the key that a steward signs releases with',
};
