import type { Caller } from '../../caller.ts';
import { organizationFixture, type OrganizationFixture } from '../../testing/organization-fixture.ts';
import { startTestGateway, type CallOptions, type TestGateway } from '../../testing/test-gateway.ts';

export interface KmsFixture {
  readonly twin: TestGateway;
  readonly org: OrganizationFixture;
  /** A session of a new role in the member account (or another), with one inline policy of these statements. */
  role(name: string, statements: readonly object[], admin?: Caller): Promise<Caller>;
  roleArn(name: string): string;
  /** Makes a key in the member account; returns its ARN. */
  key(input?: Readonly<Record<string, unknown>>): Promise<string>;
  kms<Output = Readonly<Record<string, unknown>>>(
    operation: string,
    input?: Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ): Promise<Output>;
}

/** For tests: an organisation with a member account, whose administrator calls unless somebody else is named. */
export async function kmsFixture(): Promise<KmsFixture> {
  const twin = await startTestGateway();
  const org = await organizationFixture(twin);
  const kms: KmsFixture['kms'] = (operation, input, options) => twin.call('kms', operation, input, { as: org.memberAdmin, ...options });
  return {
    twin,
    org,
    kms,
    roleArn: (name) => `arn:aws:iam::${org.member}:role/${name}`,
    role: async (name, statements, as = org.memberAdmin) => {
      const trust = { Statement: [{ Effect: 'Allow', Principal: { AWS: as.account }, Action: 'sts:AssumeRole' }] };
      await twin.call('iam', 'CreateRole', { RoleName: name, AssumeRolePolicyDocument: policy(trust.Statement) }, { as });
      if (statements.length > 0) {
        await twin.call('iam', 'PutRolePolicy', { RoleName: name, PolicyName: 'own', PolicyDocument: policy(statements) }, { as });
      }
      return org.assume(as.account, name, { as });
    },
    key: async (input) => (await kms<{ KeyMetadata: { Arn: string } }>('CreateKey', input)).KeyMetadata.Arn,
  };
}

export function policy(statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

export const bytes = (text: string): Uint8Array => Buffer.from(text);
export const allow = (Action: string | readonly string[], more: object = {}) => ({ Effect: 'Allow', Action, Resource: '*', ...more });
