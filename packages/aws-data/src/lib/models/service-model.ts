import type { Shape, XmlNamespace } from './shape.ts';

/** How requests and responses of a service are written on the wire. */
export type Protocol = 'json' | 'query' | 'ec2' | 'rest-json' | 'rest-xml';

/** What of a service model can be known without loading it. */
export interface ServiceSummary {
  /** botocore's name of the service, which is also the AWS CLI's: `sso-admin`, `sagemaker`. */
  readonly id: string;
  /** As in SDK names and user agents: `SSO Admin`, `SageMaker`. */
  readonly serviceId: string;
  readonly fullName: string;
  /** A date, `2017-07-24`; the `Version` parameter of query and ec2 requests. */
  readonly apiVersion: string;
  readonly protocol: Protocol;
  /** For `json`: `1.0` or `1.1`, the end of the content type `application/x-amz-json-…`. */
  readonly jsonVersion?: string;
  /** For `json`: `X-Amz-Target` is `{targetPrefix}.{operation}`. */
  readonly targetPrefix?: string;
  /** The service in a signature's credential scope. `s3` and `s3control` share one. */
  readonly signingName: string;
  /** First label, or labels, of the host: `api.sagemaker`, `s3-control`. */
  readonly endpointPrefix: string;
  /** Host of the partition-wide endpoint, where there is one: `iam.amazonaws.com`. */
  readonly globalEndpoint?: string;
  /** Name space of the document element of responses, for the XML protocols that have one. */
  readonly xmlNamespace?: string;
  /** SQS: a json service whose errors also carry the code that its former query protocol had, in `x-amzn-query-error`. */
  readonly awsQueryCompatible?: true;
}

export interface ServiceModel extends ServiceSummary {
  /** By operation name. Without prototype: any string may be looked up. */
  readonly operations: Readonly<Record<string, OperationModel>>;
  /** By shape name. Without prototype: any string may be looked up. */
  readonly shapes: Readonly<Record<string, Shape>>;
}

export interface HttpBinding {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'PATCH';
  /** Path and fixed query: `/{Bucket}/{Key+}?acl`. Labels in braces are members with location `uri`; `+` takes slashes too. */
  readonly requestUri: string;
  /** Status of a success; 200 where the model says nothing. */
  readonly responseCode: number;
}

export interface HttpChecksum {
  /** Whether a request without a checksum is refused. */
  readonly requestChecksumRequired?: boolean;
  /** Input member that names the algorithm. */
  readonly requestAlgorithmMember?: string;
  /** Input member that asks for checksums in the response. */
  readonly requestValidationModeMember?: string;
  readonly responseAlgorithms?: readonly string[];
}

export interface OperationModel {
  readonly name: string;
  readonly http: HttpBinding;
  /** Absent for an operation without input. `locationName` and `xmlNamespace` are those of the body's document element (rest-xml). */
  readonly input?: { readonly shape: string; readonly locationName?: string; readonly xmlNamespace?: XmlNamespace };
  /** Absent for an operation without output. `resultWrapper` is the element around the result (query). */
  readonly output?: { readonly shape: string; readonly resultWrapper?: string };
  /** Names of the exception shapes that the operation declares. Common errors of the service are not listed. */
  readonly errors: readonly string[];
  /** How the request is signed: `none` needs no signature, `v4-unsigned-body` leaves the body out of it. Absent: SigV4 over all. */
  readonly authtype?: 'none' | 'v4-unsigned-body';
  /** Put before the host: `{AccountId}.`, `query-`. Labels in braces are members with `hostLabel`. */
  readonly hostPrefix?: string;
  readonly httpChecksum?: HttpChecksum;
  /** The request must have a Content-MD5 or another checksum (older form of `httpChecksum`). */
  readonly httpChecksumRequired?: true;
  /** Fixed parameters of the endpoint rules, such as `UseS3ExpressControlEndpoint`. */
  readonly staticContext?: Readonly<Record<string, boolean | string>>;
  readonly idempotent?: true;
  readonly readonly?: true;
  readonly deprecated?: true;
}
