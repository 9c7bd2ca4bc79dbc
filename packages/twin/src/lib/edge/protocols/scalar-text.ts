import type { Shape } from '@paddock/aws-data/models';
import { ApiError } from '../../api-error.ts';
import { readTimestamp } from './timestamps.ts';

/** The value of a scalar that the wire holds as text: query parameters, XML, headers, labels. Throws `code` where the text does not fit. */
export function readScalar(shape: Shape, text: string, where: string, code: string): unknown {
  switch (shape.type) {
    case 'string':
      return text;
    case 'boolean':
      if (/^true$/i.test(text)) return true;
      if (/^false$/i.test(text)) return false;
      throw new ApiError(code, `${where} must be true or false, not ${JSON.stringify(text)}`);
    case 'integer':
    case 'long': {
      if (!/^[+-]?\d{1,19}$/.test(text.trim())) throw new ApiError(code, `${where} must be an integer, not ${JSON.stringify(text)}`);
      return Number(text);
    }
    case 'float':
    case 'double': {
      const number = text.trim() === '' ? Number.NaN : Number(text);
      if (Number.isNaN(number)) throw new ApiError(code, `${where} must be a number, not ${JSON.stringify(text)}`);
      return number;
    }
    case 'timestamp':
      return readTimestamp(text, where);
    case 'blob':
      return Buffer.from(text, 'base64');
    case 'structure':
    case 'list':
    case 'map':
      throw new ApiError(code, `${where} is not a single value`);
  }
}
