/**
 * `*` stands for any characters, also none, and `?` for exactly one; the whole text must match. Case matters: give both in one case.
 * On a mismatch only the last `*` is tried again, so that patterns with many stars stay cheap; a regular expression would not.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  let patternAt = 0;
  let textAt = 0;
  let starAt = -1;
  let starText = 0;
  while (textAt < text.length) {
    const expected = pattern[patternAt];
    if (expected === '*') {
      starAt = patternAt++;
      starText = textAt;
    } else if (expected === '?' || expected === text[textAt]) {
      patternAt++;
      textAt++;
    } else if (starAt === -1) {
      return false;
    } else {
      patternAt = starAt + 1;
      textAt = ++starText;
    }
  }
  while (pattern[patternAt] === '*') patternAt++;
  return patternAt === pattern.length;
}
