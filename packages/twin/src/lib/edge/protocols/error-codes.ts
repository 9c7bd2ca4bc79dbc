import type { ServiceModel } from '@paddock/aws-data/models';

/**
 * Errors that every service has, and how each family of services spells them. Keys are the twin's own names for the situations;
 * pages: "Common Errors" of each API reference, S3's "Error responses", EC2's "Error codes for the Amazon EC2 API".
 */
export type CommonError =
  | 'AccessDenied'
  | 'ExpiredToken'
  | 'IncompleteSignature'
  | 'InternalFailure'
  | 'InvalidAccessKey'
  | 'InvalidSignature'
  | 'InvalidToken'
  | 'MissingAuthentication'
  | 'NotImplemented'
  | 'RequestTooLarge'
  | 'SignatureExpired'
  | 'Throttling'
  | 'UnknownOperation'
  | 'ValidationError';

interface Spelling {
  readonly code: string;
  readonly status: number;
}

type Spellings = Readonly<Record<CommonError, Spelling>>;

const s = (code: string, status: number): Spelling => ({ code, status });

const json: Spellings = {
  AccessDenied: s('AccessDeniedException', 400),
  ExpiredToken: s('ExpiredTokenException', 400),
  IncompleteSignature: s('IncompleteSignatureException', 400),
  InternalFailure: s('InternalFailure', 500),
  InvalidAccessKey: s('UnrecognizedClientException', 400),
  InvalidSignature: s('InvalidSignatureException', 400),
  InvalidToken: s('UnrecognizedClientException', 400),
  MissingAuthentication: s('MissingAuthenticationTokenException', 400),
  NotImplemented: s('NotImplemented', 501),
  RequestTooLarge: s('RequestEntityTooLargeException', 413),
  SignatureExpired: s('InvalidSignatureException', 400),
  Throttling: s('ThrottlingException', 400),
  UnknownOperation: s('UnknownOperationException', 400),
  ValidationError: s('ValidationException', 400),
};

const restJson: Spellings = {
  ...json,
  AccessDenied: s('AccessDeniedException', 403),
  ExpiredToken: s('ExpiredTokenException', 403),
  InvalidAccessKey: s('UnrecognizedClientException', 403),
  InvalidSignature: s('InvalidSignatureException', 403),
  InvalidToken: s('UnrecognizedClientException', 403),
  MissingAuthentication: s('MissingAuthenticationTokenException', 403),
  SignatureExpired: s('InvalidSignatureException', 403),
  Throttling: s('TooManyRequestsException', 429),
  UnknownOperation: s('UnknownOperationException', 404),
};

const query: Spellings = {
  AccessDenied: s('AccessDenied', 403),
  ExpiredToken: s('ExpiredToken', 403),
  IncompleteSignature: s('IncompleteSignature', 400),
  InternalFailure: s('InternalFailure', 500),
  InvalidAccessKey: s('InvalidClientTokenId', 403),
  InvalidSignature: s('SignatureDoesNotMatch', 403),
  InvalidToken: s('InvalidClientTokenId', 403),
  MissingAuthentication: s('MissingAuthenticationToken', 403),
  NotImplemented: s('NotImplemented', 501),
  RequestTooLarge: s('RequestEntityTooLarge', 413),
  SignatureExpired: s('SignatureDoesNotMatch', 403),
  Throttling: s('Throttling', 400),
  UnknownOperation: s('InvalidAction', 400),
  ValidationError: s('ValidationError', 400),
};

const ec2: Spellings = {
  ...query,
  AccessDenied: s('UnauthorizedOperation', 403),
  ExpiredToken: s('RequestExpired', 400),
  InvalidAccessKey: s('AuthFailure', 401),
  InvalidSignature: s('AuthFailure', 401),
  InvalidToken: s('AuthFailure', 401),
  MissingAuthentication: s('MissingAuthenticationToken', 403),
  SignatureExpired: s('RequestExpired', 400),
  Throttling: s('RequestLimitExceeded', 503),
  ValidationError: s('InvalidParameterValue', 400),
};

const restXml: Spellings = {
  AccessDenied: s('AccessDenied', 403),
  ExpiredToken: s('ExpiredToken', 400),
  IncompleteSignature: s('AuthorizationHeaderMalformed', 400),
  InternalFailure: s('InternalError', 500),
  InvalidAccessKey: s('InvalidAccessKeyId', 403),
  InvalidSignature: s('SignatureDoesNotMatch', 403),
  InvalidToken: s('InvalidToken', 400),
  MissingAuthentication: s('AccessDenied', 403),
  NotImplemented: s('NotImplemented', 501),
  RequestTooLarge: s('EntityTooLarge', 400),
  SignatureExpired: s('RequestTimeTooSkewed', 403),
  Throttling: s('SlowDown', 503),
  UnknownOperation: s('MethodNotAllowed', 405),
  ValidationError: s('InvalidArgument', 400),
};

const sns: Spellings = { ...query, AccessDenied: s('AuthorizationError', 403) };

export function spellingOf(model: ServiceModel, error: CommonError): Spelling {
  return spellingsOf(model)[error];
}

/** The spelling of a code that is one of the common situations, else `undefined`. */
export function commonSpelling(model: ServiceModel, code: string): Spelling | undefined {
  const spellings: Readonly<Record<string, Spelling>> = spellingsOf(model);
  return Object.hasOwn(spellings, code) ? spellings[code] : undefined;
}

function spellingsOf(model: ServiceModel): Spellings {
  switch (model.protocol) {
    case 'json':
      return json;
    case 'query':
      return model.id === 'sns' ? sns : query;
    case 'ec2':
      return ec2;
    case 'rest-json':
      return restJson;
    case 'rest-xml':
      return restXml;
  }
}
