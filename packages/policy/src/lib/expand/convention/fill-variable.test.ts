import { describe, expect, it } from 'vitest';
import type { Member } from '../member-index.ts';
import { normalName } from '../member-index.ts';
import { fillVariable, type FillQuestion } from './fill-variable.ts';
import { subjectType } from './subject.ts';

const member = (path: string): Member => ({
  path,
  name: normalName(path.split('.').at(-1) ?? ''),
  topLevel: !path.includes('.'),
  multiple: false,
});
const ask = (
  variable: string,
  type: string,
  operation: string,
  input: readonly string[],
  output: readonly string[] = [],
): FillQuestion => ({
  variable,
  type,
  operation,
  isSubject: true,
  isOnlyVariable: true,
  input: input.map(member),
  output: output.map(member),
});

describe('fillVariable', () => {
  it('takes the member of the same name before one with another ending', () => {
    expect(fillVariable(ask('EndpointName', 'endpoint', 'DeleteEndpoint', ['EndpointArn', 'EndpointName']))).toEqual(['EndpointName']);
    expect(fillVariable(ask('EndpointName', 'endpoint', 'DeleteEndpoint', ['EndpointArn']))).toEqual(['EndpointArn']);
  });

  it('takes a plain Name only for the type that the operation is about', () => {
    expect(fillVariable(ask('TrailName', 'trail', 'DeleteTrail', ['Name']))).toEqual(['Name']);
    expect(fillVariable({ ...ask('TrailName', 'trail', 'DeleteTrail', ['Name']), isSubject: false })).toBeUndefined();
  });

  it('takes every member of the name deeper down', () => {
    expect(fillVariable(ask('PlanName', 'plan', 'CreateJob', ['A.PlanArn', 'B.PlanArn']))).toEqual(['A.PlanArn', 'B.PlanArn']);
  });

  it('leaves an id that AWS makes up to AWS, even when there is a name', () => {
    expect(fillVariable(ask('DomainId', 'domain', 'CreateDomain', ['DomainName'], ['DomainId']))).toEqual(["'*'"]);
    expect(fillVariable(ask('DomainId', 'domain', 'DeleteDomain', ['DomainName'], ['DomainId']))).toEqual(['DomainName']);
  });

  it('does not make up what an operation that makes nothing would need', () => {
    expect(fillVariable(ask('ServerName', 'server', 'DescribeServer', ['Other'], ['ServerName']))).toBeUndefined();
  });
});

describe('subjectType', () => {
  it('takes the longest type in the name', () => {
    expect(subjectType('CreateEndpointConfig', ['endpoint', 'endpoint-config'])).toBe('endpoint-config');
    expect(subjectType('CreateEndpoint', ['endpoint', 'endpoint-config'])).toBe('endpoint');
    expect(subjectType('MoveAccount', ['root'])).toBeUndefined();
  });
});
