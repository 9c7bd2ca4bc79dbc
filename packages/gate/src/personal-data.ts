export { article9Titles, type Article9Class } from './lib/personal-data/article-9.ts';
export { safeHarborIdentifiers, type SafeHarborIdentifier } from './lib/personal-data/safe-harbor.ts';
export {
  personalData,
  personalDataEntry,
  personalDataTypes,
  type PersonalDataEntry,
  type PersonalDataType,
} from './lib/personal-data/types.ts';
