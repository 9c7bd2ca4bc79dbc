import { ApiError } from '../../api-error.ts';

/** S3's errors that more than one operation gives. Codes and texts: S3 API reference, "Error responses". */
export const noSuchBucket = (bucket: string): ApiError =>
  new ApiError('NoSuchBucket', 'The specified bucket does not exist', { members: { BucketName: bucket } });

export const noSuchKey = (key: string, headers: Readonly<Record<string, string>> = {}): ApiError =>
  new ApiError('NoSuchKey', 'The specified key does not exist.', { members: { Key: key }, headers });

export const noSuchVersion = (key: string, versionId: string): ApiError =>
  new ApiError('NoSuchVersion', 'The specified version does not exist.', { members: { Key: key, VersionId: versionId } });

export const accessDenied = (message = 'Access Denied'): ApiError => new ApiError('AccessDenied', message);

export const invalidArgument = (message: string, name?: string, value?: string): ApiError =>
  new ApiError('InvalidArgument', message, {
    members: { ...(name === undefined ? {} : { ArgumentName: name }), ...(value === undefined ? {} : { ArgumentValue: value }) },
  });

export const invalidRequest = (message: string): ApiError => new ApiError('InvalidRequest', message);

export const malformedXml = (): ApiError =>
  new ApiError('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');

export const methodNotAllowed = (method: string, headers: Readonly<Record<string, string>> = {}): ApiError =>
  new ApiError('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
    members: { Method: method, ResourceType: 'DeleteMarker' },
    headers,
  });

export const preconditionFailed = (condition: string): ApiError =>
  new ApiError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
    members: { Condition: condition },
  });
