import { plainLetters } from './person.ts';
import type { Language } from './row.ts';

/** snake: `first_name`; camel: `firstName`; title: `First Name`; abbreviated: `CUST_NM` or `cust_nm`; dotted: `customer.first.name` or `customer-first-name`. */
export type Style = 'snake' | 'camel' | 'title' | 'abbreviated' | 'dotted';

/** `words` as a person says them; titles of German and French tables are written as they shall be. `variant` picks the second form of a style. */
export function headerIn(style: Style, language: Language, words: string, variant: boolean): string {
  if (style === 'title')
    return language === 'en'
      ? words.replace(/(^|[ (])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
      : words;
  const plain = spelled(language, words);
  switch (style) {
    case 'snake':
      return plain.join('_');
    case 'camel':
      return plain.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
    case 'abbreviated':
      return variant ? plain.join('_').toUpperCase() : plain.join('_');
    case 'dotted':
      return plain.join(variant ? '-' : '.');
  }
}

function spelled(language: Language, words: string): string[] {
  const german: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  const lower = words.toLowerCase();
  const text = language === 'de' ? lower.replace(/[äöüß]/g, (letter) => german[letter] ?? letter) : lower;
  return plainLetters(text)
    .replace(/['’]/g, ' ')
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter((word) => word !== '');
}
