/**
 * Runs the documentation cases and some random ones on the evaluator beside it, and writes what went wrong as one line of JSON.
 * Started in a process of its own, from a copy of the source in which a mutant lives. Argument: how many random cases.
 */
import { seededRandom } from '@paddock/base/random';
import { createPolicyCompiler } from '../../compile.ts';
import { evaluateBatchLine } from '../../batch.ts';
import { readDocumentationCases } from '../documentation-cases/read-cases.ts';
import { compare } from '../random-cases/compare.ts';
import { randomCase } from '../random-cases/random-case.ts';
import { holds } from './holds.ts';

export interface CaseResults {
  /** Names of the documentation cases that came out otherwise. */
  readonly documentation: readonly string[];
  /** How many random cases were decided otherwise than by the reference; they are not run where documentation cases came out otherwise. */
  readonly random: number;
}

const compiler = createPolicyCompiler();
const documentation = readDocumentationCases()
  .filter(({ request, policies, managementAccount, expect }) => {
    const outcome = evaluateBatchLine(JSON.stringify({ request, policies, managementAccount }), { compiler });
    return !('result' in outcome) || !holds(outcome.result, expect);
  })
  .map(({ name }) => name);

const random = seededRandom(5);
let disagreements = 0;
for (let left = documentation.length > 0 ? 0 : Number(process.argv[2] ?? 0); left > 0; left--)
  if (compare(randomCase(random)) !== undefined) disagreements++;

const results: CaseResults = { documentation, random: disagreements };
process.stdout.write(`${JSON.stringify(results)}\n`);
