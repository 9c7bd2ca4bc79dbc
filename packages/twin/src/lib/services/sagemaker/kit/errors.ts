import { ApiError } from '../../../api-error.ts';

/**
 * SageMaker's own wordings, as they stand in public issue threads. Old operations answer `ValidationException` for a resource that is not
 * there, whatever their model declares; newer ones `ResourceNotFound`.
 */
export const validation = (message: string): ApiError => new ApiError('ValidationError', message);
export const resourceInUse = (message: string): ApiError => new ApiError('ResourceInUse', message);
export const resourceNotFound = (message: string): ApiError => new ApiError('ResourceNotFound', message);
export const resourceLimitExceeded = (message: string): ApiError => new ApiError('ResourceLimitExceeded', message);
export const conflict = (message: string): ApiError => new ApiError('ConflictException', message);

/** `Could not find endpoint "arn:…".` */
export const couldNotFind =
  (noun: string) =>
  (arn: string): ApiError =>
    validation(`Could not find ${noun} "${arn}".`);

/** `Cannot create already existing endpoint "arn:…".` */
export const alreadyExisting =
  (noun: string) =>
  (arn: string): ApiError =>
    validation(`Cannot create already existing ${noun} "${arn}".`);

/** Of jobs: `Requested resource not found.` */
export const jobNotFound = (): ApiError => validation('Requested resource not found.');

/** `Training job names must be unique within an AWS account and region, and a training job with this name already exists (arn:…)` */
export const jobExists = (noun: string) => {
  const start = noun.charAt(0).toUpperCase() + noun.slice(1);
  return (arn: string): ApiError =>
    resourceInUse(`${start} names must be unique within an AWS account and region, and a ${noun} with this name already exists (${arn})`);
};
