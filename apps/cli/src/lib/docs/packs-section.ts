import { notAttached } from '@paddock/blueprint/preset';
import { guardrailPacks, type PackMember } from '@paddock/guardrails/packs';

/** Which guardrails the preset attaches to which kind of OU, and why; for docs/blueprint.md. */
export function packsSection(): readonly string[] {
  return [
    '## What the preset attaches',
    '',
    '`preset: ml-organisation` attaches a pack of guardrails to each kind of node. An account has the packs of all nodes above it. A blueprint changes, adds or leaves',
    'out each of them (`false`). Those that wait are attached with a line such as',
    '`ous: { workloads: { guardrails: { vpc-pinned: { subnets: [subnet-0a1b2c3d], securityGroups: [sg-0a1b2c3d] } } } }`.',
    '',
    '| pack | guardrail | why | not attached by itself |',
    '|---|---|---|---|',
    ...Object.values(guardrailPacks).flatMap(({ id, members }) =>
      members.map(
        (member) => `| ${id} | [${member.guardrail}](guardrails.generated.md#${member.guardrail}) | ${member.why} | ${waits(member)} |`,
      ),
    ),
    '',
  ];
}

/** The regions are the blueprint's. */
const given: ReadonlySet<string> = new Set(['regions']);

function waits({ guardrail, needs }: PackMember): string {
  const reason = notAttached[guardrail];
  if (reason !== undefined) return reason;
  return needs.length === 0 || given.has(guardrail) ? '' : `needs ${needs.map((name) => `\`${name}\``).join(', ')}`;
}
