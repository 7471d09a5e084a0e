import { eq } from 'drizzle-orm';
import type { Queries } from '../../../demo/server/database/database.js';
import { whatsappNumbers } from '../../../demo/server/database/schema.js';

/** What nobody does on the Desk: the company gives up a number. */
export async function loseNumber(queries: Queries, id: string): Promise<void> {
  await queries.delete(whatsappNumbers).where(eq(whatsappNumbers.id, id));
}
