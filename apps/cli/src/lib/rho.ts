import { PaddockError } from '@paddock/base/errors';

/** Digits of ρ after the point that a picorho has. */
const places = 12;

/**
 * A ρ of zCDP written in decimals, in whole picorho (1e-12), rounded down: a cap is never more than what was said.
 * @throws `usage/invalid` for what is no positive decimal number, or too large to count exactly
 */
export function parseRho(text: string): number {
  const match = /^(\d{1,5})(?:\.(\d{1,40}))?$/.exec(text);
  if (match === null)
    throw new PaddockError('usage/invalid', { detail: `a ρ is a decimal number, e.g. 0.0149731; not ${JSON.stringify(text)}` });
  const picorho = Number(`${match[1]}${(match[2] ?? '').slice(0, places).padEnd(places, '0')}`);
  if (!Number.isSafeInteger(picorho)) throw new PaddockError('usage/invalid', { detail: `ρ ${text} is too large to count exactly` });
  return picorho;
}

/** Picorho as a ρ in decimals, exactly. */
export function formatRho(picorho: number): string {
  const digits = String(picorho).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return `${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
}
