import { makeDataKey, type DataKeyInput } from '../data-key.ts';
import { kmsOperation } from '../kms-operation.ts';

type Input = Pick<DataKeyInput, 'KeyId' | 'EncryptionContext' | 'NumberOfBytes' | 'KeySpec'>;

/** Without either, 256 bits. https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyWithoutPlaintext.html */
export const generateDataKeyWithoutPlaintext = kmsOperation<Input>((input, call) => {
  const sized: DataKeyInput = input.NumberOfBytes === undefined && input.KeySpec === undefined ? { ...input, KeySpec: 'AES_256' } : input;
  return makeDataKey(call, sized, 'GenerateDataKeyWithoutPlaintext').wrapped;
});
