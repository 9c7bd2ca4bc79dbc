import { article9Titles, type Article9Class } from '../personal-data/article-9.ts';
import { safeHarborIdentifiers, type SafeHarborIdentifier } from '../personal-data/safe-harbor.ts';
import { personalDataEntry, type PersonalDataType } from '../personal-data/types.ts';

/** A column and what it holds. */
export interface ClassifiedColumn {
  readonly table: string;
  readonly name: string;
  readonly types: readonly PersonalDataType[];
}

interface Holder {
  readonly table: string;
  readonly name: string;
  readonly type: PersonalDataType;
}

export interface SafeHarborItem extends SafeHarborIdentifier {
  /** The columns that hold it; none: not found. */
  readonly columns: readonly Holder[];
}

export interface Article9Item {
  readonly class: Article9Class;
  readonly title: string;
  readonly columns: readonly Holder[];
}

/**
 * The eighteen identifiers of HIPAA's Safe Harbor, each with the columns that hold it. An empty list of columns says that none was found, not
 * that the rule is met: it also asks that the holder knows of no way to identify somebody.
 * https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html
 */
export function safeHarborList(columns: readonly ClassifiedColumn[]): readonly SafeHarborItem[] {
  const all = holders(columns);
  return safeHarborIdentifiers.map((identifier) => ({
    ...identifier,
    columns: all.filter(({ type }) => personalDataEntry(type).safeHarbor === identifier.number),
  }));
}

/** The special categories of GDPR Article 9 that were found, with the columns that hold them. https://eur-lex.europa.eu/eli/reg/2016/679/oj */
export function article9List(columns: readonly ClassifiedColumn[]): readonly Article9Item[] {
  const all = holders(columns);
  return (Object.keys(article9Titles) as readonly Article9Class[])
    .map((name) => ({
      class: name,
      title: article9Titles[name],
      columns: all.filter(({ type }) => personalDataEntry(type).article9 === name),
    }))
    .filter((item) => item.columns.length > 0);
}

function holders(columns: readonly ClassifiedColumn[]): readonly Holder[] {
  return columns.flatMap(({ table, name, types }) => types.map((type) => ({ table, name, type })));
}
