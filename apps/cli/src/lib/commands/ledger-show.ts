import { existingLedger } from '../ledger-place.ts';
import type { Command } from '../command.ts';

export const ledgerShow: Command = {
  path: ['ledger', 'show'],
  summary: 'print the entries of a ledger, or its head alone, to keep elsewhere',
  arguments: [{ name: 'dir', summary: 'the folder of the ledger' }],
  options: [{ flags: '--head', summary: 'the head only, as JSON' }],
  examples: ['paddock ledger show paddock-ledger', 'paddock ledger show paddock-ledger --head > head.json'],
  run: async (invocation) => {
    const ledger = await existingLedger(invocation, invocation.arguments[0]!);
    const head = await ledger.head();
    if (invocation.options['head'] === true) return { text: JSON.stringify(head, null, 2), data: head };
    const entries = await ledger.entries();
    return {
      text: [
        ...entries.map(({ number, at, body }) => {
          const { kind, ...members } = body;
          const said = Object.entries(members).map(
            ([name, value]) => `${name}=${typeof value === 'string' && /^[\x21-\x7e]+$/.test(value) ? value : JSON.stringify(value)}`,
          );
          return `${String(number).padStart(6)}  ${at}  ${kind.padEnd(14)}  ${said.join(' ')}`;
        }),
        `${head.number === 0 ? 'No entries' : 'Head'}: ${head.number} ${head.hash}`,
      ].join('\n'),
      data: { entries, head },
    };
  },
};
