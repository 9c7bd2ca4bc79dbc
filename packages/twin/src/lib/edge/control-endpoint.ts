import { timingSafeEqual, createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gateway } from '../../gateway.ts';
import type { Fault, FaultEffect } from '../gateway/faults.ts';
import type { IssuerKeys } from '../services/sts/web-identity-keys.ts';
import type { VirtualClock } from '../state/virtual-clock.ts';
import { readBody } from './read-body.ts';

/**
 * What only tests and demonstrations do, outside AWS's API: `GET /_twin/status`, `POST /_twin/clock {"advanceSeconds":n}`,
 * `GET|POST|DELETE /_twin/faults`, `POST /_twin/issuer-keys {"issuer":"https://…","keys":[JWK…]}`. Needs `Authorization: Bearer TOKEN` with the token of the state directory.
 */
export class ControlEndpoint {
  readonly #token: Buffer;
  readonly #clock: VirtualClock;
  readonly #gateway: Gateway;
  readonly #durable: () => Promise<void> | undefined;

  constructor(token: string, clock: VirtualClock, gateway: Gateway, durable: () => Promise<void> | undefined) {
    this.#token = digest(`Bearer ${token}`);
    this.#clock = clock;
    this.#gateway = gateway;
    this.#durable = durable;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), this.#token)) {
      answer(response, 401, { error: 'The control endpoint needs the token of the state directory.' });
      return;
    }
    const what = `${request.method} ${request.url?.split('?')[0]}`;
    switch (what) {
      case 'GET /_twin/status':
        answer(response, 200, { virtualTime: new Date(this.#clock.now()).toISOString(), faults: this.#gateway.faults.waiting.length });
        return;
      case 'POST /_twin/clock': {
        const { advanceSeconds } = await json(request, response);
        if (typeof advanceSeconds !== 'number' || !(advanceSeconds >= 0) || advanceSeconds > 10 * 366 * 86_400) {
          answer(response, 400, { error: 'advanceSeconds must be a number of seconds, 0 to ten years' });
          return;
        }
        this.#clock.advance(advanceSeconds * 1000);
        this.#gateway.runDueTasks();
        await this.#durable();
        answer(response, 200, { virtualTime: new Date(this.#clock.now()).toISOString() });
        return;
      }
      case 'POST /_twin/issuer-keys': {
        const { issuer, keys } = await json(request, response);
        if (typeof issuer !== 'string' || !issuer.startsWith('https://') || !Array.isArray(keys)) {
          answer(response, 400, { error: 'expected {issuer: "https://…", keys: [JWK…]}, as the issuer\'s JWKS document has them' });
          return;
        }
        this.#gateway.setIssuerKeys({ issuer, keys: keys as IssuerKeys['keys'] });
        await this.#durable();
        answer(response, 200, { issuer, keys: keys.length });
        return;
      }
      case 'GET /_twin/faults':
        answer(response, 200, { faults: this.#gateway.faults.waiting });
        return;
      case 'DELETE /_twin/faults':
        this.#gateway.faults.clear();
        answer(response, 200, { faults: [] });
        return;
      case 'POST /_twin/faults': {
        const fault = readFault(await json(request, response));
        if (fault === undefined) {
          answer(response, 400, {
            error: 'expected {service?, operation?, account?, effect: {kind: throttle | error | lost-reply | delay, …}, times?, skip?}',
          });
          return;
        }
        this.#gateway.faults.add(fault);
        answer(response, 200, { faults: this.#gateway.faults.waiting });
        return;
      }
      default:
        answer(response, 404, { error: `There is no ${what}` });
    }
  }
}

function readFault(value: Readonly<Record<string, unknown>>): Fault | undefined {
  const effect = value['effect'] as FaultEffect | undefined;
  const known = ['throttle', 'error', 'lost-reply', 'delay'];
  if (typeof effect !== 'object' || effect === null || !known.includes(effect.kind)) return undefined;
  if (effect.kind === 'error' && (typeof effect.code !== 'string' || typeof effect.message !== 'string')) return undefined;
  if (effect.kind === 'error' && effect.members !== undefined && !isTextRecord(effect.members)) return undefined;
  if (effect.kind === 'delay' && (typeof effect.milliseconds !== 'number' || effect.milliseconds > 600_000)) return undefined;
  const text = (name: string): Record<string, string> => (typeof value[name] === 'string' ? { [name]: value[name] } : {});
  const count = (name: string, fallback: number): number =>
    typeof value[name] === 'number' ? Math.max(0, Math.floor(value[name])) : fallback;
  return { ...text('service'), ...text('operation'), ...text('account'), effect, times: count('times', 1), skip: count('skip', 0) };
}

async function json(request: IncomingMessage, response: ServerResponse): Promise<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = JSON.parse((await readBody(request, response, 64 * 1024)).toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {}; // answered as a bad request by whoever reads the members
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function isTextRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');
}
