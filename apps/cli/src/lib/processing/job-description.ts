/** What of DescribeProcessingJob matters to a process. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeProcessingJob.html */
export interface JobDescription {
  readonly AppSpecification: { readonly ContainerEntrypoint?: readonly string[]; readonly ContainerArguments?: readonly string[] };
  readonly Environment?: Readonly<Record<string, string>>;
  readonly ProcessingInputs?: readonly {
    readonly InputName: string;
    readonly S3Input?: S3Input;
    readonly DatasetDefinition?: unknown;
  }[];
  readonly ProcessingOutputConfig?: {
    readonly KmsKeyId?: string;
    readonly Outputs: readonly { readonly OutputName: string; readonly S3Output?: S3Output; readonly FeatureStoreOutput?: unknown }[];
  };
}

export interface S3Input {
  readonly S3Uri: string;
  readonly LocalPath?: string;
  readonly S3DataType: string;
  readonly S3InputMode?: string;
  readonly S3CompressionType?: string;
}

export interface S3Output {
  readonly S3Uri: string;
  readonly LocalPath?: string;
}

/** What a job asks for that the process of this machine cannot have. */
export class UnsupportedJob extends Error {
  override readonly name = 'UnsupportedJob';
}

/** `s3://bucket/prefix` */
export function parseS3Uri(uri: string): { readonly bucket: string; readonly key: string } {
  const match = /^s3:\/\/([^/]+)\/?(.*)$/s.exec(uri);
  if (match === null) throw new UnsupportedJob(`${uri} is no place in S3`);
  return { bucket: match[1]!, key: match[2]! };
}

const containerRoot = '/opt/ml';

/** A path of the container, where it is on this machine; other texts as they are. */
export function onThisMachine(path: string, root: string): string {
  return path === containerRoot || path.startsWith(`${containerRoot}/`) ? `${root}${path.slice(containerRoot.length)}` : path;
}

/** A `LocalPath` on this machine. @throws UnsupportedJob outside `/opt/ml`, where the container would have it */
export function localPath(path: string | undefined, root: string): string {
  const isInside = path !== undefined && path.startsWith(`${containerRoot}/`) && !path.split('/').includes('..');
  if (!isInside) throw new UnsupportedJob(`LocalPath ${path} is not under ${containerRoot}`);
  return onThisMachine(path, root);
}
