const folds = new Map<number, readonly number[]>();

/** The units whose lower case is this one, itself among them. */
export function foldsOf(lowerCode: number): readonly number[] {
  const known = folds.get(lowerCode);
  if (known !== undefined) return known;
  const found = lowerCode < 128 ? asciiFolds(lowerCode) : allFolds(lowerCode);
  folds.set(lowerCode, found);
  return found;
}

/** Two units beyond ASCII have an ASCII letter as their lower case; of these only the Kelvin sign is a single unit there too. */
function asciiFolds(code: number): readonly number[] {
  if (code < 97 || code > 122) return [code];
  return code === 107 ? [code, code - 32, 0x212a] : [code, code - 32];
}

function allFolds(lowerCode: number): readonly number[] {
  const lower = String.fromCharCode(lowerCode);
  const found = [lowerCode];
  for (let code = 128; code < 0x1_0000; code++) {
    if (code !== lowerCode && String.fromCharCode(code).toLowerCase() === lower) found.push(code);
  }
  return found;
}
