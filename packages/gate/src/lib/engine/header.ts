import type { Diagnostic } from '@paddock/base/diagnostics';

/**
 * What is wrong with the names of the columns, by their place: a file without a header would have the data of its first row as names, so
 * they are not quoted.
 * @param suspicious default true: names that look like values are a problem
 */
export function headerProblems(columns: readonly string[], file: string, suspicious = true): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const places = new Map<string, number>();
  for (const [index, name] of columns.entries()) {
    const key = name.trim().toLowerCase();
    const before = places.get(key);
    if (before !== undefined) {
      diagnostics.push({
        code: 'gate/column-twice',
        severity: 'error',
        summary: `columns ${before + 1} and ${index + 1} have the same name, letter case aside`,
        file,
        fix: 'Rename one of them.',
      });
    } else places.set(key, index);
  }
  const values = columns.filter((name) => looksLikeValue(name)).length;
  if (suspicious && values > 0 && values * 3 >= columns.length) {
    diagnostics.push({
      code: 'gate/no-header',
      severity: 'error',
      summary: 'the first record looks like data, not like names of columns',
      file,
      line: 1,
      fix: 'Write the names of the columns in the first line, or say `header: false` in the recipe; `header: true` there says that they are names.',
    });
  }
  return diagnostics;
}

/** Numbers, dates and e-mail addresses are no names. */
function looksLikeValue(name: string): boolean {
  return /^[-+]?[\d.,]+$/.test(name) || /^\d{4}-\d\d-\d\d/.test(name) || /^[^@\s]+@[^@\s]+\.\w+$/.test(name);
}
