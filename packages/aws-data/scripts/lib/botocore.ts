import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PypiRelease } from './pypi-wheel.ts';

/** The release that the models are made from. To renew: change version, date and hash, run `npm run generate -w @paddock/aws-data`. */
export const botocoreRelease: PypiRelease = {
  package: 'botocore',
  version: '1.43.11',
  publishedOn: '2026-05-19',
  sha256: '0108b5604df5a26918936c845e1e761866ee9ea8d1c1f9358ed3c69afdc37436',
};

/** The newest service model of one service, with botocore's own amendments (`service-2.sdk-extras.json`) merged in. */
export function readBotocoreModel(unpacked: string, id: string): BotocoreModel {
  const versions = join(unpacked, 'botocore', 'data', id);
  const newest = readdirSync(versions).toSorted().at(-1);
  if (newest === undefined) throw new Error(`botocore has no model of ${id}`);
  const model = JSON.parse(gunzipSync(readFileSync(join(versions, newest, 'service-2.json.gz'))).toString('utf8'));
  const extras = join(versions, newest, 'service-2.sdk-extras.json');
  if (existsSync(extras)) mergeInto(model, JSON.parse(readFileSync(extras, 'utf8')).merge);
  return model;
}

function mergeInto(target: Json, source: Json): void {
  for (const [key, value] of Object.entries(source)) {
    const present = target[key];
    if (isObject(present) && isObject(value)) mergeInto(present, value);
    else target[key] = value;
  }
}

type Json = { [key: string]: unknown };

function isObject(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** As much of botocore's format as the generator reads. */
export interface BotocoreModel {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly operations: Readonly<Record<string, BotocoreOperation>>;
  readonly shapes: Readonly<Record<string, BotocoreShape>>;
}

export interface BotocoreOperation {
  readonly name: string;
  readonly http: { readonly method: string; readonly requestUri: string; readonly responseCode?: number };
  readonly input?: BotocoreRef;
  readonly output?: BotocoreRef & { readonly resultWrapper?: string };
  readonly errors?: readonly BotocoreRef[];
  readonly endpoint?: { readonly hostPrefix: string };
  readonly staticContextParams?: Readonly<Record<string, { readonly value: boolean | string }>>;
  readonly [trait: string]: unknown;
}

export interface BotocoreRef {
  readonly shape: string;
  readonly [trait: string]: unknown;
}

export interface BotocoreShape {
  readonly type: string;
  readonly members?: Readonly<Record<string, BotocoreRef>>;
  readonly member?: BotocoreRef;
  readonly key?: BotocoreRef;
  readonly value?: BotocoreRef;
  readonly exception?: boolean;
  readonly fault?: boolean;
  readonly error?: { readonly code?: string; readonly httpStatusCode?: number; readonly senderFault?: boolean; readonly fault?: boolean };
  readonly [trait: string]: unknown;
}
