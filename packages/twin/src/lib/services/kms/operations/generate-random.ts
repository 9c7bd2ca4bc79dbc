import { invalid, unsupported } from '../errors.ts';
import { kmsOperation } from '../kms-operation.ts';

interface Input {
  readonly NumberOfBytes?: number;
  readonly CustomKeyStoreId?: string;
  readonly Recipient?: unknown;
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateRandom.html */
export const generateRandom = kmsOperation<Input>((input, call) => {
  if (input.CustomKeyStoreId !== undefined || input.Recipient !== undefined)
    throw unsupported('The twin has no custom key stores and no enclaves.');
  if (input.NumberOfBytes === undefined) throw invalid('NumberOfBytes is required.');
  return { Plaintext: Buffer.from(call.ids.hex(input.NumberOfBytes * 2), 'hex') };
});
