import { describe, expect, it } from 'vitest';
import { capitalWordBits, isTitle } from './capital-words.ts';
import { isFirstName, isLastName, isWord, lookUpName, nameList } from './names.ts';
import { isPlace } from './places.ts';

describe('the gazetteer', () => {
  it('knows names of many languages, whatever their case and diacritics', () => {
    for (const name of ['Maria', 'JÖRG', 'jorg', 'Joerg', 'Łukasz', 'Zoë', 'Patricia', '陽菜'])
      expect(lookUpName(name) & isFirstName, name).toBe(isFirstName);
    for (const name of ['Müller', 'mueller', 'SMITH', 'García', 'Kowalski', 'Nowak'])
      expect(lookUpName(name) & isLastName, name).toBe(isLastName);
  });

  it('tells names that are words as well', () => {
    for (const name of ['Will', 'Rose', 'May', 'King', 'Brown']) expect(lookUpName(name) & isWord, name).toBe(isWord);
    expect(lookUpName('Maria') & isWord).toBe(0);
  });

  it('does not know other words', () => {
    for (const word of ['invoice', 'Kubernetes', 'Rechnung', '', 'constructor', '__proto__']) expect(lookUpName(word)).toBe(0);
  });

  it('knows places', () => {
    for (const place of ['Berlin', 'new york', 'São Paulo', 'Deutschland', 'FRANCE', 'München']) expect(isPlace(place), place).toBe(true);
    expect(isPlace('Invoice')).toBe(false);
  });

  it('says the same of words in a text as of names alone', () => {
    const nameBits = isFirstName | isLastName | isWord;
    for (const [name, bits] of nameList()) expect(capitalWordBits(`.${name}.`, 1, 1 + name.length) & nameBits, name).toBe(bits);
    expect(capitalWordBits('JÖRG', 0, 4) & isFirstName).toBe(isFirstName);
    expect(capitalWordBits('Dr', 0, 2) & isTitle).toBe(isTitle);
    for (const word of ['Invoice', 'Kubernetes', 'Rechnung', '']) expect(capitalWordBits(word, 0, word.length)).toBe(0);
  });
});
