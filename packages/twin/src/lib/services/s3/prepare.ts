import type { Members, PrepareView, Prepared } from '../../operation.ts';

const dayMilliseconds = 86_400_000;

/**
 * What policies may ask of a call and only its time can tell: `s3:object-lock-remaining-retention-days`, on calls that set a retention.
 * S3 user guide, "Managing Object Lock permissions": whole days from now, rounded up.
 */
export function prepare(_operation: string, input: Members, view: PrepareView): Prepared {
  const retention = input['Retention'] as { readonly RetainUntilDate?: string } | undefined;
  const date = retention?.RetainUntilDate ?? (input['ObjectLockRetainUntilDate'] as string | undefined);
  if (date === undefined) return { input };
  return { input, context: { 's3:object-lock-remaining-retention-days': Math.ceil((Date.parse(date) - view.now) / dayMilliseconds) } };
}
