import { rcpSupported } from '@paddock/aws-data/iam';
import { lowerCase } from '../../evaluate/lower-case.ts';
import { serviceOf } from './known-actions.ts';
import type { ActionWords } from './shared-work.ts';

/** Actions that the policies in question do not tell apart, and that decisions treat alike. */
export interface ActionClass {
  /** A member: as AWS writes it, or in lower case when AWS has no such action (yet). */
  readonly action: string;
  /** The action is one of AWS's, and what is assumed of its requests may be assumed of those of the whole class. */
  readonly known: boolean;
  /** It stands for actions of many services, of which different things may be assumed. */
  readonly isStandIn: boolean;
  readonly signature: string;
  readonly trait: string;
}

export interface ActionClassOptions {
  /** What the policies say about an action (in lower case); undefined when that cannot matter to the question. */
  readonly signature: (lowerAction: string) => string | undefined;
  /** What is assumed of requests for a known action; undefined when nothing is assumed of any. */
  readonly trait: ((action: string) => string) | undefined;
}

/** The classes that can matter, those with known actions first. */
export function actionClasses({ named, standIns, future }: ActionWords, { signature, trait }: ActionClassOptions): readonly ActionClass[] {
  const classes = new Map<string, ActionClass>();
  const add = (action: string, known: boolean, isStandIn: boolean): void => {
    const says = signature(lowerCase(action));
    if (says === undefined) return;
    const assumed = known && trait !== undefined ? trait(action) : '';
    const key = `${says} ${assumed} ${known || trait === undefined}`;
    if (!classes.has(key)) classes.set(key, { action, known, isStandIn, signature: says, trait: assumed });
  };
  for (const action of named) add(action, true, false);
  // Of a stand-in nothing is assumed: its class is wider than that of any action it stands for.
  for (const action of standIns) add(action, trait === undefined, trait !== undefined);
  for (const action of future) add(action, false, false);
  return [...classes.values()];
}

/** What decisions look at beside the statements. */
export function actionFeatures(lower: string, hasRcps: boolean): string {
  if (lower === 'sts:getcalleridentity') return 'i';
  const service = serviceOf(lower);
  const special = service === 'kms' || service === 'sts' ? service : '';
  return `${special}${hasRcps && lower !== 'kms:retiregrant' && rcpSupported(service) ? 'r' : ''}`;
}
