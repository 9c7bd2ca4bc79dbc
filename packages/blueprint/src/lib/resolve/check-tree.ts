import { quota } from '@paddock/aws-data/quotas';
import type { Diagnostic } from '@paddock/base/diagnostics';
import { formatPath } from '../schema/schema-diagnostics.ts';
import { accountNameSchema, emailSchema, logicalIdSchema } from '../schema/names.ts';
import type { AccountNode, Origin, OuNode } from './ou-tree.ts';

/** What no schema sees: names that clash, trees that are too deep, accounts that cannot be. */
export function checkTree(nodes: readonly OuNode[]): readonly Diagnostic[] {
  const accounts = nodes.flatMap((node) => node.accounts);
  const ous = nodes.filter((node) => node.parent !== undefined);
  return [
    ...ous.flatMap((node) => checkLogicalId(node)),
    ...accounts.flatMap((account) => checkLogicalId(account)),
    ...clashes(
      [...ous, ...accounts],
      (item) => item.logicalId,
      'blueprint/duplicate-id',
      (id) => `the logical id "${id}" is used twice`,
    ),
    ...clashes(
      accounts,
      (account) => account.email.toLowerCase(),
      'blueprint/duplicate-email',
      (email) => `the e-mail address ${email} is used twice: AWS wants one of its own for every account`,
    ),
    ...clashes(
      ous,
      (node) => `${node.parent} / ${node.name.toLowerCase()}`,
      'blueprint/duplicate-name',
      (name) => `two OUs side by side have the same name: ${name}`,
    ),
    ...ous.flatMap((node) => checkDepth(node)),
    ...accounts.flatMap((account) => checkAccount(account)),
  ];
}

function problem(code: string, origin: Origin, summary: string, fix: string): Diagnostic {
  return { code, severity: 'error', summary, ...origin.locateKey(origin.path), path: formatPath(origin.path), fix };
}

function checkLogicalId({ logicalId, origin }: OuNode | AccountNode): readonly Diagnostic[] {
  const result = logicalIdSchema.safeParse(logicalId);
  const taken = logicalId === 'root' || logicalId === 'management';
  if (result.success && !taken) return [];
  const reason = result.success ? 'it is a word of Paddock itself' : result.error.issues.map((issue) => issue.message).join('; ');
  return [
    problem(
      'blueprint/invalid-name',
      origin,
      `"${logicalId}" cannot be a logical id: ${reason}`,
      'Choose a name such as churn-dev. Logical ids are permanent: they are tagged on what they become.',
    ),
  ];
}

function clashes<Item extends OuNode | AccountNode>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  code: string,
  summary: (key: string) => string,
): readonly Diagnostic[] {
  return [...Map.groupBy(items, keyOf)].flatMap(([key, group]) =>
    group.slice(1).map((item) => {
      const first = group[0]!.origin;
      const { file, line } = first.locateKey(first.path);
      return problem(code, item.origin, summary(key), `Rename one of them; the other stands at ${file}:${line}.`);
    }),
  );
}

function checkDepth(node: OuNode): readonly Diagnostic[] {
  const limit = quota('organizations/ou-depth').value;
  if (node.depth !== limit + 1) return [];
  return [
    problem('blueprint/too-deep', node.origin, `OUs nest at most ${limit} deep; this would be level ${node.depth}`, 'Flatten the tree.'),
  ];
}

function checkAccount(account: AccountNode): readonly Diagnostic[] {
  const email = emailSchema.safeParse(account.email);
  const name = accountNameSchema.safeParse(account.name);
  return [
    ...(account.purpose === 'management'
      ? [
          problem(
            'blueprint/management-account',
            account.origin,
            'the management account stands in no OU',
            'Remove it here; it is added by itself. Its id goes to organisation.managementAccount.',
          ),
        ]
      : []),
    ...(email.success
      ? []
      : [
          problem(
            'blueprint/invalid-email',
            account.origin,
            `${account.email} cannot be the e-mail address of an account: AWS wants 6 to 64 characters`,
            'Give the account an `email`, or shorten organisation.accountEmail.',
          ),
        ]),
    ...(name.success
      ? []
      : [
          problem(
            'blueprint/invalid-name',
            account.origin,
            `"${account.name}" cannot be the name of an account: AWS takes 1 to 50 characters of plain ASCII`,
            account.name.length > 50 ? 'Give it a shorter `name`.' : 'Give it a `name` without accents and other scripts.',
          ),
        ]),
  ];
}
