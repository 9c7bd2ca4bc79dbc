import { makeDataKeyPair, type DataKeyPairInput } from '../data-key-pair.ts';
import { kmsOperation } from '../kms-operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyPairWithoutPlaintext.html */
export const generateDataKeyPairWithoutPlaintext = kmsOperation<DataKeyPairInput>(
  (input, call) => makeDataKeyPair(call, input, 'GenerateDataKeyPairWithoutPlaintext').wrapped,
);
