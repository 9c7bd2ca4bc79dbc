/** Whether two names are of one person, whatever their case, spaces and Unicode form: names are e-mail addresses or user names. */
export function samePerson(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
