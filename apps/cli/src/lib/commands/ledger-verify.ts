import { formatDiagnostic } from '@paddock/base/diagnostics';
import { verifyLedger } from '@paddock/evidence/ledger';
import { option, type Command } from '../command.ts';
import { existingStore, readHead } from '../ledger-place.ts';
import { counted } from '../text.ts';

export const ledgerVerify: Command = {
  path: ['ledger', 'verify'],
  summary: 'check a ledger: whether a byte was changed, an entry is missing, or their order is another',
  arguments: [{ name: 'dir', summary: 'the folder of the ledger' }],
  options: [{ flags: '--head <file>', summary: 'a head that was kept elsewhere: shows that nothing was cut off the end or written anew' }],
  examples: ['paddock ledger verify paddock-ledger', 'paddock ledger verify paddock-ledger --head head.json'],
  run: async (invocation) => {
    const folder = invocation.arguments[0]!;
    const file = option(invocation, 'head');
    const head = file === undefined ? {} : { head: readHead(invocation, file) };
    const verified = await verifyLedger(await existingStore(invocation, folder), head);
    const holds = verified.kind === 'holds';
    const lines = holds
      ? [
          `The ledger holds: ${counted(verified.head.number, 'entry', 'entries')}, the last one ${verified.head.hash}`,
          ...(file === undefined
            ? [
                'A ledger cannot show that its end was cut off: keep the head elsewhere (`paddock ledger show DIR --head`), and give it with --head.',
              ]
            : [`It goes through the head in ${file}.`]),
        ]
      : [
          ...verified.problems.map((problem) => formatDiagnostic(problem)),
          `The ledger is broken: ${counted(verified.problems.length, 'problem')}`,
        ];
    return { text: lines.join('\n'), data: verified, exitCode: holds ? 0 : 1 };
  },
};
