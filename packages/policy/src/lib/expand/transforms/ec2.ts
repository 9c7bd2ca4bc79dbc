import type { Frame } from '../frame.ts';
import type { Transforms } from './transform.ts';

/** Ids of EC2. */
export const ec2Transforms: Transforms = {
  /** The ARN of an EC2 resource by its id, whose beginning tells its type. */
  ec2Resource: (value, frame) => ec2Arn(frame, ec2Types.find(([prefix]) => value.startsWith(prefix))?.[1] ?? '*', value),
  /** Any resource of an EC2 type, for one that is being made. */
  ec2NewResource: (value, frame) => ec2Arn(frame, value, '*'),
};

/** Beginnings of EC2's ids, longer ones first where one begins with another. */
const ec2Types: readonly (readonly [string, string])[] = [
  ['acl-', 'network-acl'],
  ['ami-', 'image'],
  ['cgw-', 'customer-gateway'],
  ['cr-', 'capacity-reservation'],
  ['dopt-', 'dhcp-options'],
  ['eigw-', 'egress-only-internet-gateway'],
  ['eipalloc-', 'elastic-ip'],
  ['eni-', 'network-interface'],
  ['fl-', 'vpc-flow-log'],
  ['fleet-', 'fleet'],
  ['h-', 'dedicated-host'],
  ['i-', 'instance'],
  ['igw-', 'internet-gateway'],
  ['key-', 'key-pair'],
  ['lt-', 'launch-template'],
  ['nat-', 'natgateway'],
  ['pcx-', 'vpc-peering-connection'],
  ['pg-', 'placement-group'],
  ['pl-', 'prefix-list'],
  ['rtb-', 'route-table'],
  ['sfr-', 'spot-fleet-request'],
  ['sg-', 'security-group'],
  ['sgr-', 'security-group-rule'],
  ['sir-', 'spot-instances-request'],
  ['snap-', 'snapshot'],
  ['subnet-', 'subnet'],
  ['tgw-attach-', 'transit-gateway-attachment'],
  ['tgw-rtb-', 'transit-gateway-route-table'],
  ['tgw-', 'transit-gateway'],
  ['vgw-', 'vpn-gateway'],
  ['vol-', 'volume'],
  ['vpc-', 'vpc'],
  ['vpce-svc-', 'vpc-endpoint-service'],
  ['vpce-', 'vpc-endpoint'],
  ['vpn-', 'vpn-connection'],
];

/** Images and snapshots have no account in their ARN. https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html */
function ec2Arn(frame: Frame, type: string, id: string): string {
  const owner = type === 'image' || type === 'snapshot' ? '' : frame.call.account;
  return `arn:${frame.partition}:ec2:${frame.call.region}:${owner}:${type}/${id}`;
}
