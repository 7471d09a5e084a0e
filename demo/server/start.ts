import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDesk } from './desk-build.js';
import { seededPeople, seedPassword } from './people/seed.js';
import { startServer } from './server.js';

const project = fileURLToPath(new URL('../../', import.meta.url));
const { PORT = '4173', DATABASE_URL, DATA_DIR = join(project, '.data'), DEMO_RESET, DESK_ORIGINS = '', TRUST_PROXY } = process.env;

async function start(): Promise<void> {
  const opened = startServer({
    port: Number(PORT),
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : { dataDir: DATA_DIR }),
    pages: join(project, 'dist/desk'),
    mayReset: DEMO_RESET === '1',
    origins: DESK_ORIGINS.split(',').filter(Boolean),
    trustProxy: TRUST_PROXY === '1',
  });
  const [server] = await Promise.all([opened, buildDesk(project)]);
  console.log(`Sign in as ${seededPeople.map(({ email }) => email).join(', ')} with the password ${seedPassword}`);
  console.log(`settings-elements Desk: ${server.url}`);
  const stop = () => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    server.close().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

/** One sentence: what went wrong here is for whoever starts the server. */
function fail(error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(code === 'EADDRINUSE' ? `Port ${PORT} is in use; set PORT to another one.` : message);
  process.exit(1);
}

start().catch(fail);
