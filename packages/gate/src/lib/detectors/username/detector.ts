import { randomString } from '@paddock/base/random';
import type { Detector } from '../detector.ts';
import { pick, randomDigits } from '../rules/examples.ts';

const form = /^@?[a-z][a-z0-9]*(?:[._-][a-z0-9]+){0,3}$/i;

/** Columns only: in texts they look like words. */
export const detector: Detector = {
  kind: 'detector',
  id: 'username',
  type: 'USERNAME',
  title: 'User name or handle',
  sources: ['https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html'],
  triggers: [],
  cell: (value) => {
    const trimmed = value.trim();
    if (trimmed.length < 3 || trimmed.length > 40 || !form.test(trimmed)) return undefined;
    if (trimmed.startsWith('@')) return { confidence: 0.7, evidence: 'format', chance: 0.02, why: 'an @ and a word' };
    const isMixed = /[._\d]/.test(trimmed);
    return { confidence: isMixed ? 0.15 : 0.05, evidence: 'shape', chance: 0.9, why: 'a word as user names are' };
  },
  headers: {
    for: [
      'username',
      'user name',
      'user',
      'login',
      'login name',
      'user login',
      'userid',
      'user id',
      'handle',
      'screen name',
      'nick',
      'nickname',
      'account name',
      'twitter handle',
      'instagram',
      'github user',
      'skype',
      'slack',
      'uid',
      'benutzername',
      'benutzer',
      'benutzerkennung',
      'nutzername',
      'anmeldename',
      'kennung',
      'nom utilisateur',
      'nom d utilisateur',
      'identifiant',
      'utilisateur',
      'pseudo',
      'usuario',
      'nombre de usuario',
      'nome utente',
      'utente',
      'gebruikersnaam',
    ],
    against: ['agent', 'type', 'role', 'count', 'group', 'time', 'date', 'status'],
  },
  example: (random) => {
    const word = (length: number): string => randomString(random, length, 'abcdefghijklmnoprstuvwz');
    return pick(random, [`${word(6)}${randomDigits(random, 2)}`, `${word(1)}.${word(7)}`, `@${word(8)}`, `${word(5)}_${word(4)}`]);
  },
};
