import { builtInGuardrails } from '@paddock/guardrails/library';

/** The files of a first guardrail that passes the meta-test, to be changed into what is wanted: name → text. */
export function draftGuardrail(id: string): Readonly<Record<'guardrail.yaml' | 'cases.json', string>> {
  const name = id.replaceAll(/(?:^|-)([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
  const sid = builtInGuardrails.guardrailOfSid(name) === undefined ? name : `${name}Own`;
  const cases = [
    {
      name: 'buy a training plan, as scientist or as administrator',
      request: {
        service: 'sagemaker',
        operation: 'CreateTrainingPlan',
        input: { TrainingPlanName: 'p', TrainingPlanOfferingId: 'tpo-0a1b2c3d' },
      },
      deniedBy: sid,
      allowedWith: { as: 'admin' },
    },
    {
      name: 'extend a training plan, or look for one',
      request: { action: 'sagemaker:ExtendTrainingPlan' },
      deniedBy: sid,
      allowedWith: { action: 'sagemaker:SearchTrainingPlanOfferings' },
    },
  ];
  return { 'guardrail.yaml': declaration(sid), 'cases.json': `${JSON.stringify(cases, null, 2)}\n` };
}

const declaration = (sid: string): string => `# yaml-language-server: $schema=guardrail.schema.json
# (paddock schema --guardrail > guardrail.schema.json). The id of the guardrail is the name of this folder. Attach it in paddock.yaml under \`guardrails:\`
# of the root or an OU. \`paddock guardrail test\` puts it to the meta-test that Paddock's own guardrails are under.
title: Nobody but administrators buys reserved capacity
intent: A training plan is paid in advance and cannot be given back. Who buys one has spoken with finance.
mechanism: scp # binds the principals of the accounts below; rcp binds their resources, whoever calls

# parameters: # NAME: { type: text | list | number | boolean, about: …, default: …, allowed: […] }; put in as {{parameter:NAME}}

exempts: # role of the people-and-roles table: why it is not bound; each needs a case
  admin: buys what finance has agreed to

families: # actions from AWS's data, so that new ones belong by themselves; every exception with its reason
  buying:
    service: sagemaker
    named: '*TrainingPlan'
    accessLevels: [Write]
    add:
      CreateReservedCapacity: pays in advance like a plan

statements:
  - Sid: ${sid} # unique among all guardrails: denials and reports name it
    Effect: Deny
    Action: '{{family:buying}}'
    Resource: '*'
    Condition:
      ArnNotLike: { 'aws:PrincipalArn': '{{exempts}}' }

claims: # what must be provable wherever it is attached; not written from the statements
  - id: nobody-buys-alone
    text: Nobody but an administrator buys or extends a training plan, or reserves capacity.
    actions: # from the API models (taking, filling), or by resource type and access level (on)
      buying: { taking: { service: sagemaker, member: TrainingPlanOfferingId } }
    requests:
      - Effect: Allow
        Action: ['{{actions:buying}}', 'sagemaker:ExtendTrainingPlan', 'sagemaker:CreateReservedCapacity']
        Resource: '*'
        Condition:
          ArnNotLike: { 'aws:PrincipalArn': '{{exempts}}' }

caveats:
  - Plans that were bought before stay.

sources:
  - https://docs.aws.amazon.com/sagemaker/latest/dg/reserve-capacity-with-training-plans.html
  - https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsagemaker.html
`;
