import type { StatementJson } from '../../statement.ts';
import { awsRoleArn, awsRoles } from '../../aws-roles.ts';
import { caseEnvironment } from './decide-request.ts';

/** Names of the roles that statements, made in `caseEnvironment`, exempt by `aws:PrincipalArn`. Sorted. An ARN that is no such role is itself. */
export function exemptedRoles(statements: readonly StatementJson[]): readonly string[] {
  const arns = statements.flatMap(({ Condition }) =>
    Object.entries(Condition ?? {})
      .filter(([operator]) => /^(Arn|String)Not/.test(operator))
      .flatMap(([, keys]) => keys['aws:PrincipalArn'] ?? []),
  );
  return [...new Set(arns.map(nameOf))].toSorted();
}

function nameOf(arn: string): string {
  const ofAws = Object.keys(awsRoles).find((id) => awsRoleArn(id) === arn);
  const name = ofAws ?? arn.slice(arn.lastIndexOf('/') + 1);
  return caseEnvironment.roleArns([name])[0] === arn ? name : arn;
}
