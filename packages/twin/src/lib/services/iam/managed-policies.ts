/** Text of a policy that AWS manages, by ARN. */
export function managedPolicyDocument(arn: string): string | undefined {
  return arn === 'arn:aws:iam::aws:policy/AdministratorAccess'
    ? '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'
    : undefined;
}
