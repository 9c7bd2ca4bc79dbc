import { applicationsTransforms } from './transforms/applications.ts';
import { ec2Transforms } from './transforms/ec2.ts';
import { kmsTransforms } from './transforms/kms.ts';
import { namesTransforms } from './transforms/names.ts';
import { organizationsTransforms } from './transforms/organizations.ts';
import { s3Transforms } from './transforms/s3.ts';
import { systemsManagerTransforms } from './transforms/systems-manager.ts';
import { textTransforms } from './transforms/text.ts';
import type { Transforms } from './transforms/transform.ts';

/** Every transform that rows may name. */
export const transforms: Transforms = {
  ...textTransforms,
  ...namesTransforms,
  ...kmsTransforms,
  ...s3Transforms,
  ...organizationsTransforms,
  ...ec2Transforms,
  ...systemsManagerTransforms,
  ...applicationsTransforms,
};
