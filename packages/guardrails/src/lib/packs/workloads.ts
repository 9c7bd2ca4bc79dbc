import { definePack } from './guardrail-pack.ts';

const day = 86_400;

export const workloads = definePack('workloads', 'the parent of Dev, PreProd, Prod and Regulated, and of the data lake', {
  'domain-vpc-only': 'Studio sees the company’s data here.',
  'encryption-between-containers': 'What instances of a job send each other is the company’s data.',
  'instance-types': 'Families that the company has assessed; widen it per OU in the blueprint only by widening it here.',
  'notebook-hardening': 'Notebooks see the company’s data here.',
  'output-keys': 'Models and predictions are as confidential as what they came from.',
  'presign-by-broker': 'Who opens Studio on the company’s data is checked and recorded by the desk.',
  'run-time-cap': { why: 'Training may take days, but says how many.', parameters: { maxSeconds: 5 * day } },
  's3-encryption': 'Every reading of data is a use of a key, and recorded as one.',
  's3-kms-encryption': 'Finds the buckets that were made without a key.',
  's3-no-public-access': 'Finds the buckets that are open, and those that could be opened.',
  's3-protections': 'Buckets of data stay private, versioned and encrypted.',
  's3-versioning': 'Finds the buckets that keep no old versions.',
  'volume-keys': 'Disks hold the data that jobs work on.',
  'vpc-pinned': { why: 'The network of the project is where endpoint policies and flow logs are.', needs: ['subnets', 'securityGroups'] },
  'vpc-required': 'Without a VPC a job has AWS’s way to the internet.',
});
