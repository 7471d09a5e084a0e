import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { cannedResponses, cannedUses, type Person } from '../database/schema.js';
import { countChange, type Owners } from './owners.js';
import { isCompany, seenRow } from './rows.js';

/** One more. Of the company's, each person has a count of their own. */
export async function countUse(queries: Queries, { id: person }: Person, owners: Owners, id: string): Promise<void> {
  const row = await seenRow(queries, owners, id);
  const revision = await countChange(queries, owners.own);
  if (isCompany(row, owners)) {
    const more = { uses: sql`${cannedUses.uses} + 1`, usedAt: sql`now()`, revision };
    await queries
      .insert(cannedUses)
      .values({ response: id, person, uses: 1, revision })
      .onConflictDoUpdate({ target: [cannedUses.response, cannedUses.person], set: more });
    return;
  }
  await queries
    .update(cannedResponses)
    .set({ uses: sql`${cannedResponses.uses} + 1`, usedAt: sql`now()`, revision })
    .where(eq(cannedResponses.id, id));
}
