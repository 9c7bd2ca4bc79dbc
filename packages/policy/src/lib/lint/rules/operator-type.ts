import { conditionKey, type ConditionValueType } from '@paddock/aws-data/iam';
import { parseOperatorName } from '../../conditions/operator-name.ts';
import type { OperatorFamily } from '../../conditions/operator.ts';
import type { LintRule } from '../lint-rule.ts';

const families: Readonly<Record<ConditionValueType, readonly OperatorFamily[]>> = {
  // Tags and encryption contexts may hold ARNs.
  String: ['string', 'arn'],
  ARN: ['arn'],
  Bool: ['bool'],
  Numeric: ['numeric', 'date'],
  Date: ['date', 'numeric'],
  IPAddress: ['ip'],
};

const suggestions: Readonly<Record<ConditionValueType, string>> = {
  String: 'StringEquals or StringLike',
  ARN: 'ArnEquals or ArnLike',
  Bool: 'Bool',
  Numeric: 'NumericEquals, NumericLessThan and the like',
  Date: 'DateLessThan, DateGreaterThan and the like',
  IPAddress: 'IpAddress or NotIpAddress',
};

/** Source: IAM user guide, `reference_policies_elements_condition_operators`. String operators compare any value as text: a warning only. */
export const operatorType: LintRule = {
  code: 'policy/operator-type',
  title: 'Operator that does not suit the type of its key',
  check: ({ statements }, report) => {
    for (const { conditions } of statements) {
      for (const { operator, key } of conditions) {
        const family = parseOperatorName(operator.value)?.operator.family;
        const type = conditionKey(key.value)?.type;
        if (family === undefined || type === undefined || family === 'null' || families[type].includes(family)) continue;
        report(operator.place, {
          severity: family === 'string' ? 'warning' : 'error',
          summary: `${operator.value} compares ${key.value}, whose values are of type ${type}`,
          detail:
            family === 'string'
              ? 'Values are compared as text, so that other spellings of the same value differ.'
              : 'The values can never be compared.',
          fix: `Use ${suggestions[type]}.`,
        });
      }
    }
  },
};
