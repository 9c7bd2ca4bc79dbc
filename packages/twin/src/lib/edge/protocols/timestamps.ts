import type { TimestampFormat } from '@paddock/aws-data/models';
import { ApiError } from '../../api-error.ts';

/**
 * Timestamps are ISO 8601 text in inputs; in outputs, epoch milliseconds or ISO 8601 text.
 * On the wire: seconds since the epoch, ISO 8601, or RFC 822.
 */
export function readTimestamp(value: unknown, where: string): string {
  const milliseconds =
    typeof value === 'number'
      ? value * 1000
      : typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
        ? Number(value) * 1000
        : Date.parse(String(value));
  if (!Number.isFinite(milliseconds) || Math.abs(milliseconds) > 8.64e15)
    throw new ApiError('SerializationException', `${where} is not a timestamp`);
  return new Date(milliseconds).toISOString();
}

/** Epoch milliseconds of an output value. */
export function epochMilliseconds(value: unknown): number {
  return typeof value === 'number' ? value : Date.parse(String(value));
}

export function writeTimestamp(value: unknown, format: TimestampFormat): string | number {
  const milliseconds = epochMilliseconds(value);
  switch (format) {
    case 'unixTimestamp':
      return milliseconds / 1000;
    case 'rfc822':
      return new Date(milliseconds).toUTCString();
    case 'iso8601': {
      const text = new Date(milliseconds).toISOString();
      return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
    }
  }
}
