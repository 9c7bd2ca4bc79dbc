/** A name of a column or table as SQL writes it: `"a ""b"""`. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text constant of SQL. For constants of a statement only: values of the data and keys are bound as parameters. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
