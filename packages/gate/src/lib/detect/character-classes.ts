/** What each UTF-16 code unit is to the scan. Surrogates are `other`. */
export const other = 0;
export const digit = 1;
export const lower = 2;
export const upper = 3;
/** What may stand between the groups of a number. */
export const separator = 4;
/** Characters that the scan stops at. */
export const at = 5;
export const colon = 6;
export const dot = 7;
export const hyphen = 8;

/** The classes of all 65,536 code units. Letters that have no case count as small ones. */
export const characterClasses: Uint8Array = build();

function build(): Uint8Array {
  const classes = new Uint8Array(0x1_0000);
  for (let code = 0; code < classes.length; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCharCode(code);
    if (/\p{Lu}/u.test(character)) classes[code] = upper;
    else if (/[\p{L}\p{M}]/u.test(character)) classes[code] = lower;
  }
  for (let code = 0x30; code <= 0x39; code++) classes[code] = digit;
  for (const character of ' \t/()\u00a0\u2009\u202f\u2011\u2013') classes[character.charCodeAt(0)] = separator;
  classes['@'.charCodeAt(0)] = at;
  classes[':'.charCodeAt(0)] = colon;
  classes['.'.charCodeAt(0)] = dot;
  classes['-'.charCodeAt(0)] = hyphen;
  return classes;
}
