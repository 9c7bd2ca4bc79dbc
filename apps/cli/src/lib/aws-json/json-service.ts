import type { Clock } from '@paddock/base/clock';
import { PaddockError } from '@paddock/base/errors';
import { signRequest, type SigningIdentity } from './sign-request.ts';

export interface JsonServiceOptions {
  readonly service: 'kms' | 'ssm';
  readonly region: string;
  /** Default: AWS's own. */
  readonly endpoint?: string;
  readonly identity: SigningIdentity;
  readonly clock: Clock;
}

/** Calls an operation. Rejects with an Error whose `name` is AWS's code, as the SDK's do; `target/unreachable` when nothing answers. */
export type JsonService = (operation: string, input: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>;

const targets = { kms: 'TrentService', ssm: 'AmazonSSM' } as const;

/** KMS and Systems Manager, for the few calls that the gate makes: each is made once, and what makes them can be repeated as a whole. */
export function jsonService({ service, region, endpoint, identity, clock }: JsonServiceOptions): JsonService {
  const url = new URL(endpoint ?? `https://${service}.${region}.amazonaws.com`);
  return async (operation, input) => {
    const body = JSON.stringify(input);
    const { host: _host, ...headers } = signRequest({ host: url.host, target: `${targets[service]}.${operation}`, body }, identity, {
      service,
      region,
      now: clock.now(),
    });
    const answer = await send(url, headers, body);
    const output: Readonly<Record<string, unknown>> = answer.text === '' ? {} : parsed(answer.text, operation);
    if (answer.ok) return output;
    const text = (name: string): string => (typeof output[name] === 'string' ? output[name] : '');
    const type = text('__type');
    throw Object.assign(new Error(`${operation}: ${text('message') || text('Message') || `status ${answer.status}`}`), {
      name: type.slice(type.indexOf('#') + 1).split(':')[0] || 'UnknownError',
    });
  };
}

async function send(url: URL, headers: Readonly<Record<string, string>>, body: string) {
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(60_000) });
    return { ok: response.ok, status: response.status, text: await response.text() };
  } catch (error) {
    throw new PaddockError('target/unreachable', { detail: url.origin, cause: error });
  }
}

function parsed(text: string, operation: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new PaddockError('target/unexpected-answer', { detail: `${operation} answered no JSON`, cause: error });
  }
}
