import { invalidGrantToken } from './errors.ts';
import type { Grant } from './store.ts';

/** Grants hold at once in the twin, so a token only names its grant. https://docs.aws.amazon.com/kms/latest/developerguide/using-grant-token.html */
export function grantToken(grant: Grant): string {
  return Buffer.from(`1 ${grant.keyArn} ${grant.id}`).toString('base64url');
}

export function readGrantToken(token: string): { readonly keyArn: string; readonly grantId: string } {
  const found = /^1 (arn:aws:kms:\S+) ([0-9a-f]{64})$/.exec(Buffer.from(token, 'base64url').toString('utf8'));
  if (found === null) throw invalidGrantToken();
  return { keyArn: found[1]!, grantId: found[2]! };
}

export function checkGrantTokens(tokens: readonly string[] | undefined): void {
  for (const token of tokens ?? []) readGrantToken(token);
}
