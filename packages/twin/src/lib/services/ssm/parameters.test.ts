import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../testing/test-gateway.ts';

describe('parameters', () => {
  let twin: TestGateway;
  beforeAll(async () => {
    twin = await startTestGateway();
  });
  afterAll(() => twin.close());

  type Shape = Readonly<Record<string, unknown>>;
  const put = (Name: string, Value: string, more: Shape = {}) =>
    twin.call<{ Version: number; Tier: string }>('ssm', 'PutParameter', { Name, Value, Type: 'String', ...more });
  const get = async (Name: string, more: Shape = {}) =>
    (await twin.call<{ Parameter: Shape }>('ssm', 'GetParameter', { Name, ...more })).Parameter;
  const refused = (operation: string, input: Shape) => twin.refused('ssm', operation, input);
  const putRefused = (Name: string, Value: string, more: Shape = {}) => refused('PutParameter', { Name, Value, Type: 'String', ...more });

  it('keep CDK’s bootstrap version, as CDK writes and reads it', async () => {
    await put('/cdk-bootstrap/hnb659fds/version', '30', { DataType: 'text', Tier: 'Standard' });
    expect(await get('/cdk-bootstrap/hnb659fds/version')).toEqual({
      Name: '/cdk-bootstrap/hnb659fds/version',
      Type: 'String',
      Value: '30',
      Version: 1,
      LastModifiedDate: twin.now(),
      ARN: `arn:aws:ssm:eu-west-1:${twin.account}:parameter/cdk-bootstrap/hnb659fds/version`,
      DataType: 'text',
    });
    const error = await refused('GetParameter', { Name: '/cdk-bootstrap/other/version' });
    expect(error.code).toBe('ParameterNotFound');
  });

  it('are overwritten only when asked, keep their type, and count their versions', async () => {
    expect(await put('plain', 'a', { Description: 'd' })).toEqual({ Version: 1, Tier: 'Standard' });
    expect((await putRefused('plain', 'b')).code).toBe('ParameterAlreadyExists');
    expect((await putRefused('plain', 'b', { Type: 'StringList', Overwrite: true })).code).toBe('HierarchyTypeMismatchException');
    expect((await put('plain', 'b', { Type: undefined, Overwrite: true })).Version).toBe(2);
    expect(await get('plain:1')).toMatchObject({ Value: 'a', Selector: ':1' });
    expect(await get('plain')).toMatchObject({ Value: 'b', Version: 2 });
    expect(await get(`arn:aws:ssm:eu-west-1:${twin.account}:parameter/plain`)).toMatchObject({ Value: 'b' });
    expect((await refused('GetParameter', { Name: 'plain:3' })).code).toBe('ParameterVersionNotFound');
    const { Parameters } = await twin.call<{ Parameters: Shape[] }>('ssm', 'GetParameterHistory', { Name: 'plain' });
    expect(
      Parameters.map(({ Version, Value, Description, LastModifiedUser }) => ({ Version, Value, Description, LastModifiedUser })),
    ).toEqual([
      { Version: 1, Value: 'a', Description: 'd', LastModifiedUser: `arn:aws:iam::${twin.account}:user/paddock-bootstrap` },
      { Version: 2, Value: 'b', Description: 'd', LastModifiedUser: `arn:aws:iam::${twin.account}:user/paddock-bootstrap` },
    ]);
  });

  it.each([
    ['no/slash/before', 'ValidationError'],
    ['/double//slash', 'ValidationError'],
    ['/ends/', 'ValidationError'],
    ['with space', 'ValidationError'],
    ['/ssm/mine', 'ValidationError'],
    ['/aws/mine', 'AccessDenied'],
    [`/${Array.from({ length: 16 }, () => 'x').join('/')}`, 'HierarchyLevelLimitExceededException'],
  ])('refuse the name %s', async (name, code) => {
    expect((await putRefused(name, 'x')).code).toBe(code);
  });

  it('hold as much as their tier allows', async () => {
    expect((await putRefused('long', 'x'.repeat(4097))).code).toBe('ValidationError');
    expect(await put('long', 'x'.repeat(4097), { Tier: 'Intelligent-Tiering' })).toMatchObject({ Tier: 'Advanced' });
    expect((await putRefused('long', 'x', { Tier: 'Standard', Overwrite: true })).code).toBe('ValidationError');
    expect((await putRefused('longer', 'x'.repeat(8193), { Tier: 'Advanced' })).code).toBe('ValidationError');
    expect(await put('short', 'x', { Tier: 'Intelligent-Tiering' })).toMatchObject({ Tier: 'Standard' });
  });

  it('match the pattern they were given', async () => {
    expect((await putRefused('port', 'x1', { AllowedPattern: '^\\d+$' })).code).toBe('ParameterPatternMismatchException');
    expect((await putRefused('port', '1', { AllowedPattern: '(' })).code).toBe('InvalidAllowedPatternException');
    await put('port', '1', { AllowedPattern: '^\\d+$' });
  });

  it('are read by path: one level, or all', async () => {
    for (const name of ['/app/a', '/app/b', '/app/sub/c', '/apple']) await put(name, name);
    const byPath = async (input: Shape) =>
      (await twin.call<{ Parameters: { Name: string }[] }>('ssm', 'GetParametersByPath', input)).Parameters.map((each) => each.Name);
    expect(await byPath({ Path: '/app' })).toEqual(['/app/a', '/app/b']);
    expect(await byPath({ Path: '/app/', Recursive: true })).toEqual(['/app/a', '/app/b', '/app/sub/c']);
    expect(await byPath({ Path: '/none' })).toEqual([]);
    expect((await refused('GetParametersByPath', { Path: 'app' })).code).toBe('ValidationError');
    const first = await twin.call<{ NextToken: string }>('ssm', 'GetParametersByPath', { Path: '/app', Recursive: true, MaxResults: 2 });
    expect(await byPath({ Path: '/app', Recursive: true, MaxResults: 2, NextToken: first.NextToken })).toEqual(['/app/sub/c']);
    expect((await refused('GetParametersByPath', { Path: '/app', NextToken: 'mine' })).code).toBe('InvalidNextToken');
  });

  it('are read several at once; what is not there is listed', async () => {
    await put('/many/a', '1');
    const answer = await twin.call<{ Parameters: Shape[]; InvalidParameters: string[] }>('ssm', 'GetParameters', {
      Names: ['/many/a', '/many/b', '/many/a:7'],
    });
    expect(answer.Parameters).toMatchObject([{ Name: '/many/a', Value: '1' }]);
    expect(answer.InvalidParameters).toEqual(['/many/b', '/many/a:7']);
  });

  it('are described by filters', async () => {
    await put('/find/one', '1', { Tags: [{ Key: 'team', Value: 'a' }] });
    await put('/find/two', '1,2', { Type: 'StringList', Tags: [{ Key: 'team', Value: 'b' }] });
    const names = async (ParameterFilters: readonly Shape[]) =>
      (await twin.call<{ Parameters: { Name: string }[] }>('ssm', 'DescribeParameters', { ParameterFilters })).Parameters.map(
        (each) => each.Name,
      );
    expect(await names([{ Key: 'Name', Option: 'BeginsWith', Values: ['/find'] }])).toEqual(['/find/one', '/find/two']);
    expect(
      await names([
        { Key: 'Path', Values: ['/find'] },
        { Key: 'Type', Values: ['StringList'] },
      ]),
    ).toEqual(['/find/two']);
    expect(await names([{ Key: 'tag:team', Values: ['a'] }])).toEqual(['/find/one']);
    expect(await names([{ Key: 'tag:team' }])).toEqual(['/find/one', '/find/two']);
    expect((await refused('DescribeParameters', { ParameterFilters: [{ Key: 'Label', Values: ['x'] }] })).code).toBe('InvalidFilterKey');
    expect((await refused('DescribeParameters', { ParameterFilters: [{ Key: 'Type', Option: 'Contains', Values: ['x'] }] })).code).toBe(
      'InvalidFilterOption',
    );
  });

  it('carry labels, each at one version', async () => {
    await put('labelled', '1');
    await put('labelled', '2', { Overwrite: true });
    const label = (ParameterVersion: number, ...Labels: string[]) =>
      twin.call('ssm', 'LabelParameterVersion', { Name: 'labelled', ParameterVersion, Labels });
    expect(await label(1, 'prod', '9bad', 'aws-x')).toEqual({ InvalidLabels: ['9bad', 'aws-x'], ParameterVersion: 1 });
    expect(await get('labelled:prod')).toMatchObject({ Value: '1', Selector: ':prod' });
    await label(2, 'prod');
    expect(await get('labelled:prod')).toMatchObject({ Value: '2' });
    await twin.call('ssm', 'UnlabelParameterVersion', { Name: 'labelled', ParameterVersion: 2, Labels: ['prod'] });
    expect((await refused('GetParameter', { Name: 'labelled:prod' })).code).toBe('ParameterVersionNotFound');
    expect(
      (await refused('LabelParameterVersion', { Name: 'labelled', Labels: Array.from({ length: 11 }, (_, index) => `l${index}`) })).code,
    ).toMatch(/Limit|Validation/);
  });

  it('keep a hundred versions, and no fewer than a label holds', async () => {
    await put('often', '0');
    for (let count = 1; count < 101; count++) await put('often', String(count), { Overwrite: true });
    expect((await refused('GetParameter', { Name: 'often:1' })).code).toBe('ParameterVersionNotFound');
    await twin.call('ssm', 'LabelParameterVersion', { Name: 'often', ParameterVersion: 2, Labels: ['keep'] });
    expect((await putRefused('often', 'x', { Overwrite: true })).code).toBe('ParameterMaxVersionLimitExceeded');
    expect(await get('often')).toMatchObject({ Version: 101 });
  });

  it('are deleted with their versions', async () => {
    await put('/gone/a', '1');
    await put('/gone/b', '1');
    await twin.call('ssm', 'DeleteParameter', { Name: '/gone/a' });
    expect((await refused('DeleteParameter', { Name: '/gone/a' })).code).toBe('ParameterNotFound');
    expect(await twin.call('ssm', 'DeleteParameters', { Names: ['/gone/a', '/gone/b'] })).toEqual({
      DeletedParameters: ['/gone/b'],
      InvalidParameters: ['/gone/a'],
    });
    expect((await put('/gone/a', '2')).Version).toBe(1);
  });

  it('have tags, which policies can read', async () => {
    await put('/tagged', '1', { Tags: [{ Key: 'team', Value: 'a' }] });
    expect((await putRefused('/tagged', '2', { Overwrite: true, Tags: [{ Key: 'team', Value: 'b' }] })).code).toBe('ValidationError');
    const id = { ResourceType: 'Parameter', ResourceId: '/tagged' };
    await twin.call('ssm', 'AddTagsToResource', { ...id, Tags: [{ Key: 'use', Value: 'x' }] });
    await twin.call('ssm', 'RemoveTagsFromResource', { ...id, TagKeys: ['team'] });
    expect(await twin.call('ssm', 'ListTagsForResource', id)).toEqual({ TagList: [{ Key: 'use', Value: 'x' }] });
    expect((await refused('ListTagsForResource', { ...id, ResourceId: '/nothing' })).code).toBe('InvalidResourceId');
  });
});
