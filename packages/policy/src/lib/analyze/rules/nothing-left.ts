import { compilePolicy } from '../../compile/compile-policy.ts';
import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import type { Condition, Statement } from '../../syntax/policy-document.ts';
import { iamService } from '@paddock/aws-data/iam';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { principalExemptions } from '../exemptions.ts';
import { isOfRequest, isTagKey, positiveName } from '../keys-of-requests.ts';
import { launchRequests, takesNoVolumeKey } from '../local-storage.ts';
import { conditionJson, except, requestsOf, type StatementJson } from '../statement-json.ts';
import { listed, nameOf, type Subject } from '../subject.ts';
import { openPolicy } from '../surroundings.ts';

/** Deny statements that leave nothing of an action when they are taken together, each of which leaves something alone. */
export const nothingLeft: AnalysisRule = {
  code: 'policy/nothing-left',
  title: 'Rules that together leave nothing of an action',
  help: 'Each rule can be kept on its own, but no request keeps all of them. SageMaker takes no key for the volumes of instance types with local NVMe storage, so a rule that demands one and a rule that allows only such types cannot both be kept. (SageMaker API reference, VolumeKmsKeyId.)',
  check: (subject, report) => {
    const rules = rulesOf(subject);
    if (rules.length < 2) return;
    const groups = new Map<string, { readonly rules: readonly Rule[]; readonly actions: string[]; readonly launches: boolean }>();
    for (const action of actionsOf(rules)) {
      const bearing = rules.filter(({ policy, statement }) => policy.statements[statement.index]!.matchesAction(action.toLowerCase()));
      const launches = takesNoVolumeKey(action);
      const key = `${bearing.map((rule) => rules.indexOf(rule)).join()} ${launches}`;
      const group = groups.get(key) ?? { rules: bearing, actions: [], launches };
      group.actions.push(action);
      groups.set(key, group);
    }
    for (const { rules: bearing, actions, launches } of groups.values()) {
      if (bearing.length < 2) continue;
      const core = conflict(bearing, actions, launches, subject);
      const last = core.at(-1);
      // One finding, in the policy that has the last of the statements.
      if (last === undefined || core.length < 2 || last.policy !== subject.policy) continue;
      const request = subject.ask.denied(
        subject.around('Deny'),
        [...requestsFor(actions, launches, bearing), ...core.slice(0, -1).map(asDeny)],
        byRole,
      );
      if (request === undefined) continue;
      const [names, files] = [core.map(({ statement }) => nameOf(statement)), [...new Set(core.map(({ policy }) => policy.document.file))]];
      report(
        last.statement.place,
        {
          severity: 'error',
          summary: `${listed(names, 9)} together deny every request for ${listed(actions)}${launches ? ' that names an instance type' : ''}`,
          detail: `${launches ? 'Instance types with local NVMe storage take no key for the volume. ' : ''}Each can be kept alone, no request keeps all${files.length > 1 ? ` (${files.filter((file) => file !== undefined).join(', ')})` : ''}.`,
          fix: launches
            ? 'Let the rule that demands a key leave out instance types with local storage, or allow some without it.'
            : 'Change one of the statements so that a request can keep all of them.',
        },
        { request, decision: 'denied' },
      );
    }
  },
};

/** A Deny of the set with a condition on request parameters. */
interface Rule {
  readonly policy: CompiledPolicy;
  readonly statement: Statement;
}

function rulesOf(subject: Subject): readonly Rule[] {
  const { kind } = subject.document;
  const own = subject.set.filter((policy) => policy.kind === kind);
  if (!own.includes(subject.policy) || kind === 'resource' || kind === 'trust') return [];
  return own.flatMap((policy) =>
    policy.document.statements
      .filter(({ effect, conditions }) => effect === 'Deny' && conditions.some(isOfParameters))
      .map((statement) => ({ policy, statement })),
  );
}

function isOfParameters({ key }: Condition): boolean {
  return isOfRequest(key.value) && !isTagKey(key.value);
}

function actionsOf(rules: readonly Rule[]): readonly string[] {
  const keys = rules.flatMap(({ statement }) => statement.conditions.filter(isOfParameters).map(({ key }) => key.value));
  const services = new Set(keys.map((key) => key.slice(0, key.indexOf(':')).toLowerCase()));
  return [...services].flatMap((prefix) => Object.keys(iamService(prefix)?.actions ?? {}).map((name) => `${prefix}:${name}`));
}

/** The smallest part of the rules that leaves nothing, found by leaving one out after the other; empty when all of them leave something. */
function conflict(rules: readonly Rule[], actions: readonly string[], launches: boolean, subject: Subject): readonly Rule[] {
  const requests = requestsFor(actions, launches, rules);
  const leaveNothing = (some: readonly Rule[]): boolean => {
    const denies = compilePolicy({ Version: subject.document.version, Statement: some.map(asDeny) }, 'identity');
    return subject.ask.allowsNone({ identity: [openPolicy('identity'), denies] }, requests, byRole);
  };
  if (!leaveNothing(rules)) return [];
  let core = rules;
  for (const rule of rules) {
    const without = core.filter((other) => other !== rule);
    if (without.length > 0 && leaveNothing(without)) core = without;
  }
  return core;
}

/** The rule alone, whoever it is about. */
function asDeny({ statement }: Rule): StatementJson {
  return { ...requestsOf(statement), Effect: 'Deny' };
}

/** Requests for the actions by somebody whom no rule exempts. */
function requestsFor(actions: readonly string[], launches: boolean, rules: readonly Rule[]): readonly StatementJson[] {
  const wanted: readonly StatementJson[] = launches ? launchRequests(actions) : [{ Effect: 'Allow', Action: actions, Resource: '*' }];
  const exempt = rules
    .flatMap(({ statement }) => principalExemptions(statement))
    .map((condition) =>
      except(
        conditionJson([
          {
            ...condition,
            operator: { ...condition.operator, value: positiveName(condition.operator.value) },
          },
        ]),
      ),
    );
  return [...wanted, ...exempt];
}
