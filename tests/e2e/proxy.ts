import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that carries the browser to one site only, and remembers every other place it was asked for, workers included. */
export interface Proxy {
  readonly address: string;
  /** `host:port` of each call elsewhere, since the last time it was asked. */
  takeForeign(): string[];
  close(): void;
}

export async function startProxy(site: string): Promise<Proxy> {
  const { host } = new URL(site);
  let foreign: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', site);
    if (url.host !== host) {
      foreign.push(url.host);
      outgoing.writeHead(502).end();
      return;
    }
    const forward = request(url, { method: incoming.method ?? 'GET', headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => outgoing.destroy());
      answer.pipe(outgoing);
    });
    // A page that is left or goes offline breaks off its requests; that is no news, and without a listener it ends the whole run.
    forward.on('error', () => outgoing.destroy());
    incoming.on('error', () => forward.destroy());
    outgoing.on('close', () => forward.destroy());
    incoming.pipe(forward);
  });
  server.on('connect', (incoming, socket) => {
    foreign.push(incoming.url ?? 'unknown');
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    takeForeign() {
      const taken = foreign;
      foreign = [];
      return taken;
    },
    close() {
      server.close();
      server.closeAllConnections();
    }
  };
}
