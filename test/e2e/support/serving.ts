import { fileURLToPath } from 'node:url';
import { startServer } from '../../../demo/server/server.js';
import { loseNumber } from './numbers.js';
import { letTimePass } from './time.js';

/** The server with the built Desk, as a process of its own for tests that kill it. */
const { PORT, DATABASE_URL, DATA_DIR, ACCESS_TOKENS, PASSWORD_ENDS_SESSION, TRANSLATE_URL } = process.env;
const pages = fileURLToPath(new URL('../../../dist/desk', import.meta.url));

startServer({
  port: Number(PORT),
  pages,
  mayReset: true,
  accessTokens: ACCESS_TOKENS === 'many' ? 'many' : 'one',
  passwordEndsSession: PASSWORD_ENDS_SESSION === '1',
  // Two processes on one database have to open what the other has sealed.
  secretKey: 'known to every server of the tests, and to nobody else',
  ...(TRANSLATE_URL && { translateUrl: TRANSLATE_URL }),
  ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : { dataDir: DATA_DIR! }),
}).then(
  ({ url, database, close }) => {
    process.once('SIGTERM', () => void close().then(() => process.exit(0)));
    process.on('message', (what: number | { number: string }) => {
      const done = typeof what === 'number' ? letTimePass(database.queries, what) : loseNumber(database.queries, what.number);
      done.then(
        () => process.send!('passed'),
        (error: Error) => process.send!(error.message),
      );
    });
    console.log(`ready ${url}`);
  },
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
