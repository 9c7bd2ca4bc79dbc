import { personalDataEntry, type PersonalDataType } from '../personal-data/types.ts';
import { cellEvidence, type CellEvidence } from './cell-evidence.ts';
import type { ColumnSample } from './column-sample.ts';
import { hasWords, headerHas, headerReadings } from './header-words.ts';
import type { Judge } from './judge.ts';
import { areNotPeople, areUnknownNames } from './not-people.ts';
import { isPersonalUrl, personalUrlHeaders } from './personal-url.ts';
import type { Storage } from './storage.ts';
import { areBirthDates, areVersions } from './whole-column.ts';

/** What a column seems to hold. */
export interface Found {
  readonly type: PersonalDataType;
  /** Cells of the sample that look like it; 0 where only the header says so. */
  readonly cells: number;
  /** Cells of the sample that hold something. */
  readonly of: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** Header, form, checksum, gazetteer: in words, never a value. */
  readonly why: readonly string[];
}

/** Log-odds: what is asked of a column before it is believed, and what speaks for and against. */
const weights = {
  prior: -2.5,
  /** The header's words say it as they stand; only with abbreviations written out. */
  header: 3,
  abbreviation: 2.5,
  /** The header's words say that it is something else. */
  against: -4,
  /** The most that cells can say, by what kind of evidence: names and forms occur together by habit, so many are not much more than some. */
  most: { checksum: 2, format: 4, shape: 1, gazetteer: 2.8, words: 2.6 },
  /** A header that says something, and not this: where only names, words or forms speak for the type. */
  silent: -0.5,
  /** Dates that are spread as birthdays are, without a header. */
  births: 0.6,
  /** Cells of which hardly one is known. */
  contradicted: -4,
};

/** Headers of what is nobody's, whatever the cells look like: a version of four numbers is no IP address. */
const things =
  'version|ver|vers|firmware|fw|build|release|isbn|ean|gtin|upc|sku|barcode|hash|checksum|md 5|sha|sha 256|uuid|guid|etag|commit|amount|price|betrag|preis|prix|montant|quantity|qty|menge|quantite'.split(
    '|',
  );

/** Share of the different values that must be known before cells speak without a header. */
const mostly = 0.6;
const believed = 0.5;

/** What the judges find in a column, surest first; nothing under even odds. Without a header only the cells speak. */
export function classifyColumn(judges: readonly Judge[], header: string, sample: ColumnSample, storage: Storage): readonly Found[] {
  const readings = headerReadings(header);
  const found = judges.flatMap((judge) => {
    const one = judgeColumn(judge, readings, sample, storage);
    return one === undefined ? [] : [one];
  });
  return strongest(found);
}

/** Whether a header, in one of its readings, says that a column is of something else. */
export function speaksAgainst(judge: Pick<Judge, 'headers'>, readings: readonly string[]): boolean {
  return readings.some((reading) => [...judge.headers.against, ...things].some((entry) => hasWords(reading, entry)));
}

function judgeColumn(judge: Judge, readings: readonly string[], sample: ColumnSample, storage: Storage): Found | undefined {
  const why: string[] = [];
  let odds = weights.prior;
  const [plain = '', ...written] = readings;
  const against = speaksAgainst(judge, readings);
  const forPlain = judge.headers.for.some((entry) => headerHas(plain, entry));
  const forWritten = forPlain || judge.headers.for.some((entry) => written.some((reading) => headerHas(reading, entry)));
  if (against) odds += weights.against;
  else if (forWritten) {
    odds += forPlain ? weights.header : weights.abbreviation;
    why.push('header');
  }
  const evidence = cellEvidence(judge, sample);
  if (judge.storage !== undefined && sample.cells > 0 && !judge.storage.includes(storage)) return undefined;
  if (evidence !== undefined && evidence.looked > 0) {
    const weight = cellWeight(evidence, forWritten && !against);
    const open = judge.open === true || (judge.type === 'PERSON' && !against && areUnknownNames(readings, sample));
    if (weight < 0 && open) odds += 0;
    else odds += weight;
    if (evidence.known > 0) why.push(`${evidence.evidence}: ${evidence.why}`);
  }
  if (plain !== '' && !forWritten && evidence?.evidence !== 'checksum' && evidence?.evidence !== 'format') odds += weights.silent;
  if (judge.type === 'IP' && !forWritten && areVersions(sample)) return undefined;
  if (judge.type === 'DATE_OF_BIRTH' && plain === '' && storage === 'date' && areBirthDates(sample)) {
    odds = Math.max(odds, weights.births);
    why.push('shape: days spread over decades');
  }
  if (judge.type === 'PERSON' && areNotPeople(sample)) return undefined;
  if (judge.type === 'URL' && !isPersonal(readings, sample)) return undefined;
  const confidence = 1 / (1 + Math.exp(-odds));
  if (confidence < believed) return undefined;
  return { type: judge.type, cells: evidence?.cells ?? 0, of: sample.cells, confidence: Math.round(confidence * 100) / 100, why };
}

/** Addresses of pages that are not of persons are in many tables: the header or three of ten cells must say that they are. */
function isPersonal(readings: readonly string[], { values }: ColumnSample): boolean {
  if (personalUrlHeaders.some((entry) => readings.some((reading) => headerHas(reading, entry)))) return true;
  return values.filter(({ value }) => isPersonalUrl(value)).length >= 0.3 * values.length;
}

/** How much the cells speak for the type (positive) or against it, in log-odds. */
function cellWeight(evidence: CellEvidence, header: boolean): number {
  const share = evidence.known / evidence.looked;
  if (evidence.known === 0 || evidence.evidence === undefined) return evidence.looked >= 3 ? weights.contradicted : -1;
  const checked = evidence.evidence === 'checksum' ? Math.log(1 / Math.max(evidence.chance, 1e-6)) : 0;
  // A column is at least as sure as one of its cells alone.
  const alone = Math.log(evidence.confidence / (1 - Math.min(evidence.confidence, 0.999))) - weights.prior;
  const most = Math.max(weights.most[evidence.evidence] + checked, alone);
  // Few values say little: three cards are three cards, but three names may be three towns.
  const sure = Math.min(1, evidence.known / 8 + (evidence.evidence === 'checksum' || evidence.evidence === 'format' ? 0.4 : 0));
  if (share >= mostly) return most * sure * (0.5 + share / 2);
  if (header) return share >= 0.25 ? most * share : share >= 0.1 ? -1 : weights.contradicted;
  if (evidence.evidence === 'format' && share >= 0.2) return most * share;
  return weights.contradicted * (1 - share);
}

/**
 * Of types that claim the same cells only the surest stays: a number of eleven digits passes several countries' checks by chance. Direct
 * identifiers go before quasi-identifiers of the same confidence.
 */
function strongest(found: readonly Found[]): readonly Found[] {
  const rank = ({ type, confidence }: Found): number => confidence + (personalDataEntry(type).kind === 'direct' ? 0.005 : 0);
  const sorted = found.toSorted((a, b) => rank(b) - rank(a));
  const kept: Found[] = [];
  for (const one of sorted) {
    const taken = kept.reduce((sum, { cells, of }) => sum + Math.max(cells, of / 2), 0);
    if (kept.length === 0 || (one.cells > 0 && taken + one.cells <= one.of * 1.05)) kept.push(one);
  }
  return kept;
}
