import { randomString } from '@paddock/base/random';
import type { CellVerdict, Detector, Span } from '../detector.ts';
import { base58Check, base58CheckHolds } from './base58.ts';
import { bech32Holds } from './bech32.ts';

const form = /^(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[02-9ac-hj-np-z]{11,71}|0x[0-9a-fA-F]{40})$/;

/** Bitcoin (checked) and Ethereum (by form: its checksum is in the case of letters, and optional). */
export const detector: Detector = {
  kind: 'detector',
  id: 'crypto-wallet',
  type: 'CRYPTO_WALLET',
  title: 'Address of a crypto wallet',
  sources: [
    'https://en.bitcoin.it/wiki/Base58Check_encoding',
    'https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki',
    'https://eips.ethereum.org/EIPS/eip-55',
  ],
  triggers: [{ on: 'code' }],
  find: ({ text, codes }) => {
    const spans: Span[] = [];
    for (const { start, end } of codes) {
      const verdict =
        end - start < 14 || text.charAt(start - 1) === '_' || text.charAt(end) === '_' ? undefined : verdictOf(text.slice(start, end));
      if (verdict !== undefined) spans.push({ start, end, type: 'CRYPTO_WALLET', confidence: verdict.confidence, why: verdict.why });
    }
    return spans;
  },
  cell: (value) => verdictOf(value.trim()),
  headers: {
    for: [
      'wallet',
      'wallet address',
      'crypto wallet',
      'crypto address',
      'btc',
      'btc address',
      'bitcoin',
      'bitcoin address',
      'eth address',
      'ethereum',
      'ethereum address',
      'blockchain address',
      'adresse bitcoin',
      'portefeuille',
    ],
    against: ['balance', 'amount', 'type', 'provider'],
  },
  example: (random) =>
    random.integer(2) === 0
      ? base58Check(Buffer.from(`00${randomString(random, 40, '0123456789abcdef')}`, 'hex'))
      : `0x${randomString(random, 40, '0123456789abcdef')}`,
};

function verdictOf(text: string): CellVerdict | undefined {
  if (!form.test(text)) return undefined;
  if (text.startsWith('0x')) return { confidence: 0.85, evidence: 'format', chance: 0.01, why: '0x and forty hexadecimal digits' };
  const holds = text.startsWith('bc1') ? bech32Holds(text) : base58CheckHolds(text);
  return holds ? { confidence: 0.99, evidence: 'checksum', chance: 0.000001, why: 'its check characters hold' } : undefined;
}
