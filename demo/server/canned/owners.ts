import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { cannedOwners, type CannedOwner, type Person } from '../database/schema.js';

/** Whose responses a person sees. */
export interface Owners {
  own: CannedOwner;
  company: CannedOwner;
}

type Who = Pick<Person, 'id' | 'account'>;

const ofCompany = (account: string) => and(eq(cannedOwners.account, account), isNull(cannedOwners.person));

/** Made for whoever has none yet: people may be older than their canned responses. */
export async function ownersOf(queries: Queries, who: Who): Promise<Owners> {
  const found = await find(queries, who);
  if (found) return found;
  const { id: person, account } = who;
  await queries.insert(cannedOwners).values([{ account, person }, { account }]).onConflictDoNothing();
  return (await find(queries, who))!;
}

async function find(queries: Queries, { id, account }: Who): Promise<Owners | undefined> {
  const rows = await queries
    .select()
    .from(cannedOwners)
    .where(or(eq(cannedOwners.person, id), ofCompany(account)));
  const own = rows.find(({ person }) => person !== null);
  const company = rows.find(({ person }) => person === null);
  return own && company && { own, company };
}

/**
 * The company's row, until the transaction ends. To be asked for before the person is held: whoever changes what is the company's tells
 * everybody, and whoever counts a use of it would wait for them with their own row in hand.
 */
export async function holdCompany(queries: Queries, who: Who, strength: 'no key update' | 'share'): Promise<void> {
  const { company } = await ownersOf(queries, who);
  await queries.select({ id: cannedOwners.id }).from(cannedOwners).where(eq(cannedOwners.id, company.id)).for(strength);
}

/** The number of a change. Until the transaction ends nobody else gets one of this owner, so that they become known in their order. */
export async function countChange(queries: Queries, { id }: Pick<CannedOwner, 'id'>): Promise<number> {
  const [counted] = await queries
    .update(cannedOwners)
    .set({ revision: sql`${cannedOwners.revision} + 1` })
    .where(eq(cannedOwners.id, id))
    .returning({ revision: cannedOwners.revision });
  return counted!.revision;
}
