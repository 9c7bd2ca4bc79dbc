import { quota } from '@paddock/aws-data/quotas';
import type { Diagnostic } from '@paddock/base/diagnostics';
import type { Mechanism } from '@paddock/guardrails/guardrail';
import type { PolicyJson } from '@paddock/guardrails/statement';
import { renderReferences } from '../../reference.ts';
import type { PackedPolicy, PackingLimits } from '../packing/pack-guardrails.ts';
import { formatPath } from '../schema/schema-diagnostics.ts';
import type { OuNode } from './ou-tree.ts';

/** AWS's own policy that allows everything takes a slot on every node. */
const fullAccess = 1;

/** What AWS Organizations takes, less the slots that are not ours: `FullAWSAccess`, and those that Control Tower uses. */
export const packingLimits: PackingLimits = {
  documentsPerNode: {
    scp: quota('organizations/scps-per-node').value - fullAccess - quota('organizations/control-tower-scps-per-ou').value,
    rcp: quota('organizations/rcps-per-node').value - fullAccess,
  },
  documentCharacters: { scp: quota('organizations/scp-size').value, rcp: quota('organizations/rcp-size').value },
  measure,
};

/** Characters with every reference as long as AWS's ids can be: `o-` and 32, `r-` and 32, `ou-` and 32 and 32, and five OUs in a path. */
function measure(document: PolicyJson): number {
  const organisation = `o-${'x'.repeat(32)}`;
  const root = `r-${'x'.repeat(32)}`;
  const ou = `ou-${'x'.repeat(32)}-${'x'.repeat(32)}`;
  const rendered = renderReferences(document, (reference) => {
    if (reference.kind === 'organisation') return organisation;
    if (reference.kind === 'root') return root;
    if (reference.kind === 'account') return '0'.repeat(12);
    return reference.kind === 'ou' ? ou : `${organisation}/${root}/${`${ou}/`.repeat(5)}`;
  });
  return JSON.stringify(rendered).length;
}

/** Documents that are too long, and nodes with more documents than AWS attaches. */
export function checkPolicies(policies: readonly PackedPolicy[], nodes: readonly OuNode[]): readonly Diagnostic[] {
  const byId = new Map(nodes.map((node) => [node.logicalId, node]));
  const at = (target: string): Pick<Diagnostic, 'file' | 'line' | 'column' | 'path'> => {
    const { origin } = byId.get(target)!;
    const path = [...origin.path, 'guardrails'];
    return { ...origin.locateKey(path), path: formatPath(path) };
  };
  const tooLong = policies.flatMap((policy): readonly Diagnostic[] => {
    const limit = packingLimits.documentCharacters[policy.mechanism];
    const size = measure({ Version: '2012-10-17', Statement: policy.statements });
    if (size <= limit) return [];
    return [
      {
        code: 'blueprint/policy-too-long',
        severity: 'error',
        summary: `the ${policy.mechanism.toUpperCase()} for ${policy.guardrails.join(', ')} is ${size} characters long, AWS takes ${limit}`,
        ...at(policy.targets[0]!),
        fix: 'Give the guardrail shorter lists: patterns such as ml.m5.* instead of every size.',
      },
    ];
  });
  const attached = policies.flatMap((policy) => policy.targets.map((target) => ({ target, mechanism: policy.mechanism })));
  const tooMany = [...Map.groupBy(attached, ({ target, mechanism }) => `${mechanism} ${target}`).values()].flatMap(
    (items): readonly Diagnostic[] => {
      const { target, mechanism } = items[0]!;
      const limit = packingLimits.documentsPerNode[mechanism];
      if (items.length <= limit) return [];
      return [
        {
          code: 'blueprint/too-many-policies',
          severity: 'error',
          summary: `${target} would need ${items.length} ${mechanism.toUpperCase()}s, there is room for ${limit}`,
          detail: reserved(mechanism),
          ...at(target),
          fix: 'Move guardrails that all children share to the parent, or those of one child down.',
        },
      ];
    },
  );
  return [...tooLong, ...tooMany];
}

function reserved(mechanism: Mechanism): string {
  return mechanism === 'scp' ? 'One slot is FullAWSAccess, three are kept for Control Tower.' : 'One slot is RCPFullAWSAccess.';
}
