import { describe, expect, it } from 'vitest';
import { base58Check, vinCheck } from '../../../scripts/tables/devices.ts';
import { codiceFiscaleLetter } from '../../../scripts/tables/european-ids.ts';
import { verhoeffDigit } from '../../../scripts/tables/world-ids.ts';

describe('the checks of the values in the labelled tables, on published examples', () => {
  it('Verhoeff: the example of the Wikipedia page', () => {
    expect(verhoeffDigit('236')).toBe('3');
  });

  it('codice fiscale: the examples of the Italian Wikipedia page', () => {
    expect(codiceFiscaleLetter('MRTMTT25D09F205')).toBe('Z');
    expect(codiceFiscaleLetter('MLLSNT82P65Z404')).toBe('U');
  });

  it('VIN: the examples of the Wikipedia page', () => {
    expect(vinCheck('1M8GDM9A_KP042788'.replace('_', '0'))).toBe('X');
    expect(vinCheck('11111111111111111')).toBe('1');
  });

  it('Base58Check: the address of the first block', () => {
    expect(base58Check(Buffer.from('0062e907b15cbf27d5425399ebf6f0fb50ebb88f18', 'hex'))).toBe('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa');
  });
});
