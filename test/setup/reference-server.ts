import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { pathToFileURL } from 'node:url';
import type { TestRunnerPlugin } from '@web/test-runner';

interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** What belongs to the backend, and not to the files of the tests. */
const ours = /^\/(api|files|demo)(\/|$)/;
const entry = 'demo/server/server.ts';

/**
 * Lets the tests talk to the real reference backend from their own origin, as a host's page does: no CORS, cookies included.
 * It starts with the first request, on a database in memory, so that runs without such a test do not wait for one.
 */
export function referenceServerPlugin(): TestRunnerPlugin {
  let starting: Promise<RunningServer> | undefined;

  async function start(): Promise<RunningServer> {
    const { startServer } = (await import(pathToFileURL(entry).href)) as {
      startServer(options: { port: number; mayReset: boolean }): Promise<RunningServer>;
    };
    return startServer({ port: 0, mayReset: true });
  }

  return {
    name: 'reference-server',
    serverStart({ app }) {
      app.use(async (context, next) => {
        if (!ours.test(context.path) || !existsSync(entry)) return next();
        // At once: a middleware before this one does not wait, and Koa would answer 404 while the server starts.
        context.respond = false;
        const server = await (starting ??= start());
        // The Host header stays what the page sees, so that the server's check of Origin holds here too.
        const upstream = request(new URL(context.url, server.url), { method: context.method, headers: context.req.headers });
        upstream.on('response', (answer) => {
          context.res.writeHead(answer.statusCode!, answer.headers);
          answer.pipe(context.res);
        });
        upstream.on('error', () => context.res.destroy());
        context.res.on('close', () => upstream.destroy());
        context.req.pipe(upstream);
      });
    },
    async serverStop() {
      if (starting) await (await starting).close();
    },
  };
}
