import type { PersonalDataType } from '../personal-data/types.ts';
import { isDate } from './storage.ts';
import { rangeCell, shapeCell, wordsCell, type Judge } from './judge.ts';

/** Words of headers, in English, German, French and where they differ Spanish, Italian and Dutch, for types that are known by their column. */
const words = (type: PersonalDataType, forIt: string, against = ''): Pick<Judge, 'type' | 'headers'> => ({
  type,
  headers: { for: list(forIt), against: list(against) },
});

function list(text: string): readonly string[] {
  return text === '' ? [] : text.split('|').map((each) => each.trim());
}

/** Of things, where a header says so: their places are nobody's. */
const places =
  'store|shop|warehouse|branch|depot|server|sensor|station|site|machine|plant|filiale|lager|werk|magasin|entrepot|succursale|capteur|cell|tower|antenna|garage|gateway|device';

/** Types that quasi-identify: alone they point to many people, together to one. */
const quasi: readonly Judge[] = [
  {
    ...words(
      'GENDER',
      'gender|sex|geschlecht|sexe|genre|sexo|genero|sesso|geslacht|salutation|anrede|civilite',
      'unisex|genre musical|music genre|book genre|film genre',
    ),
    cell: wordsCell(
      list(
        'm|f|w|d|male|female|man|woman|men|women|mannlich|weiblich|divers|homme|femme|h|masculin|feminin|masculino|femenino|hombre|mujer|mr|mrs|ms|miss|mx|mr.|mrs.|ms.|herr|frau|mme|mme.|mlle|monsieur|madame|other|non-binary|nonbinary|diverse|autre|x|u|o|andere',
      ),
      0.1,
      'words for genders',
    ),
  },
  {
    ...words(
      'AGE',
      'age|alter|lebensalter|birth year|year of birth|birthyear|yob|geburtsjahr|geb jahr|geburts jahr|jahrgang|annee de naissance|annee naissance|an naiss|edad|eta|leeftijd|age group|age band|age range|altersgruppe|tranche d age',
      'page|image|message|usage|storage|package|account age|age days|age hours|age minutes|cache age|age sec|vehicle age|max age',
    ),
    cell: (value) => ageRange(value) ?? ageNumber(value),
  },
  {
    ...words(
      'NATIONALITY',
      'nationality|citizenship|country of birth|birth country|birthplace country|nationalitat|staatsangehorigkeit|staatsburgerschaft|geburtsland|nationalite|citoyennete|pays de naissance|pays naissance|nacionalidad|nazionalita|nationaliteit',
    ),
    open: true,
    storage: ['text'],
  },
  {
    ...words(
      'MARITAL_STATUS',
      'marital status|marital|civil status|familienstand|etat civil|situation familiale|estado civil|stato civile|burgerlijke staat',
    ),
    cell: wordsCell(
      list(
        'single|married|divorced|widowed|separated|ledig|verheiratet|geschieden|verwitwet|celibataire|marie|mariee|divorce|divorcee|veuf|veuve|pacse',
      ),
      0.02,
      'words for marital status',
    ),
    open: true,
  },
  {
    ...words(
      'OCCUPATION',
      'occupation|job title|job|profession|job role|beruf|berufsbezeichnung|stellenbezeichnung|stelle|tatigkeit|metier|emploi|intitule du poste|intitule poste|poste|fonction|profesion|ocupacion|professione|beroep',
      'job id|job number|job status|job name|job type|cron job|batch job|stelle nr|stellen id|kostenstelle|kosten stelle|baustelle|code postal|boite postale|numero de poste|poste telephonique',
    ),
    open: true,
    storage: ['text'],
  },
  {
    ...words(
      'EDUCATION',
      'education|degree|education level|highest degree|qualification|bildungsabschluss|schulabschluss|ausbildung|hochster abschluss|abschluss|bildung|diplome|niveau d etudes|niveau etudes|formation|educacion|istruzione|opleiding',
      'degrees celsius|celsius|temperature',
    ),
    open: true,
    storage: ['text'],
  },
  {
    ...words(
      'INCOME',
      'income|salary|wage|wages|annual income|gehalt|einkommen|lohn|jahresgehalt|bruttogehalt|salaire|revenu|revenus|salaire annuel|gross pay|pay gross|net pay|pay net|bruttolohn|ingreso|salario|reddito|stipendio|inkomen|salaris',
    ),
    storage: ['integer', 'decimal', 'text'],
  },
  {
    ...words(
      'POSTCODE',
      'zip|zip code|zipcode|postcode|post code|postal code|postal|plz|postleitzahl|code postal|cp|codigo postal|cap|codice postale',
      `zip file|po box|carte postale|market cap|${places}`,
    ),
    cell: shapeCell(
      /^(?:[A-Z]{1,2}-)?(?:\d{4,5}|\d{5}-\d{4}|\d{4} ?[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{3} ?\d{2}|\d{5}-\d{3}|\d{2}-\d{3}|\d{6}|\d{3})$/i,
      0.3,
      'the form of postal codes',
    ),
  },
  {
    ...words(
      'LOCATION',
      'country|land|pays|pais|paese|city|town|municipality|place of birth|birthplace|birth place|county|state|region|province|district|suburb|stadt|ort|wohnort|gemeinde|landkreis|bundesland|geburtsort|ville|commune|departement|lieu de naissance|localite|ciudad|citta|stad|woonplaats|location|place',
      `state machine|status|order state|estate|state code|job state|region id|aws region|etat|herkunft|herkunftsland|origin|origine|destination|ziel|departure|arrival|depart|arrivee|${places}`,
    ),
    open: true,
    storage: ['text'],
  },
  {
    ...words(
      'COORDINATES',
      'latitude|longitude|lat|lon|lng|long|breitengrad|langengrad|geo|coordinates|koordinaten|coordonnees|gps|latitud|longitud',
      places,
    ),
    cell: (value) => coordinatePair(value) ?? coordinate(value),
    storage: ['decimal', 'text'],
  },
];

const ageRange = shapeCell(/^(?:\d{1,2}\s*(?:-|–|to|bis|à)\s*\d{1,3}|\d{2}\+|[<>]=?\s*\d{2})$/, 0.1, 'the form of ranges of age');
const wholeAge = rangeCell(0, 120, 0.3, 'numbers that may be ages');
const birthYear = rangeCell(1900, 2025, 0.2, 'numbers that may be years of birth');
const ageNumber = (value: string): ReturnType<NonNullable<Judge['cell']>> => wholeAge(value) ?? birthYear(value);
const coordinate = rangeCell(-180, 180, 0.3, 'numbers that may be degrees');
const coordinatePair = shapeCell(/^[([]?-?\d{1,2}\.\d+[,;]\s*-?\d{1,3}\.\d+[)\]]?$/, 0.01, 'pairs of degrees');

/** What GDPR Article 9 protects most. */
const special: readonly Judge[] = [
  words(
    'ETHNICITY',
    'ethnicity|ethnic origin|ethnic group|race|ethnie|ethnische herkunft|ethnizitat|origine ethnique|etnia|raza|etniciteit',
    'race id|race time|race date|race name|race result',
  ),
  words(
    'POLITICAL_OPINION',
    'political opinion|political party|party affiliation|political affiliation|politische meinung|parteizugehorigkeit|opinion politique|parti politique|voted for|vote intention',
  ),
  words(
    'RELIGION',
    'religion|faith|denomination|konfession|religionszugehorigkeit|kirchensteuer|kirchenzugehorigkeit|croyance|religious affiliation|religione|godsdienst',
  ),
  words('TRADE_UNION', 'trade union|union member|union membership|gewerkschaft|gewerkschaftsmitglied|syndicat|appartenance syndicale'),
  words('GENETIC', 'genotype|genetic|genome|dna|dna sequence|genetik|genetique|adn|snp'),
  words(
    'HEALTH',
    'diagnosis|diagnoses|diagnose|diagnostic|icd|icd 10|icd code|disease|illness|condition code|medication|prescription|allergy|allergies|blood type|blood group|disability|symptom|symptoms|treatment|vaccination|krankheit|diagnosetext|medikament|medikation|allergie|allergien|blutgruppe|behinderung|schwerbehinderung|symptome|maladie|traitement|medicament|groupe sanguin|handicap|enfermedad|diagnostico|malattia|diagnosi|hiv status|pregnant|smoker|raucher|fumeur',
    'diagnostics enabled|error diagnostic|treatment group|water treatment',
  ),
  words('SEXUAL_ORIENTATION', 'sexual orientation|sexuelle orientierung|orientation sexuelle|orientacion sexual'),
  words(
    'BIOMETRIC',
    'fingerprint template|face embedding|face encoding|iris code|voiceprint|biometric|biometric template|biometrie|fingerabdruck',
  ),
].map((each) => ({ ...each, open: true }));

/** Of numbers without a check digit: letters and digits under a header that says what they are. Says next to nothing alone. */
const codeCell = (value: string): ReturnType<NonNullable<Judge['cell']>> =>
  /^(?=(?:.*\d){2})[A-Z\d][A-Z\d ./-]{3,23}$/i.test(value.trim())
    ? { confidence: 0.1, evidence: 'shape', chance: 0.9, why: 'letters and digits' }
    : undefined;

const phoneCell = (value: string): ReturnType<NonNullable<Judge['cell']>> =>
  /^(?!\d+[.,]\d+$)[+(]?\d[\d\s()./-]{5,20}\d(?:\s?(?:x|ext\.?)\s?\d+)?$/i.test(value.trim())
    ? { confidence: 0.1, evidence: 'shape', chance: 0.8, why: 'digits and signs as telephone numbers have' }
    : undefined;

/** What points to a person: words for headers beside those of the detectors. */
const direct: readonly Judge[] = [
  words(
    'PERSON',
    'lehrkraft|schueler|enseignant|enseignante|arztname|claimant|policy holder|versicherungsnehmer|versicherungsnehmerin|assure|assuree|souscripteur|payee|payer|zahlungsempfanger|debtor|creditor|expediteur|locataire|tenant|mieter|mieterin|vermieter|landlord|eigentumer|eigentuemer|proprietaire|sales rep|vertreter|reviewer|auteur|autor|autorin|bewerber|bewerberin|candidat|candidate|employe|employee|collaborateur|vorgesetzter|responsable|notfallkontakt|ehepartner|traveler|traveller|reisender|voyageur|abonne|subscriber|teilnehmer|teilnehmerin|participant|mitglied|adherent|spender|donor|donateur|signer|requester|reporter|assignee|supervisor|guardian|next of kin|spouse|demandeur|demandeuse|conjoint|antragsteller|antragstellerin|besteller|auftraggeber|name|full name|first name|last name|middle name|maiden name|given name|family name|forename|surname|contact person|contact name|cardholder|card holder|account holder|recipient|emergency contact|passenger|signatory|vorname|nachname|familienname|zuname|rufname|geburtsname|vollstandiger name|ansprechpartner|ansprechpartnerin|empfanger|kontoinhaber|karteninhaber|sachbearbeiter|sachbearbeiterin|bearbeiter|bearbeiterin|nom|prenom|prenoms|nom de famille|nom complet|nom usuel|destinataire|titulaire|interlocuteur|beneficiaire|nombre|apellido|apellidos|nome|cognome|naam|voornaam|achternaam|imie|nazwisko|fornamn|efternamn',
    'merchant|marchand|vendor|supplier|lieferant|fournisseur|editeur|publisher|verlag|hersteller|manufacturer|fabricant|collection|kollektion|destination|herkunft|origin|user name|username|file name|filename|host name|product|produkt|produit|artikel|article|item|company|firma|unternehmen|entreprise|societe|organisation|organization|employer|bank|brand|marke|marque|city|town|stadt|ville|country|land|pays|street|strasse|rue|event|category|kategorie|categorie|campaign|kampagne|project|projekt|projet|store|shop|filiale|magasin|course|kurs|cours|class|plan|tariff|tarif|role|rolle|department|abteilung|service|team|group|gruppe|groupe|domain|app|device|gerat|appareil|model|modell|modele|model name|template|station|airport|hotel|school|schule|ecole|hospital|clinic|drug|medication|disease|colour|color|id|type|typ|status|statut|count|anzahl|date|datum|email|e mail|mail|phone|tel|telefon|telephone|address|adresse|nummer|number|numero|code|account name|sensor|species|title|plant|nom du produit|nom de domaine|nom utilisateur|nom d utilisateur',
  ),
  {
    ...words(
      'ADDRESS',
      'ship to|address|street|street address|street name|address line|addr line|mailing address|billing address|shipping address|home address|delivery address|residence|anschrift|adresse|strasse|strassenname|wohnadresse|lieferadresse|rechnungsadresse|hausanschrift|rue|voie|adresse postale|domicile|direccion|calle|domicilio|indirizzo|via|adres|straat',
      'ip|ip address|mac|mac address|email|e mail|mail|web|url|bitcoin|btc|eth|wallet|memory|id|type|country|pays|land|city|ville|stadt|zip|plz|postal code|valid|mailto',
    ),
    cell: shapeCell(/^(?=.*\p{L}{3})(?=.*(?:\d|,|\bs\/n)).{6,80}\s.{2,80}$/u, 0.7, 'words with a number or a comma'),
  },
  words(
    'USERNAME',
    'username|user name|login|login name|handle|nickname|nick|screen name|user handle|benutzername|benutzer|nutzername|anmeldename|kennung|identifiant|pseudo|pseudonyme|nom d utilisateur|nom utilisateur|usuario|nombre de usuario|gebruikersnaam|utente|nome utente|twitter handle|github user|github handle|gamertag',
    'id|date|last login|login count|login at|time|zeit|status|type|agent|count|ip|attempts|method',
  ),
  {
    ...words(
      'DATE_OF_BIRTH',
      'date of birth|birth date|birthdate|birthday|dob|born|born on|date birth|geburtsdatum|geburtstag|geb datum|geboren|geboren am|geb am|geburts datum|date de naissance|date naissance|ne le|nee le|naissance|jour de naissance|fecha de nacimiento|fecha nacimiento|data di nascita|data nascita|geboortedatum|data urodzenia|fodelsedatum|birth day',
      'place|lieu|ort|city|country|land|pays|year|jahr|annee|name|weight',
    ),
    cell: (value) => (isDate(value.trim()) ? { confidence: 0.3, evidence: 'shape', chance: 0.5, why: 'dates' } : undefined),
  },
  words('EMAIL', 'elektronische post|courrier electronique|messagerie'),
  words('CREDIT_CARD', 'card nummer|kreditkarten nummer|kreditkarten nr|numero carte bancaire|carte bancaire'),
  { ...words('PASSPORT', 'travel document|travel document number|document de voyage|reisedokument|passport nummer'), cell: codeCell },
  {
    ...words('DRIVER_LICENSE', 'permis|permis conduire|permis de conduire|numero permis|fuhrerschein|fuhrerschein nummer|driver license'),
    cell: codeCell,
  },
  { ...words('BANK_ACCOUNT', 'konto nummer|numero compte|no compte|number compte|compte numero') },
  {
    ...words('LICENSE_PLATE', 'immatriculation|plaque|kennzeichen|vehicle registration|registration number|registration nummer'),
    cell: codeCell,
  },
  {
    ...words(
      'MEDICAL_RECORD',
      'medical record number|patient nummer|patienten nummer|dossier number|fallnummer|krankenakte|numero dossier',
    ),
    cell: codeCell,
  },
  {
    ...words(
      'HEALTH_PLAN',
      'krankenversicherungsnummer|krankenversicherungs nummer|krankenversicherungsnr|krankenkassennummer|krankenkassen nummer|numero mutuelle|number mutuelle|mutuelle|hicn|health insurance',
      'type|typ|name|status',
    ),
  },
  words('VIN', 'fahrgestell nummer|fahrzeug identifizierungs nummer|numero serie vehicule|number serie vehicule'),
  words('CRYPTO_WALLET', 'krypto adresse|adresse crypto'),
  words('UK_NINO', 'nationale versicherungsnummer|national insurance'),
  words('DE_TAX_ID', 'steuernummer|steuer nummer|steuernr|tin'),
  words('FR_NIR', 'number social security|no ss|securite sociale'),
  words('IT_CODICE_FISCALE', 'fiscal code|steuercode|code fiscal'),
  words('SE_PERSONNUMMER', 'pers nummer|personal number'),
  words('IN_AADHAAR', 'uid number'),
  {
    ...words(
      'PHONE',
      'callback number|callback|appelant|appele|caller|callee|called number|calling number|msisdn|anrufer|angerufener|rufnummer|rappel|whatsapp|handy|portable',
    ),
    cell: phoneCell,
  },
];

/** Words and forms for types, beside those of the detectors; a type without a detector is judged by them alone. */
export const vocabulary: readonly Judge[] = [...direct, ...quasi, ...special];
