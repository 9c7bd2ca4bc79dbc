import { makeDataKeyPair, type DataKeyPairInput } from '../data-key-pair.ts';
import { kmsOperation } from '../kms-operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyPair.html */
export const generateDataKeyPair = kmsOperation<DataKeyPairInput>((input, call) => {
  const { plaintext, wrapped } = makeDataKeyPair(call, input, 'GenerateDataKeyPair');
  return { ...wrapped, PrivateKeyPlaintext: plaintext };
});
