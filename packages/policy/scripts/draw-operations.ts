/**
 * Draws the operations whose expansion is checked by hand (docs/expansion-check.md): node packages/policy/scripts/draw-operations.ts
 *
 * 1. All operations of all service models, as `service operation`, sorted by code units.
 * 2. Shuffled (Fisher-Yates, from the end) with a fixed seed.
 * 3. Taken in that order until there are 100; once a service has 12, its further operations are passed over,
 *    so that EC2 and SageMaker, a third of all operations, leave room for the others.
 */
import { serviceModel, serviceModelIds } from '@paddock/aws-data/models';
import { seededRandom } from '@paddock/base/random';

const seed = 20261123;
const wanted = 100;
const mostPerService = 12;

const operations = serviceModelIds()
  .flatMap((service) => Object.keys(serviceModel(service).operations).map((operation) => ({ service, operation })))
  .toSorted((one, other) => (`${one.service} ${one.operation}` < `${other.service} ${other.operation}` ? -1 : 1));

const random = seededRandom(seed);
for (let last = operations.length - 1; last > 0; last--) {
  const chosen = random.integer(last + 1);
  [operations[last], operations[chosen]] = [operations[chosen]!, operations[last]!];
}

const drawn: { service: string; operation: string }[] = [];
const taken = new Map<string, number>();
for (const { service, operation } of operations) {
  const before = taken.get(service) ?? 0;
  if (drawn.length === wanted || before === mostPerService) continue;
  taken.set(service, before + 1);
  drawn.push({ service, operation });
}

for (const { service, operation } of drawn.toSorted((one, other) =>
  `${one.service} ${one.operation}` < `${other.service} ${other.operation}` ? -1 : 1,
))
  process.stdout.write(`${service} ${operation}\n`);
