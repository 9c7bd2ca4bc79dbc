import { literalText } from '../../matching/pattern.ts';
import type { ConditionOperator } from '../operator.ts';

/** Compares bytes that policy and request give in base64. Source: IAM user guide, `reference_policies_elements_condition_operators`. */
export const binaryEquals: ConditionOperator = {
  name: 'BinaryEquals',
  family: 'binary',
  negated: false,
  variables: false,
  wildcards: false,
  problem: (value) => (bytesOf(value) === undefined ? 'it is not base64' : undefined),
  test: (pattern) => {
    const expected = bytesOf(literalText(pattern) ?? '');
    return (value) => expected !== undefined && bytesOf(value)?.equals(expected) === true;
  },
};

function bytesOf(text: string): Buffer | undefined {
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text) ? Buffer.from(text, 'base64') : undefined;
}
