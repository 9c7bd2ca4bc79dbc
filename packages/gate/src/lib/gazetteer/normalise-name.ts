const letters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Lower case, without diacritics: `Łukasz` and `LUKASZ` are the same, and so are `Jörg` and `Jorg`. */
export function normaliseName(text: string): string {
  const small = text.toLowerCase();
  if (isAscii(small)) return small;
  return small
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[ßøłæœđðþı]/g, (letter) => letters[letter]!)
    .normalize('NFC');
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}
