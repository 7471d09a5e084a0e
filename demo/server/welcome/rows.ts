import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Snapshot } from '../../../src/contract/index.js';
import type { CannedAttachment } from '../../../src/features/canned-responses/canned-responses.js';
import type { WelcomeContent, WelcomeMessage } from '../../../src/features/welcome-messages/welcome-messages.js';
import { attachmentsById } from '../attachments/attachments.js';
import type { Queries } from '../database/database.js';
import { welcomeMessages, welcomeNumbers, type Person, type StoredContent, type WelcomeRow } from '../database/schema.js';
import { Problem } from '../http/problems.js';

/** A message with its numbers, in the order that the person chose them in. */
export type WelcomeWithNumbers = WelcomeRow & { numbers: string[] };

type Owner = Pick<Person, 'id'>;

const numbers = sql<string[]>`(select coalesce(json_agg(own.number order by own.place), '[]')
  from ${welcomeNumbers} as own where own.message = ${welcomeMessages}.id)`;

const select = (queries: Queries, which: ReturnType<typeof and>): Promise<WelcomeWithNumbers[]> =>
  queries
    .select({ ...getTableColumns(welcomeMessages), numbers })
    .from(welcomeMessages)
    .where(which)
    .orderBy(asc(welcomeMessages.createdAt), asc(welcomeMessages.id));

/** The first that was made is the first. */
export const welcomesOf = (queries: Queries, { id }: Owner): Promise<WelcomeWithNumbers[]> =>
  select(queries, eq(welcomeMessages.person, id));

/** Those of the person that are in effect. */
export const enabledOf = (queries: Queries, { id }: Owner): Promise<WelcomeWithNumbers[]> =>
  select(queries, and(eq(welcomeMessages.person, id), eq(welcomeMessages.enabled, true)));

/** Of the person's own; others' are not there. */
export async function welcomeRow(queries: Queries, person: Owner, id: string): Promise<WelcomeWithNumbers> {
  const [row] = await select(queries, and(eq(welcomeMessages.id, id), eq(welcomeMessages.person, person.id)));
  if (!row) throw new Problem('not-found');
  return row;
}

export const filesIn = (contents: readonly StoredContent[]): string[] => contents.flatMap(({ file }) => file ?? []);

/** As the rules and the contract know it. What was thrown away behind its back is no file any more. */
export function asWelcome(row: WelcomeWithNumbers, files: ReadonlyMap<string, CannedAttachment>): WelcomeMessage {
  const { id, name, kind, numbers, enabled, contents, sent, switchedAt, updatedAt } = row;
  return {
    ...{ id, name, kind, numbers, enabled },
    contents: withFiles(contents, files),
    ...{ sent, switchedAt: switchedAt?.toISOString() ?? '', updatedAt: updatedAt.toISOString() },
  };
}

export const withFiles = (contents: readonly StoredContent[], files: ReadonlyMap<string, CannedAttachment>): WelcomeContent[] =>
  contents.map((content) => ({ ...content, file: (content.file && files.get(content.file)) || null }));

/** A greeting shows, and changes nothing that could be overwritten. */
const versionOf = ({ version, sent }: Pick<WelcomeRow, 'version' | 'sent'>) => `${version}.${sent}`;

export const isAsGood = (row: Pick<WelcomeRow, 'version'>) => (version: string) => version.startsWith(`${row.version}.`);

export async function snapshotsOf(queries: Queries, rows: readonly WelcomeWithNumbers[]): Promise<Snapshot<WelcomeMessage>[]> {
  const files = await attachmentsById(
    queries,
    rows.flatMap(({ contents }) => filesIn(contents)),
  );
  return rows.map((row) => ({ value: asWelcome(row, files), version: versionOf(row), revision: row.revision }));
}

export async function welcomeSnapshot(queries: Queries, person: Owner, id: string): Promise<Snapshot<WelcomeMessage>> {
  const [snapshot] = await snapshotsOf(queries, [await welcomeRow(queries, person, id)]);
  return snapshot!;
}
