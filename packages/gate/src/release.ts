/** The signed permission to leave production: what is signed, whether it holds, and letting out what it permits. */
export { checkRelease, type CheckedRelease, type Expected, type Steward } from './lib/release/check-release.ts';
export { releaseHash, type Release } from './lib/release/release-document.ts';
export { releaseStaged, type ReleaseStagedOptions } from './lib/release/release-staged.ts';
export { signRelease, type ReleaseOf, type SigningOptions } from './lib/release/sign-release.ts';
