import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDesk } from './desk-build.js';
import { seededPeople, seedPassword } from './people/seed.js';
import { startServer } from './server.js';

const project = fileURLToPath(new URL('../../', import.meta.url));
const { PORT = '4173', DATABASE_URL, DATA_DIR = join(project, '.data'), DEMO_RESET, DESK_ORIGINS = '', TRUST_PROXY } = process.env;
const { SECRET_KEY, SMTP_URL, SMS_URL, ACCESS_TOKENS = 'one', PASSWORD_ENDS_SESSION } = process.env;

async function start(): Promise<void> {
  const opened = startServer({
    port: Number(PORT),
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : { dataDir: DATA_DIR }),
    pages: join(project, 'dist/desk'),
    mayReset: DEMO_RESET === '1',
    origins: DESK_ORIGINS.split(',').filter(Boolean),
    trustProxy: TRUST_PROXY === '1',
    keyFolder: DATA_DIR,
    ...(SECRET_KEY && { secretKey: SECRET_KEY }),
    ...(SMTP_URL && { smtpUrl: SMTP_URL }),
    ...(SMS_URL && { smsUrl: SMS_URL }),
    accessTokens: accessTokens(ACCESS_TOKENS),
    passwordEndsSession: PASSWORD_ENDS_SESSION === '1',
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

function accessTokens(mode: string): 'one' | 'many' {
  if (mode !== 'one' && mode !== 'many') throw new Error('ACCESS_TOKENS is neither "one" nor "many".');
  return mode;
}

/** One sentence: what went wrong here is for whoever starts the server. */
function fail(error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(code === 'EADDRINUSE' ? `Port ${PORT} is in use; set PORT to another one.` : message);
  process.exit(1);
}

start().catch(fail);
