import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDesk } from './desk-build.js';
import { readPushSubject } from './notifications/push.js';
import { readServiceLevels } from './notifications/service-levels.js';
import { seededPeople, seedPassword } from './people/seed.js';
import { startServer } from './server.js';

const project = fileURLToPath(new URL('../../', import.meta.url));
const {
  PORT = '4173',
  DATABASE_URL,
  FILES_DIR,
  DATA_DIR = join(project, '.data'),
  DEMO_RESET,
  DESK_ORIGINS = '',
  TRUST_PROXY,
} = process.env;
const { PUSH_SUBJECT, PUSH_HOSTS = '', PUSH_CA, SLA_MINUTES } = process.env;
const { SECRET_KEY, SMTP_URL, SMS_URL, ACCESS_TOKENS = 'one', PASSWORD_ENDS_SESSION, TRANSLATE_URL } = process.env;
const { WHATSAPP_URL, WHATSAPP_TOKEN } = process.env;

async function start(): Promise<void> {
  const opened = startServer({
    port: Number(PORT),
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : { dataDir: DATA_DIR }),
    pages: join(project, 'dist/desk'),
    mayReset: DEMO_RESET === '1',
    origins: DESK_ORIGINS.split(',').filter(Boolean),
    address: DESK_ORIGINS.split(',')[0] || `http://localhost:${PORT}`,
    trustProxy: TRUST_PROXY === '1',
    keyFolder: DATA_DIR,
    filesDir: FILES_DIR ?? join(DATA_DIR, 'files'),
    ...(SECRET_KEY && { secretKey: SECRET_KEY }),
    ...(SMTP_URL && { smtpUrl: SMTP_URL }),
    ...(TRANSLATE_URL && { translateUrl: TRANSLATE_URL }),
    ...(SMS_URL && { smsUrl: SMS_URL }),
    ...(WHATSAPP_URL && { whatsappUrl: WHATSAPP_URL }),
    ...(WHATSAPP_TOKEN && { whatsappToken: WHATSAPP_TOKEN }),
    ...(PUSH_SUBJECT && { pushSubject: readPushSubject(PUSH_SUBJECT) }),
    pushHosts: PUSH_HOSTS.split(',').filter(Boolean),
    ...(PUSH_CA && { pushCa: await readFile(PUSH_CA, 'utf8') }),
    ...(SLA_MINUTES && { serviceLevels: readServiceLevels(SLA_MINUTES) }),
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
