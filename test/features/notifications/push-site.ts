import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build as bundle } from 'esbuild';
import { build } from 'vite';

const policy = (workers: string, trusted: string) =>
  `default-src 'none'; script-src 'self'; connect-src 'self'; worker-src ${workers}; require-trusted-types-for 'script'; trusted-types ${trusted}`;
const usual = policy("'self'", 'lit-html settings-elements');
/** Of hosts that have forgotten something. */
const policies: Readonly<Record<string, string>> = {
  '/no-worker': policy("'none'", 'lit-html settings-elements'),
  '/no-policy': policy("'self'", 'lit-html'),
};

/** The file as it is shipped. */
export async function builtWorker(): Promise<string> {
  const built = await build({ mode: 'worker', configFile: 'vite.config.ts', logLevel: 'silent', build: { write: false } });
  return (built as { output: readonly { code: string }[] }[])[0]!.output[0]!.code;
}

/** What asks the browser, as `browser` on the page, and the part of it that needs no push service. */
async function pageScript(): Promise<string> {
  const folder = './src/features/notifications';
  const contents = `import { pushBrowserOfPage } from '${folder}/push-page.js';
    import { registrationFor } from '${folder}/push-registration.js';
    Object.assign(globalThis, { browser: pushBrowserOfPage(), register: registrationFor });`;
  const { outputFiles } = await bundle({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

export interface PushSite {
  url: string;
  close(): void;
}

/** A site of a host with a strict policy: its page, the worker, and files that are wrong. */
export async function pushSite(): Promise<PushSite> {
  const page = ['text/html', '<!doctype html><html lang="en"><title>Desk</title><script src="/page.js"></script>'] as const;
  const files: Record<string, readonly [type: string, content: string]> = {
    '/': page,
    '/no-worker': page,
    '/no-policy': page,
    '/page.js': ['text/javascript', await pageScript()],
    '/push-worker.js': ['text/javascript', await builtWorker()],
    '/page-instead.js': ['text/html', '<!doctype html><title>Desk</title>'],
    '/broken.js': ['text/javascript', 'throw new Error("broken")'],
  };
  const server = createServer((request, response) => {
    const [type, content] = files[request.url!] ?? [];
    if (!type) return response.writeHead(404).end();
    return response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policies[request.url!] ?? usual }).end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
