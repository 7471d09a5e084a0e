import { randomUUID } from 'node:crypto';
import { and, desc, eq, isNull, ne, or } from 'drizzle-orm';
import { agentNotes, assignTo, isAdministrator } from './agents.js';
import { customerWrites } from './conversations.js';
import type { News } from './news.js';
import type { Queries } from '../database/database.js';
import { conversations, people, type Conversation, type Person } from '../database/schema.js';
import { Problem } from '../http/problems.js';

/** What somebody who is alone in the demo can let a colleague do. */
export const acts = ['mention', 'assign', 'message'] as const;
export type Act = (typeof acts)[number];

interface Scene {
  queries: Queries;
  news: News;
  /** Who asked for it, and sees the effect. */
  me: Person;
  colleague: Person;
  key: string;
}

export interface Done {
  /** Where it happened. */
  conversation: string;
  /** What it came to. */
  act: Act;
}

/** By what the colleague would do themselves, and no other way. */
export async function actAs(colleagueId: string, act: Act, scene: Omit<Scene, 'colleague'>): Promise<Done> {
  const [colleague] = await scene.queries.select().from(people).where(eq(people.id, colleagueId));
  if (!colleague) throw new Problem('not-found');
  return doing[act]({ ...scene, colleague });
}

const doing: Readonly<Record<Act, (scene: Scene) => Promise<Done>>> = {
  /** In the newest conversation of whoever asked, or else in any. */
  async mention({ queries, news, me, colleague, key }) {
    const { id } = (await newest(queries, ofPerson(me))) ?? (await newest(queries)) ?? (await aNewOne(queries, news, key));
    const text = `@${me.email} ${pick(key, notes)}`;
    await agentNotes(queries, news, id, colleague, { text, key });
    return { conversation: id, act: 'mention' };
  },

  /** One that is the colleague's, or waits; an administrator's choice is larger. When there is none, a customer begins one. */
  async assign({ queries, news, me, colleague, key }) {
    const notMine = or(isNull(conversations.assignee), ne(conversations.assignee, me.id));
    const theirs = isAdministrator(colleague) ? notMine : or(isNull(conversations.assignee), ofPerson(colleague));
    const { id, assignee } = (await newest(queries, and(notMine, theirs))) ?? (await aNewOne(queries, news, key));
    // The rule may have given the new one to whoever asked, or to somebody whose it now is: then only a customer wrote.
    const mayGive = assignee !== me.id && (!assignee || assignee === colleague.id || isAdministrator(colleague));
    if (mayGive) await assignTo(queries, news, id, colleague, me.id);
    return { conversation: id, act: mayGive ? 'assign' : 'message' };
  },

  /** To the colleague; when they have no conversation, a new customer comes. */
  async message({ queries, news, colleague, key }) {
    const conversation = await newest(queries, ofPerson(colleague));
    if (!conversation) return { conversation: (await aNewOne(queries, news, key)).id, act: 'message' };
    const { id, customer } = conversation;
    await customerWrites(queries, news, { customer, name: undefined, text: pick(key, questions), key });
    return { conversation: id, act: 'message' };
  },
};

const ofPerson = ({ id }: Person) => eq(conversations.assignee, id);

async function newest(queries: Queries, which?: ReturnType<typeof and>): Promise<Conversation | undefined> {
  const [conversation] = await queries
    .select()
    .from(conversations)
    .where(and(eq(conversations.status, 'open'), which))
    .orderBy(desc(conversations.updatedAt))
    .limit(1);
  return conversation;
}

/** What stands for the customer is the hash of no key: nobody else can write as them. */
async function aNewOne(queries: Queries, news: News, key: string): Promise<Conversation> {
  const words = { name: pick(key, customers), text: pick(key, questions), key };
  const { message } = await customerWrites(queries, news, { customer: `simulated ${randomUUID()}`, ...words });
  const [conversation] = await queries.select().from(conversations).where(eq(conversations.id, message.conversation));
  return conversation!;
}

/** Another one for another key. */
const pick = (key: string, from: readonly string[]): string =>
  from[[...key].reduce((sum, sign) => sum + sign.codePointAt(0)!, 0) % from.length]!;

const customers = ['Lena Vogt', 'Mateo Ruiz', 'Astrid Nyberg', 'Karim Aziz', 'Chiara Conti'];

const questions = [
  'Is the early train still running on Sunday?',
  'We would like to add one night in Bergen. Is that possible?',
  'My voucher has the wrong date on it. What should I do?',
  'Can we take two bicycles on the ferry?',
  'Which platform does the night train leave from?',
];

const notes = [
  'could you have a look at this one?',
  'you know this route better than I do.',
  'they asked for you by name.',
  'what did we promise them last time?',
];
