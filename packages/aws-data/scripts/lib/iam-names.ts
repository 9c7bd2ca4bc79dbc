import type { CompactKeyType } from '../../src/lib/iam/compact-iam.ts';

/**
 * AWS's pages write the variable part of a key in four ways: `aws:RequestTag/${TagKey}`, `s3:RequestObjectTag/<key>`,
 * `secretsmanager:ResourceTag/tag-key`, `sagemaker:ResourceTag/`. All become the first.
 */
export function keyName(name: string): string {
  return name
    .replace(/<(\w+)>$/, '$${$1}')
    .replace(/\/tag-key$/, '/$${TagKey}')
    .replace(/\/$/, '/$${TagKey}');
}

/**
 * Types that iam-data has otherwise than AWS.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const correctedTypes: Readonly<Record<string, CompactKeyType>> = { 'aws:SourceVpcArn': 'ARN' };

const knownTypes = new Set<string>(['String', 'ARN', 'Bool', 'Numeric', 'Date', 'IPAddress'].flatMap((type) => [type, `ArrayOf${type}`]));

export function keyType(name: string, type: string): CompactKeyType {
  if (!knownTypes.has(type)) throw new Error(`${name} has the unknown type ${type}`);
  return correctedTypes[name] ?? (type as CompactKeyType);
}
