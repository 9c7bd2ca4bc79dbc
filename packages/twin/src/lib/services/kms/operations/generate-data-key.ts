import { makeDataKey, type DataKeyInput } from '../data-key.ts';
import { kmsOperation } from '../kms-operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html */
export const generateDataKey = kmsOperation<DataKeyInput>((input, call) => {
  const { plaintext, wrapped } = makeDataKey(call, input, 'GenerateDataKey');
  return { ...wrapped, Plaintext: plaintext };
});
