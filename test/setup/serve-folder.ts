import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Serves the files of a folder on this machine, for a browser that we drive. `below`: the path it lies at, such as `/some/where`. */
export async function serveFolder(folder: string, below = ''): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const asked = normalize(decodeURIComponent(new URL(request.url!, 'http://localhost').pathname));
    // What is asked for beside it is not there.
    const path = asked.startsWith(`${below}/`) ? asked.slice(below.length) : '/-';
    readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path)).then(
      (content) => response.setHeader('content-type', types[extname(path) || '.html'] ?? 'application/octet-stream').end(content),
      // A browser asks for an icon by itself; that a page has none is no fault of it.
      () => response.writeHead(asked === '/favicon.ico' ? 204 : 404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
