import { hash } from 'node:crypto';
import { createChecksum, type ChecksumAlgorithm } from '../../edge/checksums.ts';
import { ApiError } from '../../api-error.ts';
import type { Call, Members } from '../../operation.ts';
import { blobOf } from './body.ts';
import { computeChecksum } from './checksums.ts';
import { invalidRequest, malformedXml } from './errors.ts';
import { limits } from './limits.ts';
import type { Blob, ChecksumName, ObjectChecksum, Upload, UploadedPart } from './store.ts';

export interface CompletedPart extends Members {
  readonly ETag?: string;
  readonly PartNumber?: number;
}

const invalidPart = (uploadId: string, number: number, etag: string): ApiError =>
  new ApiError(
    'InvalidPart',
    "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    {
      members: { UploadId: uploadId, PartNumber: number, ETag: etag },
    },
  );

/** The parts that a CompleteMultipartUpload names. Throws `InvalidPart`, `InvalidPartOrder`, `EntityTooSmall`, `InvalidRequest`, `MalformedXML`. */
export function partsToJoin(
  listed: readonly CompletedPart[],
  upload: Upload,
  find: (number: number) => UploadedPart | undefined,
): readonly UploadedPart[] {
  if (listed.length === 0 || listed.length > limits.parts) throw malformedXml();
  let previous = 0;
  const parts = listed.map((each) => {
    const { PartNumber: number, ETag: etag = '' } = each;
    if (number === undefined) throw malformedXml();
    if (number <= previous)
      throw new ApiError(
        'InvalidPartOrder',
        'The list of parts was not in ascending order. The parts list must be specified in order by part number.',
        { members: { UploadId: upload.id } },
      );
    previous = number;
    const part = find(number);
    if (part === undefined || part.body.md5 !== etag.replaceAll('"', '')) throw invalidPart(upload.id, number, etag);
    checkPartChecksum(each, part, upload);
    return part;
  });
  const small = parts.slice(0, -1).find((part) => part.body.size < limits.partBytes);
  if (small !== undefined) {
    throw new ApiError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
      members: { ProposedSize: small.body.size, MinSizeAllowed: limits.partBytes, PartNumber: small.number, ETag: small.body.md5 },
    });
  }
  return parts;
}

function checkPartChecksum(listed: CompletedPart, part: UploadedPart, upload: Upload): void {
  const { checksum } = part;
  const said = checksum === undefined ? undefined : listed[`Checksum${checksum.name}`];
  if (said !== undefined && said !== checksum?.value) throw invalidPart(upload.id, part.number, listed.ETag ?? '');
  if (said === undefined && upload.checksum?.type === 'COMPOSITE') {
    throw invalidRequest(
      `The upload was created using a ${upload.checksum.name.toLowerCase()} checksum. The complete request must include the checksum for each part. It was missing for part ${part.number} in the request.`,
    );
  }
}

/** Parts → one body on disk, with its ETag and checksum. */
export function joinParts(
  parts: readonly UploadedPart[],
  upload: Upload,
  call: Call,
): { readonly body: Blob; readonly etag: string; readonly checksum: ObjectChecksum } {
  const writer = call.blobs.create();
  const { checksum: wanted } = upload;
  const whole = wanted?.type === 'FULL_OBJECT' ? createChecksum(wanted.name.toLowerCase() as ChecksumAlgorithm) : undefined;
  try {
    for (const part of parts) {
      for (const chunk of call.blobs.chunks(part.body.sha256)) {
        writer.write(chunk);
        whole?.update(chunk);
      }
    }
  } catch (error) {
    writer.discard();
    throw error;
  }
  const body = blobOf(writer.finish());
  const etag = `${hash('md5', Buffer.concat(parts.map((part) => Buffer.from(part.body.md5, 'hex'))), 'hex')}-${parts.length}`;
  if (wanted === undefined) return { body, etag, checksum: { name: 'CRC64NVME', type: 'FULL_OBJECT' } };
  const value = whole === undefined ? compositeOf(wanted.name, parts) : whole.value();
  return { body, etag, checksum: { ...wanted, value } };
}

/** The checksum of the parts' checksums, with their number: S3 user guide, "Checking object integrity", "Composite". */
function compositeOf(name: ChecksumName, parts: readonly UploadedPart[]): string {
  const values = parts.map((part) => Buffer.from(part.checksum?.value ?? '', 'base64'));
  return `${computeChecksum(name, values)}-${parts.length}`;
}
