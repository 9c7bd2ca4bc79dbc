import { describe, expect, it } from 'vitest';
import { serviceModel, serviceModelBySigningName, serviceModelIds, serviceSummaries, type Shape, type ShapeRef } from './models.ts';

function refsOf(shape: Shape): readonly ShapeRef[] {
  if (shape.type === 'structure') return Object.values(shape.members);
  if (shape.type === 'list') return [shape.member];
  return shape.type === 'map' ? [shape.key, shape.value] : [];
}

describe.each(serviceModelIds())('the model of %s', (id) => {
  const model = serviceModel(id);

  it('names only shapes that exist', () => {
    const refs = Object.values(model.shapes).flatMap(refsOf);
    const used = Object.values(model.operations).flatMap((operation) => [
      ...(operation.input === undefined ? [] : [operation.input.shape]),
      ...(operation.output === undefined ? [] : [operation.output.shape]),
      ...operation.errors,
    ]);
    const missing = [...refs.map((ref) => ref.shape), ...used].filter((name) => model.shapes[name] === undefined);
    expect(missing).toEqual([]);
    expect(used.length).toBeGreaterThan(0);
  });

  it('requires and has as payload only members that exist', () => {
    const problems = Object.entries(model.shapes).flatMap(([name, shape]) =>
      shape.type === 'structure'
        ? [...shape.required, ...(shape.payload === undefined ? [] : [shape.payload])]
            .filter((member) => shape.members[member] === undefined)
            .map((member) => `${name}.${member}`)
        : [],
    );
    expect(problems).toEqual([]);
  });

  it('binds every label of a path to a member', () => {
    const problems = Object.values(model.operations).flatMap(({ name, http, input }) => {
      const labels = [...http.requestUri.matchAll(/\{(\w+)\+?\}/g)].map(([, label]) => label);
      const shape = input === undefined ? undefined : model.shapes[input.shape];
      const members = shape?.type === 'structure' ? Object.entries(shape.members) : [];
      const bound = members.filter(([, ref]) => ref.location === 'uri').map(([member, ref]) => ref.locationName ?? member);
      return labels.filter((label) => !bound.includes(label ?? '')).map((label) => `${name}: ${label}`);
    });
    expect(problems).toEqual([]);
  });

  it('has the errors it declares marked as exceptions', () => {
    const declared = new Set(Object.values(model.operations).flatMap((operation) => operation.errors));
    const unmarked = [...declared].filter((name) => {
      const shape = model.shapes[name];
      return shape?.type !== 'structure' || shape.exception === undefined;
    });
    expect(unmarked).toEqual([]);
  });

  it('is in the index as it is in its file', () => {
    const { operations: _, shapes: __, ...summary } = model;
    expect(serviceSummaries()).toContainEqual(summary);
  });
});

it('has SageMaker CreateEndpoint over json', () => {
  const model = serviceModel('sagemaker');
  expect(model).toMatchObject({
    protocol: 'json',
    jsonVersion: '1.1',
    targetPrefix: 'SageMaker',
    signingName: 'sagemaker',
    endpointPrefix: 'api.sagemaker',
  });
  expect(model.operations.CreateEndpoint).toEqual({
    name: 'CreateEndpoint',
    http: { method: 'POST', requestUri: '/', responseCode: 200 },
    input: { shape: 'CreateEndpointInput' },
    output: { shape: 'CreateEndpointOutput' },
    errors: ['ResourceLimitExceeded'],
  });
  expect(model.shapes.CreateEndpointInput).toMatchObject({ type: 'structure', required: ['EndpointName', 'EndpointConfigName'] });
  expect(model.shapes.EndpointName).toEqual({ type: 'string', max: 63, min: 0, pattern: '[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}' });
  expect(model.shapes.ResourceLimitExceeded).toMatchObject({ exception: { code: 'ResourceLimitExceeded' } });
});

it('has S3 PutObject over rest-xml, with a streaming payload and a checksum', () => {
  const model = serviceModel('s3');
  expect(model).toMatchObject({ protocol: 'rest-xml', signingName: 's3', globalEndpoint: 's3.amazonaws.com' });
  expect(model.operations.PutObject).toMatchObject({
    http: { method: 'PUT', requestUri: '/{Bucket}/{Key+}', responseCode: 200 },
    httpChecksum: { requestAlgorithmMember: 'ChecksumAlgorithm', requestChecksumRequired: false },
  });
  const input = model.shapes.PutObjectRequest;
  expect(input).toMatchObject({ type: 'structure', payload: 'Body', required: ['Bucket', 'Key'] });
  expect(input).toMatchObject({
    members: {
      Body: { streaming: true },
      Key: { location: 'uri', locationName: 'Key' },
      Metadata: { location: 'headers', locationName: 'x-amz-meta-' },
      ServerSideEncryption: { location: 'header', locationName: 'x-amz-server-side-encryption' },
    },
  });
  expect(model.operations.DeleteObject?.http).toEqual({ method: 'DELETE', requestUri: '/{Bucket}/{Key+}', responseCode: 204 });
  expect(model.operations.ListDirectoryBuckets?.staticContext).toEqual({ UseS3ExpressControlEndpoint: true });
  expect(model.shapes.Grantee).toMatchObject({
    xmlNamespace: { prefix: 'xsi', uri: 'http://www.w3.org/2001/XMLSchema-instance' },
    members: { Type: { xmlAttribute: true } },
  });
  expect(model.shapes.Expires).toEqual({ type: 'timestamp' });
});

it('has IAM CreateRole over query, with its result wrapper and error codes', () => {
  const model = serviceModel('iam');
  expect(model).toMatchObject({
    protocol: 'query',
    apiVersion: '2010-05-08',
    globalEndpoint: 'iam.amazonaws.com',
    xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  });
  expect(model.operations.CreateRole?.output).toEqual({ shape: 'CreateRoleResponse', resultWrapper: 'CreateRoleResult' });
  expect(model.shapes.EntityAlreadyExistsException).toMatchObject({
    exception: { code: 'EntityAlreadyExists', httpStatusCode: 409, senderFault: true },
  });
  expect(model.shapes.roleNameType).toMatchObject({ max: 64, min: 1 });
});

it('has Organizations CreateAccount with its errors and enumerations', () => {
  const model = serviceModel('organizations');
  expect(model.targetPrefix).toBe('AWSOrganizationsV20161128');
  expect(model.operations.CreateAccount?.errors).toContain('FinalizingOrganizationException');
  expect(model.shapes.CreateAccountState).toMatchObject({ enum: ['IN_PROGRESS', 'SUCCEEDED', 'FAILED'] });
  expect(model.shapes.CreateAccountRequest).toMatchObject({ required: ['Email', 'AccountName'] });
});

it('has EC2 DescribeVpcs over ec2, with both names of a member', () => {
  const model = serviceModel('ec2');
  expect(model).toMatchObject({ protocol: 'ec2', apiVersion: '2016-11-15' });
  expect(model.shapes.DescribeVpcsRequest).toMatchObject({
    members: { Filters: { locationName: 'Filter' }, VpcIds: { locationName: 'VpcId' } },
  });
  expect(model.shapes.DescribeVpcsResult).toMatchObject({ members: { Vpcs: { locationName: 'vpcSet' } } });
  expect(model.shapes.InstanceNetworkInterfaceSpecification).toMatchObject({
    members: { Ipv6Addresses: { locationName: 'ipv6AddressesSet', queryName: 'Ipv6Addresses' } },
  });
});

it('knows the calls that need no signature', () => {
  const unsigned = Object.values(serviceModel('sts').operations).filter((operation) => operation.authtype === 'none');
  expect(unsigned.map((operation) => operation.name)).toEqual(['AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity']);
});

it('finds the services behind a signing name', () => {
  expect(serviceModelBySigningName('s3').map((model) => model.id)).toEqual(['s3', 's3control']);
  expect(serviceModelBySigningName('sso').map((model) => model.id)).toEqual(['sso-admin']);
  expect(serviceModelBySigningName('nothing')).toEqual([]);
});

it('gives the same object again, and one that cannot be changed', () => {
  const model = serviceModel('sts');
  expect(serviceModel('sts')).toBe(model);
  const thawed: object[] = [];
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if (!Object.isFrozen(value)) thawed.push(value);
    Object.values(value).forEach(visit);
  };
  visit(model);
  expect(thawed).toEqual([]);
});

it('finds nothing under the names that objects inherit', () => {
  expect(serviceModel('sts').operations['constructor']).toBeUndefined();
  expect(serviceModel('sts').shapes['toString']).toBeUndefined();
});

it.each(['nothing', '../iam/s3', 'constructor', ''])('refuses the unknown service %j', (id) => {
  expect(() => serviceModel(id)).toThrowError(expect.objectContaining({ code: 'aws-data/unknown-service' }));
});
