// Written by scripts/generate-detectors.ts: `node packages/gate/scripts/generate-detectors.ts`.
import type { Detector } from './detector.ts';
import { detector as auAbn } from './au-abn/detector.ts';
import { detector as auMedicare } from './au-medicare/detector.ts';
import { detector as auTfn } from './au-tfn/detector.ts';
import { detector as bankAccount } from './bank-account/detector.ts';
import { detector as beNrn } from './be-nrn/detector.ts';
import { detector as brCpf } from './br-cpf/detector.ts';
import { detector as caSin } from './ca-sin/detector.ts';
import { detector as chAhv } from './ch-ahv/detector.ts';
import { detector as cnResidentId } from './cn-resident-id/detector.ts';
import { detector as creditCard } from './credit-card/detector.ts';
import { detector as cryptoWallet } from './crypto-wallet/detector.ts';
import { detector as czRodneCislo } from './cz-rodne-cislo/detector.ts';
import { detector as deTaxId } from './de-tax-id/detector.ts';
import { detector as dkCpr } from './dk-cpr/detector.ts';
import { detector as driverLicense } from './driver-license/detector.ts';
import { detector as email } from './email/detector.ts';
import { detector as esNie } from './es-nie/detector.ts';
import { detector as esNif } from './es-nif/detector.ts';
import { detector as fiHetu } from './fi-hetu/detector.ts';
import { detector as frNir } from './fr-nir/detector.ts';
import { detector as healthPlan } from './health-plan/detector.ts';
import { detector as iban } from './iban/detector.ts';
import { detector as imei } from './imei/detector.ts';
import { detector as inAadhaar } from './in-aadhaar/detector.ts';
import { detector as inPan } from './in-pan/detector.ts';
import { detector as ip } from './ip/detector.ts';
import { detector as itCodiceFiscale } from './it-codice-fiscale/detector.ts';
import { detector as krRrn } from './kr-rrn/detector.ts';
import { detector as licensePlate } from './license-plate/detector.ts';
import { detector as mac } from './mac/detector.ts';
import { detector as medicalRecord } from './medical-record/detector.ts';
import { detector as nlBsn } from './nl-bsn/detector.ts';
import { detector as noFodselsnummer } from './no-fodselsnummer/detector.ts';
import { detector as passport } from './passport/detector.ts';
import { detector as phone } from './phone/detector.ts';
import { detector as plPesel } from './pl-pesel/detector.ts';
import { detector as ptNif } from './pt-nif/detector.ts';
import { detector as roCnp } from './ro-cnp/detector.ts';
import { detector as sePersonnummer } from './se-personnummer/detector.ts';
import { detector as sgNric } from './sg-nric/detector.ts';
import { detector as ssn } from './ssn/detector.ts';
import { detector as trTckn } from './tr-tckn/detector.ts';
import { detector as ukNhs } from './uk-nhs/detector.ts';
import { detector as ukNino } from './uk-nino/detector.ts';
import { detector as url } from './url/detector.ts';
import { detector as usAbaRouting } from './us-aba-routing/detector.ts';
import { detector as usDea } from './us-dea/detector.ts';
import { detector as usItin } from './us-itin/detector.ts';
import { detector as usMbi } from './us-mbi/detector.ts';
import { detector as usNpi } from './us-npi/detector.ts';
import { detector as vin } from './vin/detector.ts';
import { detector as vinUnchecked } from './vin-unchecked/detector.ts';
import { detector as zaId } from './za-id/detector.ts';

/** Every detector, by id. */
export const detectors: readonly Detector[] = [
  auAbn,
  auMedicare,
  auTfn,
  bankAccount,
  beNrn,
  brCpf,
  caSin,
  chAhv,
  cnResidentId,
  creditCard,
  cryptoWallet,
  czRodneCislo,
  deTaxId,
  dkCpr,
  driverLicense,
  email,
  esNie,
  esNif,
  fiHetu,
  frNir,
  healthPlan,
  iban,
  imei,
  inAadhaar,
  inPan,
  ip,
  itCodiceFiscale,
  krRrn,
  licensePlate,
  mac,
  medicalRecord,
  nlBsn,
  noFodselsnummer,
  passport,
  phone,
  plPesel,
  ptNif,
  roCnp,
  sePersonnummer,
  sgNric,
  ssn,
  trTckn,
  ukNhs,
  ukNino,
  url,
  usAbaRouting,
  usDea,
  usItin,
  usMbi,
  usNpi,
  vin,
  vinUnchecked,
  zaId,
];
