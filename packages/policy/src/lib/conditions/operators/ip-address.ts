import { literalText } from '../../matching/pattern.ts';
import type { ConditionOperator, OperatorForm } from '../operator.ts';
import { parseCidr, parseIpAddress, rangeHolds } from '../values/parse-cidr.ts';

/** An address within a block; IPv4 and IPv6 never match each other. Source: IAM user guide, `reference_policies_elements_condition_operators`. */
const define = ({ name, negated }: OperatorForm): ConditionOperator => ({
  name,
  family: 'ip',
  negated,
  variables: false,
  wildcards: false,
  problem: (value) => (parseCidr(value) === undefined ? 'it is neither an IP address nor a CIDR block' : undefined),
  test: (pattern) => {
    const range = parseCidr(literalText(pattern) ?? '');
    return (value) => {
      const address = parseIpAddress(value);
      return range !== undefined && address !== undefined && rangeHolds(range, address);
    };
  },
});

export const ipAddress = define({ name: 'IpAddress', negated: false });
export const notIpAddress = define({ name: 'NotIpAddress', negated: true });
