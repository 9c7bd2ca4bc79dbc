import { connect, type Socket } from 'node:net';

/** One request as it goes over the wire. */
export interface WireRequest {
  /** Head and body. */
  readonly bytes: Uint8Array;
  /** The answer to a HEAD request has a content-length and no body. */
  readonly isHead: boolean;
}

export interface Load {
  readonly port: number;
  /** Sent in turn, each connection starting elsewhere. */
  readonly requests: readonly WireRequest[];
  readonly connections: number;
  readonly milliseconds: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly milliseconds: number;
  /** CPU time of this process: near `milliseconds` when not the server but the load is the limit. */
  readonly cpuMilliseconds: number;
}

/**
 * Keeps connections busy, each sending its next request when the answer is complete. Sockets and bytes only, so that the measuring costs
 * little beside what is measured. Throws at the first answer that is not 200.
 */
export async function runLoad(load: Load): Promise<LoadResult> {
  const before = process.cpuUsage();
  const started = performance.now();
  const end = started + load.milliseconds;
  const counts = await Promise.all(Array.from({ length: load.connections }, (_, index) => oneConnection(load, index, end)));
  const milliseconds = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { requests: counts.reduce((sum, count) => sum + count, 0), milliseconds, cpuMilliseconds: (user + system) / 1000 };
}

function oneConnection(load: Load, index: number, end: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let next = Math.floor((index * load.requests.length) / load.connections);
    let sent: WireRequest;
    let count = 0;
    let rest: Buffer | undefined;
    const send = (socket: Socket): void => {
      sent = load.requests[next]!;
      next = (next + 1) % load.requests.length;
      socket.write(sent.bytes);
    };
    const received = (part: Buffer): void => {
      const answer = rest === undefined ? part : Buffer.concat([rest, part]);
      const length = answerLength(answer, sent.isHead);
      if (length === undefined || answer.length < length) {
        rest = Buffer.from(answer); // a copy: the socket's buffer is used again
        return;
      }
      rest = undefined;
      if (answer.toString('latin1', 9, 12) !== '200') {
        reject(new Error(`${Buffer.from(sent.bytes).toString('utf8')}\n\n${answer.toString('utf8')}`));
        socket.destroy();
        return;
      }
      count++;
      if (performance.now() < end) return send(socket);
      socket.destroy();
      resolve(count);
    };
    const onread = {
      buffer: Buffer.alloc(64 * 1024),
      callback: (size: number, buffer: Uint8Array): boolean => {
        received(Buffer.from(buffer.buffer, buffer.byteOffset, size));
        return true;
      },
    };
    const socket = connect({ port: load.port, host: '127.0.0.1', noDelay: true, onread }, () => send(socket));
    socket.on('error', reject);
    socket.on('end', () => reject(new Error('the server closed the connection')));
  });
}

/** Bytes of the answer that starts here; undefined when its head is not complete. */
function answerLength(answer: Buffer, isHead: boolean): number | undefined {
  const headEnd = answer.indexOf('\r\n\r\n');
  if (headEnd === -1) return undefined;
  if (isHead) return headEnd + 4;
  const head = answer.toString('latin1', 0, headEnd);
  const at = head.indexOf('content-length: ');
  if (at === -1) throw new Error(`an answer without content-length:\n${head}`);
  return headEnd + 4 + Number.parseInt(head.slice(at + 16, at + 26), 10);
}
