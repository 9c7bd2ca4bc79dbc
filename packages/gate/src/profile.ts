export type { Found } from './lib/profile/classify-column.ts';
export { profile } from './lib/profile/profile-dataset.ts';
export type { ColumnProfile, Profile, TableProfile } from './lib/profile/profile.ts';
export { profileText } from './lib/profile/profile-text.ts';
export type { Storage } from './lib/profile/storage.ts';
