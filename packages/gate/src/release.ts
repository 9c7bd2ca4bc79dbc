/** The signed permission to leave production: what is signed, and whether it holds. */
export { checkRelease, type CheckedRelease, type Expected, type Steward } from './lib/release/check-release.ts';
export { releaseHash, type Release } from './lib/release/release-document.ts';
export { signRelease, type ReleaseOf, type SigningOptions } from './lib/release/sign-release.ts';
