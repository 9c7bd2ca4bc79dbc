/** HIPAA's Safe Harbor identifiers, 1 to 18 for (A) to (R) of 45 CFR 164.514(b)(2)(i). https://www.ecfr.gov/current/title-45/section-164.514 */
export interface SafeHarborIdentifier {
  readonly number: number;
  readonly title: string;
}

const titles = [
  'Names',
  'Geographic subdivisions smaller than a state',
  'Dates related to an individual, except years, and ages over 89',
  'Telephone numbers',
  'Fax numbers',
  'E-mail addresses',
  'Social security numbers',
  'Medical record numbers',
  'Health plan beneficiary numbers',
  'Account numbers',
  'Certificate and license numbers',
  'Vehicle identifiers, serial numbers and license plates',
  'Device identifiers and serial numbers',
  'Web addresses (URLs)',
  'IP addresses',
  'Biometric identifiers',
  'Full-face photographs and comparable images',
  'Any other unique identifying number, characteristic or code',
];

export const safeHarborIdentifiers: readonly SafeHarborIdentifier[] = titles.map((title, index) => ({ number: index + 1, title }));
