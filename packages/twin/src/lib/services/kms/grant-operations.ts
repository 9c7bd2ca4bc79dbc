import type { Key } from './store.ts';

const always = ['CreateGrant', 'RetireGrant', 'DescribeKey'];
const withPublicKey = [...always, 'GetPublicKey'];

/** The operations that a grant on a key can allow. https://docs.aws.amazon.com/kms/latest/developerguide/grants.html#terms-grant-operations */
export function operationsOfKey(key: Key): readonly string[] {
  switch (key.usage) {
    case 'ENCRYPT_DECRYPT':
      return key.spec === 'SYMMETRIC_DEFAULT'
        ? [...always, ...symmetric]
        : [...withPublicKey, 'Encrypt', 'Decrypt', 'ReEncryptFrom', 'ReEncryptTo'];
    case 'SIGN_VERIFY':
      return [...withPublicKey, 'Sign', 'Verify'];
    case 'GENERATE_VERIFY_MAC':
      return [...always, 'GenerateMac', 'VerifyMac'];
  }
}

const symmetric = [
  'Encrypt',
  'Decrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'ReEncryptFrom',
  'ReEncryptTo',
];
