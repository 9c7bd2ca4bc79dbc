// Written by packages/twin/scripts/generate-index.ts. Do not edit.
import type { Handler } from '../../operation.ts';
import { lookupEvents } from './operations/lookup-events.ts';

export const operations: Readonly<Record<string, Handler>> = {
  LookupEvents: lookupEvents,
};
