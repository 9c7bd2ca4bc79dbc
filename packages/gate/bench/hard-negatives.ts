/** Lines full of numbers and codes that are nobody's: everything that is found in them is wrong. Made up here, after formats that business texts have. */
import { randomString, type Random } from '@paddock/base/random';

const digits = (random: Random, count: number): string => randomString(random, count, '0123456789');
const hex = (random: Random, count: number): string => randomString(random, count, '0123456789abcdef');
const upTo = (random: Random, most: number): number => random.integer(most);

const lines: readonly ((random: Random) => string)[] = [
  (r) => `Order number ${digits(r, 10)} was shipped with tracking number ${digits(r, 14)}.`,
  (r) => `Invoice 2024-${digits(r, 6)} of 12.03.2024 comes to 1,${digits(r, 3)}.${digits(r, 2)} EUR, article ${digits(r, 8)}.`,
  (r) => `We run version ${upTo(r, 20)}.${upTo(r, 20)}.${upTo(r, 200)}.${upTo(r, 900)} of the firmware, build ${digits(r, 8)}.`,
  (r) => `ISBN 978-3-${digits(r, 2)}-${digits(r, 6)}-${digits(r, 1)} is out of print; ISSN ${digits(r, 4)}-${digits(r, 4)} is not.`,
  (r) =>
    `Event at 2024-0${1 + upTo(r, 9)}-1${upTo(r, 9)}T1${upTo(r, 9)}:0${upTo(r, 9)}:22.${digits(r, 3)}Z, epoch 17${digits(r, 8)}, offset ${digits(r, 9)}.`,
  (r) =>
    `The sensor stands at ${upTo(r, 90)}.${digits(r, 6)}, ${upTo(r, 180)}.${digits(r, 6)} and reads ${digits(r, 2)}.${digits(r, 4)} degrees.`,
  (r) => `commit ${hex(r, 40)} fixes the leak; see also ${hex(r, 8)}-${hex(r, 4)}-4${hex(r, 3)}-a${hex(r, 3)}-${hex(r, 12)}.`,
  (r) =>
    `Between 1990-2020 revenue rose from ${1 + upTo(r, 9)}${digits(r, 2)} 000 000 to ${1 + upTo(r, 9)},${digits(r, 3)},${digits(r, 3)} dollars.`,
  (r) => `SKU AB-${digits(r, 5)}-${digits(r, 3)}, lot ${digits(r, 9)}, EAN ${digits(r, 13)}, batch ${digits(r, 6)}-${digits(r, 4)}.`,
  (r) =>
    `Error 0x${hex(r, 8)} in std::vector at line ${digits(r, 4)}, column ${digits(r, 2)}: expected ${digits(r, 5)}, found ${digits(r, 5)}.`,
  (r) => `The model has ${digits(r, 9)} parameters, a learning rate of 0.000${digits(r, 4)} and loss 1.${digits(r, 8)}.`,
  (r) =>
    `Ticket ${digits(r, 6)}: rows ${digits(r, 4)}-${digits(r, 4)} of table t_${digits(r, 8)} are missing in s3://data-lake/raw/${digits(r, 8)}/part-${digits(r, 5)}.parquet.`,
  (r) => `Room ${digits(r, 3)}, desk ${digits(r, 2)}; the meeting is on 0${1 + upTo(r, 9)}/1${upTo(r, 9)}/2024 from 10:30:00 to 11:45:00.`,
  (r) => `arn:aws:iam::${digits(r, 12)}:role/paddock/execution in account ${digits(r, 12)}, key ${hex(r, 8)}.`,
  (r) =>
    `Scores were ${digits(r, 3)} ${digits(r, 3)} ${digits(r, 4)}, then ${digits(r, 2)} ${digits(r, 2)} ${digits(r, 2)} ${digits(r, 2)} points.`,
  (r) => `Ratio 16:9, image 1920x1080, md5 ${hex(r, 32)}, size ${digits(r, 9)} bytes, file report.final.v${upTo(r, 9)}.docx.`,
  (r) =>
    `Purchase order PO-${digits(r, 8)} over ${digits(r, 3)} units of part ${digits(r, 4)}-${digits(r, 4)}-${digits(r, 2)} was cancelled.`,
  (r) =>
    `Kubernetes 1.${upTo(r, 30)}.${upTo(r, 9)} and Node.js ${upTo(r, 24)}.${upTo(r, 20)}.0 are installed; npm i @scope/pkg@${upTo(r, 9)}.${upTo(r, 9)}.0.`,
  (r) => `Die Bestellnummer ${digits(r, 9)} und die Rechnungsnummer ${digits(r, 11)} stehen auf Seite ${digits(r, 2)}.`,
  (r) => `La commande ${digits(r, 9)} (facture ${digits(r, 10)}) du 14/07/2023 vaut ${digits(r, 2)} ${digits(r, 3)},${digits(r, 2)} euros.`,
];

export function hardNegatives(random: Random, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => lines[index % lines.length]!(random));
}
