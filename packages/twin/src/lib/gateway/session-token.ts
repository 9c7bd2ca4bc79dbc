import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import { randomString, type Random } from '@paddock/base/random';
import type { Caller } from '../caller.ts';

/** Temporary credentials. */
export interface SealedSession {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/**
 * Session tokens hold the session itself, encrypted with a key of the state directory: nothing is stored per session, and they stay valid over a restart.
 * The secret key follows from the access key id.
 */
export interface SessionSeal {
  seal(accessKeyId: string, caller: Caller): SealedSession;
  /** Undefined when the token was not made here, was changed, or belongs to another access key. */
  open(accessKeyId: string, sessionToken: string): Caller | undefined;
  secretOf(accessKeyId: string): string;
}

const prefix = 'IQoJpaddock';
const maximumKept = 5_000;

/** Reads, or makes, the key in `path` (mode 0600). */
export function sessionSeal(path: string, random: Random): SessionSeal {
  if (!existsSync(path)) writeFileAtomic(path, randomString(random, 64, '0123456789abcdef'), 0o600);
  const master = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
  const derive = (purpose: string): Buffer => createHmac('sha256', master).update(purpose).digest();
  const encryptionKey = derive('session-token');
  const secretKey = derive('secret-access-key');
  /** By access key id, with the token, which is compared whole: long names would have to be put together and hashed for each call. */
  const opened = new Map<string, { readonly sessionToken: string; readonly caller: Caller }>();
  const secrets = new Map<string, string>();

  const secretOf = (accessKeyId: string): string => {
    let secret = secrets.get(accessKeyId);
    if (secret === undefined) {
      secret = createHmac('sha256', secretKey).update(accessKeyId).digest('base64').slice(0, 40);
      if (secrets.size >= maximumKept) secrets.clear();
      secrets.set(accessKeyId, secret);
    }
    return secret;
  };
  /** Access key ids are random and used once, so their hash may be the nonce. */
  const nonceOf = (accessKeyId: string): Buffer => createHmac('sha256', encryptionKey).update(accessKeyId).digest().subarray(0, 12);

  return {
    secretOf,
    seal(accessKeyId, caller) {
      const cipher = createCipheriv('aes-256-gcm', encryptionKey, nonceOf(accessKeyId));
      cipher.setAAD(Buffer.from(accessKeyId));
      const plain = deflateRawSync(JSON.stringify({ ...caller, accessKeyId }));
      const bytes = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
      return { accessKeyId, secretAccessKey: secretOf(accessKeyId), sessionToken: prefix + bytes.toString('base64') };
    },
    open(accessKeyId, sessionToken) {
      const known = opened.get(accessKeyId);
      if (known?.sessionToken === sessionToken) return known.caller;
      if (!sessionToken.startsWith(prefix)) return undefined;
      const bytes = Buffer.from(sessionToken.slice(prefix.length), 'base64');
      if (bytes.length < 17 || bytes.toString('base64') !== sessionToken.slice(prefix.length)) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', encryptionKey, nonceOf(accessKeyId), { authTagLength: 16 });
      decipher.setAAD(Buffer.from(accessKeyId));
      decipher.setAuthTag(bytes.subarray(-16));
      let plain: Buffer;
      try {
        plain = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
      } catch {
        return undefined; // the tag does not fit: forged, changed or foreign
      }
      const caller = JSON.parse(inflateRawSync(plain).toString('utf8')) as Caller;
      if (opened.size >= maximumKept) opened.clear();
      opened.set(accessKeyId, { sessionToken, caller });
      return caller;
    },
  };
}
