import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestHandler } from './handle-request.ts';
import type { ControlEndpoint } from './control-endpoint.ts';

export interface EdgeServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens on the loopback interface only. `port` 0 takes a free one. */
export async function startServer(handler: RequestHandler, control: ControlEndpoint, port: number, host: string): Promise<EdgeServer> {
  const server: Server = createServer({
    requestTimeout: 300_000,
    headersTimeout: 60_000,
    keepAliveTimeout: 30_000,
    maxHeaderSize: 64 * 1024,
  });
  const handle = (request: Parameters<RequestHandler['handle']>[0], response: Parameters<RequestHandler['handle']>[1]): void => {
    const answered = request.url?.startsWith('/_twin/') === true ? control.handle(request, response) : handler.handle(request, response);
    answered.catch(() => request.socket.destroy()); // the handler answers every error itself; what is left is a broken connection
  };
  server.on('request', handle);
  // The head is checked before the client is told to send its body.
  server.on('checkContinue', handle);
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
