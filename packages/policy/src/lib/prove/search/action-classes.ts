import { rcpSupported } from '@paddock/aws-data/iam';
import { lowerCase } from '../../evaluate/lower-case.ts';
import { serviceOf } from './known-actions.ts';
import type { ActionWords } from './shared-work.ts';

/** Actions that the policies in question do not tell apart, and that decisions treat alike. */
export interface ActionClass {
  /** What the policies say about them. */
  readonly signature: string;
  /** As AWS writes them. */
  readonly known: readonly string[];
  /** A known action that stands for those of all services that no pattern names. */
  readonly standIn?: string;
  /** In lower case: AWS has no such action (yet). */
  readonly future?: string;
}

/** @param signature what the policies say about an action (in lower case); undefined when that cannot matter to the question */
export function actionClasses(words: ActionWords, signature: (lowerAction: string) => string | undefined): readonly ActionClass[] {
  const classes = new Map<string, { signature: string; known: string[]; standIn?: string; future?: string }>();
  const classOf = (action: string): { known: string[]; standIn?: string; future?: string } | undefined => {
    const says = signature(lowerCase(action));
    if (says === undefined) return undefined;
    const found = classes.get(says);
    if (found !== undefined) return found;
    const made = { signature: says, known: [] };
    classes.set(says, made);
    return made;
  };
  for (const action of words.named) classOf(action)?.known.push(action);
  for (const standIn of words.standIns) {
    const found = classOf(standIn);
    if (found !== undefined) found.standIn ??= standIn;
  }
  for (const future of words.future) {
    const found = classOf(future);
    if (found !== undefined) found.future ??= future;
  }
  return [...classes.values()];
}

/** What decisions look at beside the statements. */
export function actionFeatures(lower: string, hasRcps: boolean): string {
  if (lower === 'sts:getcalleridentity') return 'i';
  const service = serviceOf(lower);
  const special = service === 'kms' || service === 'sts' ? service : '';
  return `${special}${hasRcps && lower !== 'kms:retiregrant' && rcpSupported(service) ? 'r' : ''}`;
}
