import { fileURLToPath } from 'node:url';
import { startServer } from '../../../demo/server/server.js';

/** The server with the built Desk, as a process of its own for tests that kill it. */
const { PORT, DATABASE_URL, DATA_DIR } = process.env;
const pages = fileURLToPath(new URL('../../../dist/desk', import.meta.url));

startServer({ port: Number(PORT), pages, mayReset: true, ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : { dataDir: DATA_DIR! }) }).then(
  ({ url, close }) => {
    process.once('SIGTERM', () => void close().then(() => process.exit(0)));
    console.log(`ready ${url}`);
  },
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
