import { ApiError } from '../../api-error.ts';

/** Both ends inclusive. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A `Range` header against a body. Undefined: the whole body (also for several ranges and what is no range, which S3 ignores). Throws `InvalidRange`. */
export function byteRange(header: string | undefined, size: number): ByteRange | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) return undefined;
  if (match[1] === '') {
    const last = Number(match[2]);
    if (last === 0 || size === 0) throw unsatisfiable(header!, size);
    return { start: Math.max(0, size - last), end: size - 1 };
  }
  const start = Number(match[1]);
  const end = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (match[2] !== '' && Number(match[2]) < start) return undefined;
  if (start >= size) throw unsatisfiable(header!, size);
  return { start, end };
}

function unsatisfiable(range: string, size: number): ApiError {
  return new ApiError('InvalidRange', 'The requested range is not satisfiable', {
    members: { RangeRequested: range, ActualObjectSize: size },
  });
}
