/** Columns of free text: most cells say something harmless, the others name persons and how to reach them. */
import { chance, pick } from '../../src/lib/example/draw.ts';
import type { PersonalDataType } from '../../src/lib/personal-data/types.ts';
import { freeText, type Cell } from './cell.ts';
import * as people from './people.ts';
import type { Language, Row } from './row.ts';

const inside = {
  PERSON: people.fullName,
  EMAIL: people.email,
  PHONE: people.mixedPhone,
  IBAN: people.groupedIban,
  CREDIT_CARD: people.groupedCard,
  ADDRESS: people.fullAddress,
  DATE_OF_BIRTH: people.localBirthDate,
  IP: people.ip4,
  SSN: people.ssn,
  LICENSE_PLATE: people.plate,
} as const satisfies Partial<Record<PersonalDataType, Cell>>;

type Inside = keyof typeof inside;

const sentences: Readonly<Record<Language, Readonly<Record<Inside, readonly string[]>>>> = {
  en: {
    PERSON: ['Spoke to {} this morning.', '{} will call back on Monday.', 'Approved by {}, see minutes.'],
    EMAIL: ['Please answer to {}.', 'Sent the form to {} twice', 'New address: {}'],
    PHONE: ['Best reached on {} after 5 pm.', 'tel {}', 'Rang {}, no answer.'],
    IBAN: ['Refund to {}.', 'Account changed to {}'],
    CREDIT_CARD: ['Paid with {}.', 'Card {} was declined.'],
    ADDRESS: ['Moved to {}.', 'Deliver to {} instead.'],
    DATE_OF_BIRTH: ['Born {}.', 'DOB {} confirmed.'],
    IP: ['Logged in from {}.', 'Blocked {} after ten attempts.'],
    SSN: ['SSN {} on file.', 'Verified with {}.'],
    LICENSE_PLATE: ['Parked with {}.', 'The other car was {}.'],
  },
  de: {
    PERSON: ['Heute mit {} gesprochen.', '{} ruft am Montag zurück.', 'Freigabe durch {} liegt vor.'],
    EMAIL: ['Bitte an {} antworten.', 'Formular zweimal an {} geschickt', 'Neue Adresse: {}'],
    PHONE: ['Am besten unter {} nach 17 Uhr.', 'Tel. {}', '{} angerufen, niemand da.'],
    IBAN: ['Erstattung auf {}.', 'Neues Konto {}'],
    CREDIT_CARD: ['Bezahlt mit {}.', 'Karte {} abgelehnt.'],
    ADDRESS: ['Umgezogen nach {}.', 'Bitte an {} liefern.'],
    DATE_OF_BIRTH: ['Geboren am {}.', 'Geb. {} bestätigt.'],
    IP: ['Anmeldung von {}.', '{} nach zehn Versuchen gesperrt.'],
    SSN: ['SSN {} liegt vor.', 'Geprüft mit {}.'],
    LICENSE_PLATE: ['Geparkt mit {}.', 'Das andere Auto war {}.'],
  },
  fr: {
    PERSON: ['Vu {} ce matin.', '{} rappellera lundi.', 'Accord de {}, voir le compte rendu.'],
    EMAIL: ['Merci de répondre à {}.', 'Formulaire envoyé deux fois à {}', 'Nouvelle adresse : {}'],
    PHONE: ['Joignable au {} après 17 h.', 'tél. {}', 'Appelé le {}, sans réponse.'],
    IBAN: ['Remboursement sur {}.', 'Nouveau compte {}'],
    CREDIT_CARD: ['Payé avec {}.', 'Carte {} refusée.'],
    ADDRESS: ['A déménagé : {}.', 'Livrer plutôt au {}.'],
    DATE_OF_BIRTH: ['Né(e) le {}.', 'Naissance {} confirmée.'],
    IP: ['Connexion depuis {}.', '{} bloquée après dix essais.'],
    SSN: ['SSN {} au dossier.', 'Vérifié avec {}.'],
    LICENSE_PLATE: ['Garé avec {}.', "L'autre voiture : {}."],
  },
};

const harmlessSentences: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'No further action.',
    'Waiting for the supplier, ETA week 34.',
    'Reset the router and updated to 4.2.1, works again.',
    'Customer was happy with the quick answer, closed.',
    'Box 3 of 12 arrived damaged, photos attached.',
    'Escalated; the invoice of 1,240.50 was paid on time.',
  ],
  de: [
    'Kein weiterer Schritt nötig.',
    'Warten auf den Lieferanten, voraussichtlich KW 34.',
    'Router neu gestartet, Version 4.2.1 aufgespielt, geht wieder.',
    'Kunde war mit der schnellen Antwort zufrieden, erledigt.',
    'Paket 3 von 12 kam beschädigt an, Fotos anbei.',
    'Weitergeleitet; die Rechnung über 1.240,50 EUR ist bezahlt.',
  ],
  fr: [
    "Pas d'autre action.",
    'En attente du fournisseur, semaine 34.',
    'Routeur redémarré, version 4.2.1 installée, tout marche.',
    'Client content de la réponse rapide, dossier clos.',
    'Colis 3 sur 12 arrivé abîmé, photos jointes.',
    'Transmis ; la facture de 1 240,50 € est payée.',
  ],
};

/** Every third cell or so holds one or two of the types; the first rows hold each of them once. */
export function notes(...types: readonly Inside[]): Cell {
  return freeText(types, (row) => {
    const first = types[row.index];
    if (first === undefined && chance(row.random, 60)) return harmlessNote(row);
    const said = sentenceWith(row, first ?? pick(row.random, types));
    if (chance(row.random, 40)) return `${harmlessNote(row)} ${said}`;
    return chance(row.random, 15) ? `${said}\n${harmlessNote(row)}` : said;
  });
}

/** Prose with nothing of a person in it. */
export const remarks = freeText([], (row) => (chance(row.random, 40) ? `${harmlessNote(row)} ${harmlessNote(row)}` : harmlessNote(row)));

const harmlessNote = (row: Row): string => pick(row.random, harmlessSentences[row.language]);

function sentenceWith(row: Row, type: Inside): string {
  return pick(row.random, sentences[row.language][type]).replace('{}', () => inside[type].make(row));
}
