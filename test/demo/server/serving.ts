import { startServer } from '../../../demo/server/server.js';

/** A server as a process of its own, for tests that kill it; the built pages are none of its business. */
const { DATABASE_URL, DATA_DIR, WHATSAPP_URL } = process.env;

startServer({
  port: 0,
  ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
  ...(DATA_DIR && { dataDir: DATA_DIR }),
  ...(WHATSAPP_URL && { whatsappUrl: WHATSAPP_URL }),
}).then(
  ({ url, close }) => {
    process.once('SIGTERM', () => void close().then(() => process.exit(0)));
    console.log(`ready ${url}`);
  },
  (error: Error) => {
    console.log(`refused ${error.message}`);
    process.exit(1);
  },
);
