import { asc, eq } from 'drizzle-orm';
import type { Snapshot } from '../../../src/contract/index.js';
import type { Channels, WhatsAppNumber, WhatsAppTemplate } from '../../../src/features/welcome-messages/welcome-messages.js';
import type { Queries } from '../database/database.js';
import { whatsappNumbers, whatsappTemplates, type Person } from '../database/schema.js';
import { versionOf } from '../people/content-version.js';

type Where = Pick<Person, 'account'>;

export async function numbersOf(queries: Queries, { account }: Where): Promise<WhatsAppNumber[]> {
  const { id, phone, name, connected } = whatsappNumbers;
  return queries
    .select({ id, phone, name, connected })
    .from(whatsappNumbers)
    .where(eq(whatsappNumbers.account, account))
    .orderBy(asc(whatsappNumbers.position));
}

export async function templatesOf(queries: Queries, { account }: Where): Promise<WhatsAppTemplate[]> {
  const rows = await queries
    .select()
    .from(whatsappTemplates)
    .where(eq(whatsappTemplates.account, account))
    .orderBy(asc(whatsappTemplates.position));
  return rows.map(({ account: _, position: __, ...template }) => template);
}

export const channelsOf = async (queries: Queries, where: Where): Promise<Channels> => ({
  numbers: await numbersOf(queries, where),
  templates: await templatesOf(queries, where),
});

export async function readChannels(queries: Queries, where: Where): Promise<Snapshot<Channels>> {
  const value = await channelsOf(queries, where);
  return { value, version: versionOf(value) };
}
