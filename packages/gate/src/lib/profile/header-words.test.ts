import { describe, expect, it } from 'vitest';
import { headerHas, headerReadings, headerWords } from './header-words.ts';

describe('headerWords', () => {
  it.each([
    ['first_name', 'first name'],
    ['Geburts-Datum', 'geburts datum'],
    ['kundenEMail', 'kunden e mail'],
    ['customer.contact.email', 'customer contact email'],
    ['HTMLText', 'html text'],
    ['Prénom', 'prenom'],
    ['Straße', 'strasse'],
    ['TEL2', 'tel 2'],
    ['  ', ''],
  ])('%s is %s', (header, words) => expect(headerWords(header)).toBe(words));
});

describe('headerReadings', () => {
  it('writes abbreviations out', () => {
    expect(headerReadings('CUST_NM')).toEqual(['cust nm', 'customer name']);
    expect(headerReadings('geb_dat')).toEqual(['geb dat', 'geburts datum']);
    expect(headerReadings('email')).toEqual(['email']);
  });
});

describe('headerHas', () => {
  it('finds words that follow one another, and the ends of compounds', () => {
    expect(headerHas('customer first name', 'first name')).toBe(true);
    expect(headerHas('first customer name', 'first name')).toBe(false);
    expect(headerHas('kundentelefonnummer', 'telefonnummer')).toBe(true);
    expect(headerHas('geburts datum', 'geburtsdatum')).toBe(true);
    expect(headerHas('filename', 'name')).toBe(false);
  });
});
