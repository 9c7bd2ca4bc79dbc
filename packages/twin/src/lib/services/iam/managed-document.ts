import { quota, sizeFor } from '@paddock/aws-data/quotas';
import { checkDocument } from './check-document.ts';
import { limitExceeded } from './errors.ts';

/** Throws for a managed policy's document that is malformed or too long (white space does not count). */
export function checkManagedDocument(text: string): void {
  checkDocument(text, 'identity');
  const most = quota('iam/managed-policy-size').value;
  if (sizeFor('iam/managed-policy-size', text) > most) throw limitExceeded(`Cannot exceed quota for PolicySize: ${most}`);
}
