/** Resolves a string that may hold references to text, or `undefined` while an id in it does not exist. */
export type Resolve = (text: string) => string | undefined;

/**
 * Whether a live policy document says what the desired one says. AWS stores documents as they were given, apart from small liberties of IAM
 * with trust policies: a list of one may come back as a single value, in another order, and an account id as the ARN of its root. So lists
 * count as sets, single values as lists of one, booleans and numbers as their text. The order of statements counts.
 *
 * Walks both without building anything: a plan compares some 100,000 documents.
 */
export function sameDocument(desired: unknown, live: unknown, resolve: Resolve): boolean {
  return same(desired, live, resolve, '');
}

function same(desired: unknown, live: unknown, resolve: Resolve, member: string): boolean {
  if (desired === live && !(typeof desired === 'string' && desired.includes('{{'))) return true;
  if (Array.isArray(desired) || Array.isArray(live)) return sameList(listOf(desired), listOf(live), resolve, member);
  if (isObject(desired)) return isObject(live) && sameMembers(desired, live, resolve);
  return !isObject(live) && sameText(desired, live, resolve, member);
}

function sameText(desired: unknown, live: unknown, resolve: Resolve, member: string): boolean {
  const text = textOf(desired);
  const given = textOf(live);
  if (text === undefined || given === undefined) return desired === live;
  const wanted = text.includes('{{') ? resolve(text) : text;
  if (wanted === undefined) return false;
  return wanted === given || (member === 'AWS' && principalArn(wanted) === principalArn(given));
}

/** Booleans and numbers count as their text. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** In a `Principal`, an account's id means its root. */
function principalArn(text: string): string {
  return /^\d{12}$/.test(text) ? `arn:aws:iam::${text}:root` : text;
}

function sameList(desired: readonly unknown[], live: readonly unknown[], resolve: Resolve, member: string): boolean {
  if (desired.length !== live.length) return false;
  let index = 0;
  while (index < desired.length && same(desired[index], live[index], resolve, member)) index++;
  return index === desired.length || sameSet(desired, live, resolve, member);
}

/** In any order; statements, which are objects, keep theirs. */
function sameSet(desired: readonly unknown[], live: readonly unknown[], resolve: Resolve, member: string): boolean {
  if (desired.some(isObject)) return false;
  const left = [...live];
  return desired.every((item) => {
    const index = left.findIndex((other) => same(item, other, resolve, member));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

function sameMembers(desired: Readonly<Record<string, unknown>>, live: Readonly<Record<string, unknown>>, resolve: Resolve): boolean {
  let members = 0;
  for (const key in desired) {
    const value = desired[key];
    if (value === undefined) continue;
    members++;
    const wantedKey = key.includes('{{') ? resolve(key) : key;
    if (wantedKey === undefined) return false;
    const given = live[wantedKey];
    if (given === undefined || !same(value, given, resolve, key)) return false;
  }
  return members === Object.keys(live).length;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
