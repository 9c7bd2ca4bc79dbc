/** Small word lists of the example: common given and family names, places and goods. Facts of daily life, taken from no list. */

const list = (text: string): readonly string[] => text.split(', ');

export const givenNames = {
  female: list(
    'Amelia, Beatriz, Chiara, Dolores, Elif, Fatima, Greta, Hannah, Ingrid, Jasmine, Keiko, Lakshmi, Maria, Naomi, Olivia, ' +
      'Paula, Rosa, Sofia, Tamara, Ursula, Valentina, Wanda, Yasmin, Zuzana, Linda, Susan',
  ),
  male: list(
    'Aaron, Bruno, Carlos, David, Emeka, Felix, Giovanni, Hiroshi, Ibrahim, James, Kwame, Luca, Mehmet, Nikhil, Oscar, ' +
      'Pedro, Rafael, Samuel, Tomasz, Umar, Viktor, William, Xavier, Yusuf, Robert, Michael',
  ),
} as const;

export const familyNames = list(
  'Adeyemi, Almeida, Anderson, Bauer, Bianchi, Brown, Carvalho, Chen, Costa, Davis, Demir, Dubois, Fischer, Garcia, ' +
    'Hansen, Hoffmann, Ivanova, Jackson, Johnson, Kaya, Kim, Kowalski, Larsen, Lopez, Martin, Mensah, Miller, Moreau, ' +
    'Nakamura, Nguyen, Novak, Okafor, Patel, Petrov, Quinn, Rossi, Santos, Schmidt, Sharma, Silva, Smith, Suzuki, Taylor, ' +
    'Torres, Varga, Walker, Weber, Williams, Wright, Yilmaz, Young, Zhang',
);

export const streets = list(
  'Maple Street, Oak Avenue, Cedar Lane, Pine Road, Elm Court, Washington Boulevard, Lake View Drive, Hill Street, ' +
    'Park Avenue, Second Street, River Road, Sunset Terrace, Church Street, Mill Lane, Franklin Avenue, Highland Drive',
);

/** City, state and the first three digits of the postcodes there. */
export const cities = [
  ['Seattle', 'WA', '981'],
  ['Portland', 'OR', '972'],
  ['Austin', 'TX', '787'],
  ['Denver', 'CO', '802'],
  ['Chicago', 'IL', '606'],
  ['Boston', 'MA', '021'],
  ['Atlanta', 'GA', '303'],
  ['Phoenix', 'AZ', '850'],
  ['Nashville', 'TN', '372'],
  ['Burlington', 'VT', '054'],
] as const;

/** Goods; some are called like people, places or months, as goods are. */
export const products = list(
  'Florence floor lamp, Oslo desk, Ruby kettle, Mercedes mug, Jasmine tea 250 g, Paris armchair, Felix cat bed, ' +
    'April planner, Trail bottle 750 ml, Wool blanket, Cast iron pan 26 cm, Noise filter 2.4.1, Hanna rug 160x230, ' +
    'USB cable 2 m',
);

/** Shops with their coordinates in degrees. */
export const shops = [
  ['47.6097', '-122.3331'],
  ['45.5152', '-122.6784'],
  ['30.2672', '-97.7431'],
  ['39.7392', '-104.9903'],
  ['41.8781', '-87.6298'],
  ['42.3601', '-71.0589'],
] as const;

/** What agents write about customers; `{reach}` is how a person can be reached or known. */
export const remarks = [
  'Called about a late parcel, asked us to reply to {reach}.',
  'Prefers contact by {reach}; do not call before noon.',
  'Refund promised. Confirmation goes to {reach}',
  'Spouse ({reach}) may collect the order.',
  'Complained twice, wants the old lamp back. New contact {reach}, verified.',
] as const;

export const harmlessRemarks = [
  'Long-standing customer, no open points.',
  'Parcel 1Z returned, see order. Box 4 of 12.',
  'Asked about version 10.4.2.1 of the app.',
  'Price match granted: 1,299.00 instead of 1,349.00.',
  '',
  '',
] as const;
