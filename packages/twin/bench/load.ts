import { connect } from 'node:net';

export interface Load {
  readonly port: number;
  /** The whole request, head and body. */
  readonly bytes: Buffer;
  readonly connections: number;
  readonly milliseconds: number;
}

/**
 * Requests per second over kept-alive connections, each sending its next request when the answer is complete. Sockets and bytes only,
 * so that the measuring costs little beside what is measured. Throws at the first answer that is not 200.
 */
export async function requestsPerSecond(load: Load): Promise<number> {
  const end = performance.now() + load.milliseconds;
  const started = performance.now();
  const counts = await Promise.all(Array.from({ length: load.connections }, () => oneConnection(load, end)));
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - started) / 1000);
}

function oneConnection(load: Load, end: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0;
    let buffer = Buffer.alloc(0);
    const socket = connect(load.port, '127.0.0.1', () => socket.write(load.bytes));
    socket.setNoDelay(true);
    socket.on('error', reject);
    socket.on('data', (bytes) => {
      buffer = buffer.length === 0 ? bytes : Buffer.concat([buffer, bytes]);
      const headEnd = buffer.indexOf('\r\n\r\n');
      if (headEnd === -1) return;
      const head = buffer.toString('latin1', 0, headEnd);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (buffer.length < headEnd + 4 + length) return;
      if (!head.startsWith('HTTP/1.1 200')) {
        reject(new Error(buffer.toString('utf8')));
        socket.destroy();
        return;
      }
      buffer = Buffer.alloc(0);
      count++;
      if (performance.now() < end) socket.write(load.bytes);
      else {
        socket.destroy();
        resolve(count);
      }
    });
  });
}
