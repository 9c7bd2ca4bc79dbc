import { ApiError } from '../../api-error.ts';

export const invalid = (message: string): ApiError => new ApiError('ValidationError', message);
export const parameterNotFound = (name = ''): ApiError =>
  new ApiError('ParameterNotFound', name === '' ? '' : `Parameter ${name} not found.`);
export const versionNotFound = (name: string, selector: string): ApiError =>
  new ApiError(
    'ParameterVersionNotFound',
    `Systems Manager could not find version ${selector} of ${name}. Verify the version and try again.`,
  );
export const alreadyExists = (): ApiError =>
  new ApiError(
    'ParameterAlreadyExists',
    'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
  );
export const invalidKeyId = (message: string): ApiError => new ApiError('InvalidKeyId', message);
export const invalidToken = (): ApiError => new ApiError('InvalidNextToken', 'The specified token is not valid.');
export const invalidFilterKey = (message: string): ApiError => new ApiError('InvalidFilterKey', message);
export const invalidFilterOption = (message: string): ApiError => new ApiError('InvalidFilterOption', message);
export const invalidFilterValue = (message: string): ApiError => new ApiError('InvalidFilterValue', message);
export const invalidResourceId = (): ApiError =>
  new ApiError('InvalidResourceId', 'The resource ID is not valid. Verify that you entered the correct ID and try again.');
