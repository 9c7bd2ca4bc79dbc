/** What the preset `ml-organisation` leaves out of the packs, by guardrail, and what each waits for. Members that need a value of the company's are left out, too. */
export { notAttached } from './lib/presets/ml-organisation.ts';
