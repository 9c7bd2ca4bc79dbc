import type { Members, Prepared, PrepareView } from '../../operation.ts';
import { readName } from './names.ts';

const selects: ReadonlySet<string> = new Set(['GetParameter', 'GetParameters']);

/** Takes the version or label off the names, which authorisation does not see: `Name` → `Name` and `Selector`, `Names` → `Names` and `Selectors`. */
export function prepare(operation: string, input: Members, view: PrepareView): Prepared {
  if (!selects.has(operation)) return { input };
  const { Name, Names } = input;
  if (typeof Name === 'string') {
    const { name, selector } = readName(Name, view);
    return { input: { ...input, Name: name, Selector: selector } };
  }
  const read = (Names as readonly string[]).map((each) => readName(each, view));
  return { input: { ...input, Names: read.map(({ name }) => name), Selectors: read.map(({ selector }) => selector) } };
}
