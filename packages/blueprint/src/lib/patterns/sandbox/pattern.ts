import type { Pattern } from '../pattern.ts';

/** Pattern 1 of the seed: experiments on public data, disconnected from the corporate network. */
export const pattern: Pattern = {
  id: 'sandbox',
  title: 'Sandbox',
  accounts: [{ suffix: 'sandbox', purpose: 'sandbox', ou: 'sandbox' }],
};
