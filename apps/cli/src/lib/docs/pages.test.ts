import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedPages } from './pages.ts';

it.each(Object.entries(generatedPages()))('docs/%s is what the code says; renew with `npm run docs -w @paddock/cli`', (name, text) => {
  expect(readFileSync(join(import.meta.dirname, '../../../../../docs', name), 'utf8')).toBe(text);
});
