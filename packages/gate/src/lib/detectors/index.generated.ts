// Written by scripts/generate-detectors.ts: `node packages/gate/scripts/generate-detectors.ts`.
import type { Detector } from './detector.ts';
import { detector as address } from './address/detector.ts';
import { detector as age } from './age/detector.ts';
import { detector as auAbn } from './au-abn/detector.ts';
import { detector as auMedicare } from './au-medicare/detector.ts';
import { detector as auTfn } from './au-tfn/detector.ts';
import { detector as bankAccount } from './bank-account/detector.ts';
import { detector as beNrn } from './be-nrn/detector.ts';
import { detector as biometric } from './biometric/detector.ts';
import { detector as brCpf } from './br-cpf/detector.ts';
import { detector as caSin } from './ca-sin/detector.ts';
import { detector as chAhv } from './ch-ahv/detector.ts';
import { detector as cnResidentId } from './cn-resident-id/detector.ts';
import { detector as coordinates } from './coordinates/detector.ts';
import { detector as creditCard } from './credit-card/detector.ts';
import { detector as cryptoWallet } from './crypto-wallet/detector.ts';
import { detector as czRodneCislo } from './cz-rodne-cislo/detector.ts';
import { detector as dateOfBirth } from './date-of-birth/detector.ts';
import { detector as deTaxId } from './de-tax-id/detector.ts';
import { detector as dkCpr } from './dk-cpr/detector.ts';
import { detector as driverLicense } from './driver-license/detector.ts';
import { detector as education } from './education/detector.ts';
import { detector as email } from './email/detector.ts';
import { detector as esNie } from './es-nie/detector.ts';
import { detector as esNif } from './es-nif/detector.ts';
import { detector as ethnicity } from './ethnicity/detector.ts';
import { detector as fiHetu } from './fi-hetu/detector.ts';
import { detector as frNir } from './fr-nir/detector.ts';
import { detector as gender } from './gender/detector.ts';
import { detector as genetic } from './genetic/detector.ts';
import { detector as health } from './health/detector.ts';
import { detector as healthPlan } from './health-plan/detector.ts';
import { detector as iban } from './iban/detector.ts';
import { detector as imei } from './imei/detector.ts';
import { detector as inAadhaar } from './in-aadhaar/detector.ts';
import { detector as inPan } from './in-pan/detector.ts';
import { detector as income } from './income/detector.ts';
import { detector as ip } from './ip/detector.ts';
import { detector as itCodiceFiscale } from './it-codice-fiscale/detector.ts';
import { detector as krRrn } from './kr-rrn/detector.ts';
import { detector as licensePlate } from './license-plate/detector.ts';
import { detector as location } from './location/detector.ts';
import { detector as mac } from './mac/detector.ts';
import { detector as maritalStatus } from './marital-status/detector.ts';
import { detector as medicalRecord } from './medical-record/detector.ts';
import { detector as nationality } from './nationality/detector.ts';
import { detector as nlBsn } from './nl-bsn/detector.ts';
import { detector as noFodselsnummer } from './no-fodselsnummer/detector.ts';
import { detector as occupation } from './occupation/detector.ts';
import { detector as passport } from './passport/detector.ts';
import { detector as person } from './person/detector.ts';
import { detector as phone } from './phone/detector.ts';
import { detector as photo } from './photo/detector.ts';
import { detector as plPesel } from './pl-pesel/detector.ts';
import { detector as politicalOpinion } from './political-opinion/detector.ts';
import { detector as postcode } from './postcode/detector.ts';
import { detector as ptNif } from './pt-nif/detector.ts';
import { detector as religion } from './religion/detector.ts';
import { detector as roCnp } from './ro-cnp/detector.ts';
import { detector as sePersonnummer } from './se-personnummer/detector.ts';
import { detector as sexualOrientation } from './sexual-orientation/detector.ts';
import { detector as sgNric } from './sg-nric/detector.ts';
import { detector as ssn } from './ssn/detector.ts';
import { detector as trTckn } from './tr-tckn/detector.ts';
import { detector as tradeUnion } from './trade-union/detector.ts';
import { detector as ukNhs } from './uk-nhs/detector.ts';
import { detector as ukNino } from './uk-nino/detector.ts';
import { detector as url } from './url/detector.ts';
import { detector as usAbaRouting } from './us-aba-routing/detector.ts';
import { detector as usDea } from './us-dea/detector.ts';
import { detector as usItin } from './us-itin/detector.ts';
import { detector as usMbi } from './us-mbi/detector.ts';
import { detector as usNpi } from './us-npi/detector.ts';
import { detector as username } from './username/detector.ts';
import { detector as vin } from './vin/detector.ts';
import { detector as vinUnchecked } from './vin-unchecked/detector.ts';
import { detector as zaId } from './za-id/detector.ts';

/** Every detector, by id. */
export const detectors: readonly Detector[] = [
  address,
  age,
  auAbn,
  auMedicare,
  auTfn,
  bankAccount,
  beNrn,
  biometric,
  brCpf,
  caSin,
  chAhv,
  cnResidentId,
  coordinates,
  creditCard,
  cryptoWallet,
  czRodneCislo,
  dateOfBirth,
  deTaxId,
  dkCpr,
  driverLicense,
  education,
  email,
  esNie,
  esNif,
  ethnicity,
  fiHetu,
  frNir,
  gender,
  genetic,
  health,
  healthPlan,
  iban,
  imei,
  inAadhaar,
  inPan,
  income,
  ip,
  itCodiceFiscale,
  krRrn,
  licensePlate,
  location,
  mac,
  maritalStatus,
  medicalRecord,
  nationality,
  nlBsn,
  noFodselsnummer,
  occupation,
  passport,
  person,
  phone,
  photo,
  plPesel,
  politicalOpinion,
  postcode,
  ptNif,
  religion,
  roCnp,
  sePersonnummer,
  sexualOrientation,
  sgNric,
  ssn,
  trTckn,
  tradeUnion,
  ukNhs,
  ukNino,
  url,
  usAbaRouting,
  usDea,
  usItin,
  usMbi,
  usNpi,
  username,
  vin,
  vinUnchecked,
  zaId,
];
