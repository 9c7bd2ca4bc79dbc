/** How telephone numbers are written, and how sure one is that a number so written is one. https://www.itu.int/rec/T-REC-E.123 and https://nationalnanpa.com/ */
import { isMonthAndDay } from '../rules/calendar.ts';
import { hasCountryCode } from './country-codes.ts';

export interface NumberForm {
  /** `+` or `00` before it. */
  readonly international: boolean;
  /** Whether the first group is in parentheses. */
  readonly parentheses: boolean;
  readonly digits: string;
  readonly groups: readonly number[];
  readonly separators: readonly string[];
  /** Whether an extension follows. */
  readonly extension: boolean;
}

export interface PhoneVerdict {
  /** Without words near it. */
  readonly alone: number;
  readonly why: string;
}

/** undefined: no telephone number, whatever the words say. */
export function phoneVerdict(form: NumberForm): PhoneVerdict | undefined {
  const { digits, groups, separators, international, parentheses, extension } = form;
  const count = digits.length;
  if (count < 7 || count > 16) return undefined;
  const boost = extension ? 0.2 : 0;
  if (international) {
    if (
      !hasCountryCode(digits) ||
      count < 7 ||
      count > 15 ||
      !separators.every((each) => /^(?:[ .\-/()\u00a0\u2011\u2013]|[ -]\(|\)[ -]|\) ?\(|\)-)$/.test(each))
    )
      return undefined;
    return { alone: 0.95, why: 'a plus sign and a country code' };
  }
  if (digits.startsWith('00') && groups.length > 1 && hasCountryCode(digits.slice(2)) && count >= 10)
    return { alone: 0.85, why: 'the international prefix and a country code' };
  if (isDate(form) || isDecimal(form)) return undefined;
  if (!separators.every((each) => /^(?:[ .\-/\u00a0\u2011\u2013]|\) ?-?|[ -]\(|\(| [-/\u2013] )$/.test(each))) return undefined;
  const tail = groups.slice(-3).join('-');
  if (tail === '3-3-4' && (groups.length === 3 || (groups.length === 4 && groups[0]! <= 3))) {
    if (parentheses) return { alone: 0.92, why: 'an area code in parentheses, three and four digits' };
    const spaces = separators.every((each) => each === ' ');
    const given = /^[2-9]\d\d[2-9]/.test(digits.slice(-10));
    const alone = given ? (spaces ? 0.7 : 0.88) : spaces && !digits.startsWith('0') ? 0.45 : 0.7;
    return { alone: Math.min(0.95, alone + boost), why: 'three, three and four digits' };
  }
  if (parentheses && groups.length > 1 && groups[0]! >= 2 && count >= 8 && count <= 13)
    return { alone: 0.75 + boost, why: 'an area code in parentheses' };
  if (isTrunk(form)) return { alone: 0.7 + boost, why: 'a leading zero and groups of digits' };
  if (isPairs(form)) return { alone: 0.6 + boost, why: 'four or five pairs of digits' };
  if (tail === '3-4' && groups.length === 2 && separators[0] === '-') return { alone: 0.5 + boost, why: 'three and four digits' };
  if (groups.length === 1)
    return count >= 7 && count <= 13 ? { alone: count >= 10 && digits.startsWith('0') ? 0.3 : 0.1, why: 'digits' } : undefined;
  if (groups.some((group) => group > 8) || groups.length > 6) return undefined;
  return { alone: 0.25 + boost, why: 'groups of digits' };
}

/** `030 123456`, `089/72 63 41`, `06-24312407`. */
function isTrunk({ digits, groups, separators }: NumberForm): boolean {
  const isEven = new Set(separators).size === 1 || separators[0] === '/' || separators[0] === ' - ';
  return (
    /^0[1-9]/.test(digits) &&
    digits.length >= 9 &&
    digits.length <= 12 &&
    groups.length > 1 &&
    groups[0]! >= 2 &&
    groups[0]! <= 6 &&
    groups.slice(1).every((group) => group >= 2 && group <= 8) &&
    isEven
  );
}

/** `25-62-29-72`. */
function isPairs({ groups, separators }: NumberForm): boolean {
  return (
    (groups.length === 4 || groups.length === 5) &&
    groups.every((group) => group === 2) &&
    separators.every((each) => each === '-' || each === '.')
  );
}

/** `12/05/1980`, `1980-05-12`, `2019-2020`. */
function isDate({ digits, groups }: NumberForm): boolean {
  const form = groups.join('-');
  const at = (start: number, length: number): number => Number(digits.slice(start, start + length));
  if (form === '2-2-4') return isMonthAndDay(at(2, 2), at(0, 2)) || isMonthAndDay(at(0, 2), at(2, 2));
  if (form === '4-2-2') return isMonthAndDay(at(4, 2), at(6, 2));
  if (form === '4-4') return /^(?:1[5-9]|20)\d\d(?:1[5-9]|20)\d\d$/.test(digits);
  return false;
}

/** One dot: a decimal, or thousands. Several with groups of three: thousands. Four uneven groups of up to three: a network address. */
function isDecimal({ groups, separators }: NumberForm): boolean {
  if (separators.length === 0 || !separators.every((each) => each === '.')) return false;
  if (groups.length === 4 && groups.every((group) => group <= 3) && new Set(groups).size > 1) return true;
  return groups.length === 2 || (groups[0]! <= 3 && groups.slice(1).every((group) => group === 3));
}
