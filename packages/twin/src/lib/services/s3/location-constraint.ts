import { ApiError } from '../../api-error.ts';

const illegal = (what: string): ApiError =>
  new ApiError(
    'IllegalLocationConstraintException',
    `The ${what} location constraint is incompatible for the region specific endpoint this request was sent to.`,
  );

/**
 * The region of a new bucket. A call to us-east-1 may name any other region, as it does on AWS's global endpoint; a call to another region must name that one.
 * S3 API reference, CreateBucket. Throws `IllegalLocationConstraintException`, `InvalidLocationConstraint`.
 * @param constraint absent, or what the call names; `EU` is an old name of eu-west-1
 */
export function regionOfNewBucket(constraint: string | undefined, callRegion: string): string {
  if (constraint === undefined || constraint === '') {
    if (callRegion !== 'us-east-1') throw illegal('unspecified');
    return callRegion;
  }
  const region = constraint === 'EU' ? 'eu-west-1' : constraint;
  if (region === 'us-east-1' || !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) {
    throw new ApiError('InvalidLocationConstraint', 'The specified location-constraint is not valid', {
      members: { LocationConstraint: constraint },
    });
  }
  if (callRegion !== 'us-east-1' && callRegion !== region) throw illegal(constraint);
  return region;
}
