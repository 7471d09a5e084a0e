import { fileURLToPath } from 'node:url';

/** One folder of SQL for both databases; it keeps to what PostgreSQL 15 knows. */
export const migrations = fileURLToPath(new URL('./migrations/', import.meta.url));
