/** `npm run seed -- 10000 [username | company]`: fills up canned responses, in DATABASE_URL or DATA_DIR; the embedded database's server is stopped before. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillResponses } from './canned/fill.js';
import { openPglite } from './database/pglite.js';
import { openPostgres } from './database/postgres.js';
import { seededPeople } from './people/seed.js';

const project = fileURLToPath(new URL('../../', import.meta.url));
const { DATABASE_URL, DATA_DIR = join(project, '.data') } = process.env;
const [count = '', whose = seededPeople[0].username] = process.argv.slice(2);

async function seed(): Promise<void> {
  if (!/^\d{1,7}$/.test(count)) throw new Error('Say how many there are to be, such as: npm run seed -- 10000');
  const database = DATABASE_URL ? await openPostgres(DATABASE_URL) : await openPglite(DATA_DIR);
  try {
    const rows = Number(count);
    const added = await fillResponses(database, { rows, whose, onProgress: (added) => void (added % 10_000 || console.log(`${added} …`)) });
    console.log(`${added} canned responses were added; ${whose} has ${count} or more.`);
  } finally {
    await database.close();
  }
}

seed().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
