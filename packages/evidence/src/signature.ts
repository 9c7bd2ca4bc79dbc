/** Ed25519 signatures: who said so, checkable by anybody who has the public key. */
export { kmsSigner, type KmsSigning } from './lib/signature/kms-signer.ts';
export { publicKeyPattern, publicKeyText, readPublicKey, type PublicKeyText } from './lib/signature/public-key.ts';
export { newKeyPair, pemSigner, verifySignature, type Signer } from './lib/signature/signer.ts';
