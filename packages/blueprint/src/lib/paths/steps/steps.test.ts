import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePolicy } from '@paddock/policy/compile';
import { evaluate } from '@paddock/policy/evaluate';
import type { StatementJson } from '../../../estate.ts';
import { findPaths, kindsOfSteps, type PathTarget } from '../../../paths.ts';
import { arnOf, smallEstate, smallIds, type SmallAccount } from '../testing/small-estate.ts';
import { stepKinds } from './catalogue.ts';

const allow = (action: string | readonly string[], more: Partial<StatementJson> = {}): StatementJson => ({
  Effect: 'Allow',
  Action: action,
  Resource: '*',
  ...more,
});
const host = allow('sagemaker:CreateEndpoint');
const hosting: PathTarget = { action: 'sagemaker:CreateEndpoint' };

interface World {
  readonly accounts: Readonly<Record<string, SmallAccount>>;
  readonly scp?: readonly StatementJson[];
  readonly target?: PathTarget;
  readonly steps?: number;
}

/** The ways of the role `me`, as the kinds of their steps and who has the target at the end. */
function ways({ accounts, scp = [], target = hosting, steps = 3 }: World): readonly string[] {
  const estate = smallEstate(accounts, scp);
  const { paths, open } = findPaths(estate, smallIds(estate), target, { from: ({ name }) => name === 'me', steps });
  expect(open).toEqual([]);
  return paths.map((path) => [...path.steps.map(({ kind }) => kind), path.as].join(' → '));
}

describe('the catalogue of steps', () => {
  it('has every file of the folder', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !file.endsWith('.test.ts') && file !== 'catalogue.ts');
    expect(stepKinds.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
    expect(kindsOfSteps).toHaveLength(files.length + 1);
  });
});

/** One world per way, and the same with one statement changed, in which there is none. */
const pairs: readonly { readonly name: string; readonly world: World; readonly ways: readonly string[]; readonly mended: World }[] = [
  {
    name: 'what one may oneself, and a Deny above',
    world: { accounts: { a: { roles: { me: { allows: [host] } } } } },
    ways: ['me@a'],
    mended: {
      accounts: { a: { roles: { me: { allows: [host] } } } },
      scp: [{ Effect: 'Deny', Action: 'sagemaker:CreateEndpoint', Resource: '*' }],
    },
  },
  {
    name: 'a role in another account whose trust names the role, and one that names another',
    world: {
      accounts: {
        a: { roles: { me: { allows: [allow('sts:AssumeRole')] } } },
        b: { roles: { deploy: { trust: { AWS: arnOf('a', 'me') }, allows: [host] } } },
      },
    },
    ways: ['assume-role → deploy@b'],
    mended: {
      accounts: {
        a: { roles: { me: { allows: [allow('sts:AssumeRole')] } } },
        b: { roles: { deploy: { trust: { AWS: arnOf('a', 'other') }, allows: [host] } } },
      },
    },
  },
  {
    name: 'across accounts the caller’s own policies must allow it too',
    world: {
      accounts: {
        a: { roles: { me: { allows: [allow('sts:AssumeRole', { Resource: arnOf('b', '*') })] } } },
        b: { roles: { deploy: { trust: { AWS: arnOf('a', 'me') }, allows: [host] } } },
      },
    },
    ways: ['assume-role → deploy@b'],
    mended: {
      accounts: { a: { roles: { me: {} } }, b: { roles: { deploy: { trust: { AWS: arnOf('a', 'me') }, allows: [host] } } } },
    },
  },
  {
    name: 'a chain of roles, and one step too few',
    world: {
      accounts: {
        a: { roles: { me: {}, one: { trust: { AWS: arnOf('a', 'me') } }, two: { trust: { AWS: arnOf('a', 'one') }, allows: [host] } } },
      },
      steps: 2,
    },
    ways: ['assume-role → assume-role → two@a'],
    mended: {
      accounts: {
        a: { roles: { me: {}, one: { trust: { AWS: arnOf('a', 'me') } }, two: { trust: { AWS: arnOf('a', 'one') }, allows: [host] } } },
      },
      steps: 1,
    },
  },
  {
    name: 'a trust that wants an external id, and one that wants a tag the caller has not',
    world: {
      accounts: {
        a: {
          roles: {
            me: {},
            one: {
              trustStatement: {
                Effect: 'Allow',
                Principal: { AWS: arnOf('a', 'me') },
                Action: 'sts:AssumeRole',
                Condition: { StringEquals: { 'sts:ExternalId': 'secret' } },
              },
              allows: [host],
            },
          },
        },
      },
    },
    ways: ['assume-role → one@a'],
    mended: {
      accounts: {
        a: {
          roles: {
            me: {},
            one: {
              trustStatement: {
                Effect: 'Allow',
                Principal: { AWS: arnOf('a', 'me') },
                Action: 'sts:AssumeRole',
                Condition: { StringEquals: { 'aws:PrincipalTag/team': 'red' } },
              },
              allows: [host],
            },
          },
        },
      },
    },
  },
  {
    name: 'a role passed to SageMaker, and PassRole for another service only',
    world: {
      accounts: {
        a: {
          roles: {
            me: {
              allows: [
                allow('sagemaker:CreateTrainingJob'),
                allow('iam:PassRole', { Condition: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } } }),
              ],
            },
            job: { trust: { Service: 'sagemaker.amazonaws.com' }, allows: [host] },
          },
        },
      },
    },
    ways: ['pass-role → job@a'],
    mended: {
      accounts: {
        a: {
          roles: {
            me: {
              allows: [
                allow('sagemaker:CreateTrainingJob'),
                allow('iam:PassRole', { Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } } }),
              ],
            },
            job: { trust: { Service: 'sagemaker.amazonaws.com' }, allows: [host] },
          },
        },
      },
    },
  },
  {
    name: 'a stack with a role passed to CloudFormation, and a role that trusts no service',
    world: {
      accounts: {
        a: {
          roles: {
            me: { allows: [allow(['cloudformation:CreateStack', 'iam:PassRole'])] },
            stack: { trust: { Service: 'cloudformation.amazonaws.com' }, allows: [host] },
          },
        },
      },
    },
    ways: ['pass-role → stack@a'],
    mended: {
      accounts: {
        a: { roles: { me: { allows: [allow(['cloudformation:CreateStack', 'iam:PassRole'])] }, stack: { allows: [host] } } },
      },
    },
  },
  {
    name: 'a build with overrides, and no right to start builds',
    world: {
      accounts: {
        a: {
          roles: {
            me: { allows: [allow('codebuild:StartBuild')] },
            build: { trust: { Service: 'codebuild.amazonaws.com' }, allows: [host] },
          },
        },
      },
    },
    ways: ['steer-service → build@a'],
    mended: {
      accounts: {
        a: {
          roles: {
            me: { allows: [allow('codebuild:BatchGetBuilds')] },
            build: { trust: { Service: 'codebuild.amazonaws.com' }, allows: [host] },
          },
        },
      },
    },
  },
  {
    name: 'somebody else’s notebook, opened; and a trust for another account only',
    world: {
      accounts: {
        a: {
          roles: {
            me: { allows: [allow('sagemaker:CreatePresignedNotebookInstanceUrl')] },
            notebook: {
              trustStatement: {
                Effect: 'Allow',
                Principal: { Service: 'sagemaker.amazonaws.com' },
                Action: 'sts:AssumeRole',
                Condition: { StringEquals: { 'aws:SourceAccount': '{{account:a}}' } },
              },
              allows: [host],
            },
          },
        },
      },
    },
    ways: ['steer-service → notebook@a'],
    mended: {
      accounts: {
        a: {
          roles: {
            me: { allows: [allow('sagemaker:CreatePresignedNotebookInstanceUrl')] },
            notebook: {
              trustStatement: {
                Effect: 'Allow',
                Principal: { Service: 'sagemaker.amazonaws.com' },
                Action: 'sts:AssumeRole',
                Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } },
              },
              allows: [host],
            },
          },
        },
      },
    },
  },
  {
    name: 'one’s own policies, and a boundary that stays',
    world: { accounts: { a: { roles: { me: { allows: [allow('iam:PutRolePolicy')] } } } } },
    ways: ['edit-policies → me@a with any policy'],
    mended: {
      accounts: {
        a: { roles: { me: { allows: [allow('iam:PutRolePolicy')], boundary: 'cap' } }, policies: { cap: [allow(['iam:*', 's3:*'])] } },
      },
      steps: 1,
    },
  },
  {
    name: 'a role that one can become, given more; and one that one cannot become',
    world: {
      accounts: { a: { roles: { me: { allows: [allow('iam:AttachRolePolicy')] }, one: { trust: { AWS: arnOf('a', 'me') } } } } },
      scp: [{ Effect: 'Deny', Action: 'iam:*', Resource: arnOf('a', 'me') }],
    },
    ways: ['edit-policies → one@a with any policy'],
    mended: {
      accounts: { a: { roles: { me: { allows: [allow('iam:AttachRolePolicy')] }, one: {} } } },
      scp: [{ Effect: 'Deny', Action: 'iam:*', Resource: arnOf('a', 'me') }],
    },
  },
  {
    name: 'the boundary taken off, and a Deny on taking it off',
    world: {
      accounts: {
        a: {
          roles: { me: { allows: [host, allow('iam:DeleteRolePermissionsBoundary')], boundary: 'cap' } },
          policies: { cap: [allow('iam:*')] },
        },
      },
    },
    ways: ['lift-boundary → me@a without boundary'],
    mended: {
      accounts: {
        a: {
          roles: { me: { allows: [host, allow('iam:DeleteRolePermissionsBoundary')], boundary: 'cap' } },
          policies: { cap: [allow('iam:*')] },
        },
      },
      scp: [{ Effect: 'Deny', Action: 'iam:DeleteRolePermissionsBoundary', Resource: '*' }],
    },
  },
  {
    name: 'a trust policy rewritten, and one that may not be',
    world: { accounts: { a: { roles: { me: { allows: [allow('iam:UpdateAssumeRolePolicy')] }, one: { allows: [host] } } } } },
    ways: ['edit-trust → one@a', 'edit-trust → OrganizationAccountAccessRole@a'],
    mended: {
      accounts: {
        a: { roles: { me: { allows: [allow('iam:UpdateAssumeRolePolicy', { Resource: arnOf('a', 'me') })] }, one: { allows: [host] } } },
      },
    },
  },
  {
    name: 'a new role, and one that must have a boundary',
    world: { accounts: { a: { roles: { me: { allows: [allow(['iam:CreateRole', 'iam:PutRolePolicy'])] } } } } },
    ways: ['edit-policies → me@a with any policy', 'make-principal → new role new@a'],
    mended: {
      accounts: {
        a: { roles: { me: { allows: [allow(['iam:CreateRole', 'iam:PutRolePolicy'])] } }, policies: { cap: [allow('s3:*')] } },
      },
      scp: [
        {
          Effect: 'Deny',
          Action: ['iam:CreateRole', 'iam:PutRolePolicy'],
          Resource: '*',
          Condition: { StringNotEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::{{account:a}}:policy/cap' } },
        },
      ],
    },
  },
  {
    name: 'a new role with a name that a guardrail exempts, and the name protected',
    world: {
      accounts: { a: { roles: { me: { allows: [allow('iam:*')] } } } },
      scp: [
        {
          Effect: 'Deny',
          Action: 'sagemaker:CreateEndpoint',
          Resource: '*',
          Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/ops/host-*' } },
        },
      ],
    },
    ways: ['make-principal → new role ops/host-any@a'],
    mended: {
      accounts: { a: { roles: { me: { allows: [allow('iam:*')] } } } },
      scp: [
        {
          Effect: 'Deny',
          Action: 'sagemaker:CreateEndpoint',
          Resource: '*',
          Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/ops/host-*' } },
        },
        { Effect: 'Deny', Action: 'iam:CreateRole', Resource: 'arn:aws:iam::*:role/ops/*' },
      ],
    },
  },
  {
    name: 'a tag of one’s own role, and the tag governed',
    world: {
      accounts: {
        a: {
          roles: { me: { allows: [allow('iam:TagRole'), { ...host, Condition: { StringEquals: { 'aws:PrincipalTag/team': 'red' } } }] } },
        },
      },
    },
    ways: ['tag-principal → me@a tagged team'],
    mended: {
      accounts: {
        a: {
          roles: { me: { allows: [allow('iam:TagRole'), { ...host, Condition: { StringEquals: { 'aws:PrincipalTag/team': 'red' } } }] } },
        },
      },
      scp: [{ Effect: 'Deny', Action: 'iam:TagRole', Resource: '*', Condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'team' } } }],
    },
  },
  {
    name: 'somebody else’s notebook, tagged anew; and AddTags only as its maker',
    world: {
      accounts: {
        a: {
          roles: {
            me: {
              allows: [
                allow('sagemaker:AddTags'),
                allow('sagemaker:CreatePresignedNotebookInstanceUrl', { Condition: { StringEquals: { 'aws:ResourceTag/team': 'mine' } } }),
              ],
            },
          },
        },
      },
      target: { action: 'sagemaker:CreatePresignedNotebookInstanceUrl', resourceTags: { team: 'theirs' } },
    },
    ways: ['tag-resource → me@a'],
    mended: {
      accounts: {
        a: {
          roles: {
            me: {
              allows: [
                allow('sagemaker:AddTags', { Condition: { Null: { 'sagemaker:TaggingAction': 'false' } } }),
                allow('sagemaker:CreatePresignedNotebookInstanceUrl', { Condition: { StringEquals: { 'aws:ResourceTag/team': 'mine' } } }),
              ],
            },
          },
        },
      },
      target: { action: 'sagemaker:CreatePresignedNotebookInstanceUrl', resourceTags: { team: 'theirs' } },
    },
  },
  {
    name: 'a model approved that a pipeline deploys, and a pipeline of another line of business',
    world: { accounts: registry('retail') },
    ways: ['approve-model → deploy@prod, only deploying'],
    mended: { accounts: registry('lending') },
  },
];

function registry(line: string): Readonly<Record<string, SmallAccount>> {
  return {
    registry: {
      purpose: 'team-shared-services',
      tags: { 'paddock:line-of-business': 'retail' },
      roles: { me: { allows: [allow('sagemaker:UpdateModelPackage')] } },
    },
    pipelines: {
      purpose: 'automation',
      tags: { 'paddock:line-of-business': line },
      roles: { automation: { trust: { Service: 'codepipeline.amazonaws.com' }, allows: [allow('sts:AssumeRole')] } },
    },
    prod: { purpose: 'prod', roles: { deploy: { trust: { AWS: arnOf('pipelines', 'automation') }, allows: [host] } } },
  };
}

describe('steps, in pairs', () => {
  it.each(pairs)('$name', (pair) => {
    expect(ways(pair.world)).toEqual(pair.ways);
    expect(ways(pair.mended)).toEqual([]);
  });
  it('has a pair for every kind', () => {
    const used = new Set(pairs.flatMap((pair) => pair.ways.join(' → ').split(' → ')));
    expect(kindsOfSteps.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe('requests of a way', () => {
  it('name what they must carry, and replay', () => {
    const accounts = {
      a: {
        roles: {
          me: { allows: [allow(['iam:PassRole', 'sagemaker:CreateProcessingJob', 'sagemaker:AddTags'])] },
          job: { trust: { Service: 'sagemaker.amazonaws.com' }, allows: [host] },
        },
      },
    };
    const needsTag: StatementJson = {
      Effect: 'Deny',
      Action: 'sagemaker:CreateProcessingJob',
      Resource: '*',
      Condition: { Null: { 'aws:RequestTag/CostCenter': 'true' } },
    };
    const estate = smallEstate(accounts, [needsTag]);
    const [path] = findPaths(estate, smallIds(estate), hosting, { from: ({ name }) => name === 'me' }).paths;
    expect(path?.steps[0]?.requests.map(({ action, keys }) => [action, Object.keys(keys).toSorted()])).toEqual([
      ['iam:PassRole', ['iam:PassedToService']],
      ['sagemaker:CreateProcessingJob', ['aws:RequestTag/CostCenter']],
      ['sagemaker:AddTags', ['aws:RequestTag/CostCenter', 'aws:TagKeys', 'sagemaker:TaggingAction']],
    ]);
    const identity = [compilePolicy(estate.accounts[0]!.roles[0]!.inlinePolicies['own'], 'identity')];
    const full = compilePolicy({ Version: '2012-10-17', Statement: [allow('*')] }, 'scp');
    const scps = [[full, compilePolicy(estate.policies[0]!.document, 'scp')]];
    const { requests } = path!.steps[0]!;
    expect(requests.map(({ request }) => evaluate(request, { identity, scps }).decision)).toEqual(['allowed', 'allowed', 'allowed']);
    const { 'aws:RequestTag/CostCenter': _tag, ...context } = requests[1]!.request.context;
    expect(evaluate({ ...requests[1]!.request, context }, { identity, scps }).decision).toBe('explicitDeny');
  });
});
