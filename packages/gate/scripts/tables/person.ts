export interface Person {
  readonly first: string;
  readonly last: string;
  readonly female: boolean;
  readonly birth: { readonly year: number; readonly month: number; readonly day: number };
}

/** The last `length` digits of a number, with zeros in front. */
export function padded(value: number, length: number): string {
  return String(value).padStart(length, '0').slice(-length);
}

/** Plain capital letters: é → E, ø → O, ß → SS. */
export function plainCapitals(text: string): string {
  return plainLetters(text).toUpperCase();
}

export function plainLetters(text: string): string {
  const spelt: Readonly<Record<string, string>> = {
    ß: 'ss',
    ø: 'o',
    Ø: 'O',
    ł: 'l',
    Ł: 'L',
    æ: 'ae',
    Æ: 'Ae',
    œ: 'oe',
    đ: 'd',
    Đ: 'D',
    ı: 'i',
  };
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøØłŁæÆœđĐı]/g, (letter) => spelt[letter] ?? letter);
}
