import type { Estate } from '@paddock/blueprint/estate';

/** The organisation as a tree for people: OUs with their guardrails, accounts with their ids. */
export function organisationTree(estate: Estate, accounts: ReadonlyMap<string, string>): string {
  const guardrails = (target: string): string => {
    const names = estate.policies.filter((policy) => policy.targets.includes(target)).flatMap((policy) => policy.guardrails);
    return names.length === 0 ? '' : `  [${names.toSorted((a, b) => a.localeCompare(b)).join(', ')}]`;
  };
  const lines: string[] = [`${estate.organisation.name}${guardrails('root')}`];
  const show = (parent: string, indent: string): void => {
    const here = [
      ...estate.accounts
        .filter((account) => account.ou === parent)
        .map((account) => ({
          text: `${account.logicalId}  ${accounts.get(account.logicalId) ?? '(not yet)'}${guardrails(account.logicalId)}`,
          ou: undefined,
        })),
      ...estate.ous
        .filter((ou) => ou.parent === parent)
        .map((ou) => ({ text: `${ou.name}/${guardrails(ou.logicalId)}`, ou: ou.logicalId })),
    ];
    here.forEach(({ text, ou }, index) => {
      const last = index === here.length - 1;
      lines.push(`${indent}${last ? '└─ ' : '├─ '}${text}`);
      if (ou !== undefined) show(ou, `${indent}${last ? '   ' : '│  '}`);
    });
  };
  show('root', '');
  return lines.join('\n');
}
