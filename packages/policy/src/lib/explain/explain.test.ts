import { seededRandom } from '@paddock/base/random';
import { describe, expect, it } from 'vitest';
import { parseBatchLine, type BatchCase } from '../../batch.ts';
import { compilePolicy } from '../../compile.ts';
import { evaluate } from '../../evaluate.ts';
import { explain, explanationLines } from '../../explain.ts';
import { classifyPrincipal } from '../../request.ts';
import { readDocumentationCases } from '../documentation-cases/read-cases.ts';
import { randomCase } from '../random-cases/random-case.ts';
import { applyChange, type Situation } from './apply-change.ts';

const principal = classifyPrincipal('arn:aws:sts::111122223333:assumed-role/Scientist/ana');
const resource = 'arn:aws:sagemaker:eu-west-1:111122223333:model/m';
const request = { principal, action: 'sagemaker:CreateModel', resource, context: {} };
const allowAll = compilePolicy({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }, 'identity');
const fullAccess = compilePolicy({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }, 'scp');
const vpcText = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Subnets",
      "Effect": "Deny",
      "Action": "sagemaker:CreateModel",
      "Resource": "*",
      "Condition": { "Null": { "sagemaker:VpcSubnets": "true" } }
    }
  ]
}`;
const vpc = compilePolicy(vpcText, 'scp', { file: 'vpc.json' });

describe('explain', () => {
  it('names the policy, the node, the statement and its position, and the key that was missing', () => {
    const names = { node: (_kind: string, level: number) => ['Root', 'OU Dev'][level] };
    const explanation = explain(request, { identity: [allowAll], scps: [[fullAccess], [fullAccess, vpc]] }, names);
    expect(explanation.summary).toContain('denied by statement Subnets of vpc.json in the SCPs of OU Dev');
    const gate = explanation.gates.find(({ kind, level }) => kind === 'scp' && level === 1);
    expect(gate).toMatchObject({
      outcome: 'denies',
      statements: [{ statement: 'Subnets', file: 'vpc.json', place: { line: 4, column: 5 } }, { failed: [] }],
    });
    expect(explanation.remedies.map(({ changes }) => changes.map(({ text }) => text))).toEqual([
      ['give sagemaker:VpcSubnets'],
      ['detach vpc.json from the SCPs of OU Dev'],
    ]);
    expect(explanationLines(explanation).join('\n')).toContain('matches: Deny, statement Subnets of vpc.json (vpc.json:4:5)');
  });

  it('tells of the Allow that nearly matched, with the value that was seen', () => {
    const identity = compilePolicy(
      {
        Version: '2012-10-17',
        Statement: {
          Sid: 'Own',
          Effect: 'Allow',
          Action: 'sagemaker:*',
          Resource: '*',
          Condition: { StringEquals: { 'aws:ResourceTag/team': 'ml' } },
        },
      },
      'identity',
    );
    const asked = { ...request, context: { 'aws:ResourceTag/team': 'ops' } };
    const { gates, remedies } = explain(asked, { identity: [identity] });
    expect(gates).toMatchObject([
      {
        kind: 'identity',
        needed: true,
        outcome: 'silent',
        statements: [{ statement: 'Own', failed: [{ element: 'condition', key: 'aws:ResourceTag/team', wanted: ['ml'], seen: 'ops' }] }],
      },
    ]);
    expect(remedies[0]?.changes).toMatchObject([{ kind: 'give-key', key: 'aws:ResourceTag/team', example: 'ml' }]);
  });

  it('puts changes together where one is not enough', () => {
    const { remedies } = explain(request, { identity: [], scps: [[fullAccess, vpc]] });
    expect(remedies[0]?.changes.map(({ kind }) => kind)).toEqual(['give-key', 'add-allow']);
  });

  it('does not propose to be another principal', () => {
    const scp = compilePolicy(
      {
        Version: '2012-10-17',
        Statement: {
          Effect: 'Deny',
          Action: '*',
          Resource: '*',
          Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/admin' } },
        },
      },
      'scp',
    );
    const { remedies } = explain(request, { identity: [allowAll], scps: [[fullAccess, scp]] });
    expect(remedies.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([['detach']]);
  });

  it('says why control policies do not count', () => {
    const { gates } = explain(request, { identity: [allowAll], scps: [[vpc]], managementAccount: '111122223333' });
    expect(gates[0]).toMatchObject({ kind: 'scp', exempt: 'management-account', needed: false, outcome: 'silent' });
  });
});

describe('every explanation', () => {
  const cases = [...documentationCases(), ...randomCases(400)];

  it('has the decision of the evaluator, and gates that bear it out', () => {
    for (const each of cases) {
      const { decision, gates } = explain(each.request, each.policies);
      expect(decision).toEqual(evaluate(each.request, each.policies));
      const { kind, level } = decision.decidedBy;
      const gate = gates.find((other) => other.kind === kind && other.level === level);
      if (decision.decision === 'explicitDeny') expect(gate?.outcome).toBe('denies');
      else expect(gates.filter(({ outcome }) => outcome === 'denies')).toEqual([]);
    }
  });

  it('claims only remedies that allow the request', () => {
    let tried = 0;
    for (const each of cases) {
      for (const { changes } of explain(each.request, each.policies).remedies) {
        const after = changes.reduce<Situation>(applyChange, each);
        expect(evaluate(after.request, after.policies).decision).toBe('allowed');
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(500);
  });

  function documentationCases(): readonly BatchCase[] {
    return readDocumentationCases().map(({ request: asked, policies, managementAccount }) =>
      parsed({ request: asked, policies, managementAccount }),
    );
  }

  function randomCases(count: number): readonly BatchCase[] {
    const random = seededRandom(11);
    return Array.from({ length: count }, () => parsed(randomCase(random)));
  }

  function parsed(line: object): BatchCase {
    const outcome = parseBatchLine(JSON.stringify(line));
    if (!('case' in outcome)) throw new Error(JSON.stringify(outcome.diagnostics));
    return outcome.case;
  }
});
