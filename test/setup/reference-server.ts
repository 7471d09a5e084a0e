import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { pathToFileURL } from 'node:url';
import type { TestRunnerConfig, TestRunnerPlugin } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

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
export function referenceServer(): { middleware: Middleware; plugin: TestRunnerPlugin } {
  let starting: Promise<RunningServer> | undefined;

  async function start(): Promise<RunningServer> {
    const { startServer } = (await import(pathToFileURL(entry).href)) as {
      startServer(options: { port: number; mayReset: boolean }): Promise<RunningServer>;
    };
    return startServer({ port: 0, mayReset: true });
  }

  // A middleware, not the plugin's `serverStart`: Koa has put its own list together before that is called.
  const middleware: Middleware = async (context, next) => {
    if (!ours.test(context.path) || !existsSync(entry)) return void (await next());
    context.respond = false;
    // Only for the runner's list of files that were not found.
    context.status = 200;
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
  };

  return {
    middleware,
    plugin: {
      name: 'reference-server',
      async serverStop() {
        if (starting) await (await starting).close();
      },
    },
  };
}
