import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { conversations, messages, people } from '../../../demo/server/database/schema.js';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { tellLateness } from '../../../demo/server/notifications/service-levels.js';
import { act } from './acting.js';
import { Agent, Customer } from './customer.js';
import { maya, omar, tomas, type TestDesk } from './desk.js';

/** What happens, and what the person it happens to is to read of it. */
export interface Scene {
  deed(): Promise<unknown>;
  subject: string;
  excerpt: string;
  /** Where it leads. */
  conversation?: string;
}

const opening = 'My booking is FW-1';
const question = 'Does the boat take bicycles?';

/** Everybody around Maya, to whom things happen. */
export class Surroundings {
  #password = seedPassword;

  private constructor(
    private readonly desk: TestDesk,
    readonly maya: Agent,
    private readonly omar: Agent,
    private readonly tomas: Agent,
    private readonly ids: Readonly<Record<'maya' | 'omar' | 'tomas', string>>,
  ) {}

  static async of(desk: TestDesk): Promise<Surroundings> {
    const [ours, his, theirs] = [
      new Agent(await desk.signIn(maya)),
      new Agent(await desk.signIn(omar)),
      new Agent(await desk.signIn(tomas)),
    ];
    const rows = await desk.database.queries.select({ id: people.id, email: people.email }).from(people);
    const idOf = (email: string) => rows.find((row) => row.email === email)!.id;
    return new Surroundings(desk, ours, his, theirs, { maya: idOf(maya), omar: idOf(omar), tomas: idOf(tomas) });
  }

  get id(): string {
    return this.ids.maya;
  }

  /** Scenes by the event that each is, made ready up to the deed itself; several are the same event in another way. */
  readonly scenes: Readonly<Record<string, readonly (() => Promise<Scene>)[]>> = {
    'conversation-created': [() => this.#created()],
    'conversation-assigned': [() => this.#routed(), () => this.#assignedBy('omar'), () => this.#assignedBy('tomas')],
    mentioned: [() => this.#mentioned()],
    'message-in-assigned': [() => this.#message(), () => this.#messageAfterDays(5)],
    'message-in-participating': [() => this.#messageElsewhere()],
    'sla-first-response': [() => this.#late('Lena Vogt still waits for a first answer', { minutes: 31 })],
    'sla-next-response': [() => this.#late('Lena Vogt still waits for an answer', { minutes: 61, answered: true })],
    'sla-resolution': [() => this.#late('The conversation with Lena Vogt is still open', { minutes: 1_441, answered: true, waits: false })],
    'account-security': [() => this.#passwordChanged()],
  };

  async #arrive(takes: 'maya' | 'omar' | 'nobody' = 'maya'): Promise<{ customer: Customer; id: string }> {
    await this.#takes(takes);
    const customer = await Customer.arrive(this.desk.visitor(), 'Lena Vogt');
    await customer.write(opening);
    const { id } = await this.tomas.with('Lena Vogt', 'all');
    return { customer, id };
  }

  /** Only they are online. */
  #takes(who: 'maya' | 'omar' | 'nobody'): Promise<unknown> {
    const status = sql`case when ${people.email} = ${who === 'nobody' ? '' : { maya, omar }[who]} then 'online' else 'busy' end`;
    return this.desk.database.queries.update(people).set({ status });
  }

  async #created(): Promise<Scene> {
    await this.#takes('omar');
    const customer = await Customer.arrive(this.desk.visitor(), 'Lena Vogt');
    return { deed: () => customer.write(question), subject: 'Lena Vogt began a conversation', excerpt: question };
  }

  async #routed(): Promise<Scene> {
    const { id } = await this.#arrive('nobody');
    return { deed: () => this.maya.be('online'), subject: 'Lena Vogt was assigned to you', excerpt: opening, conversation: id };
  }

  async #assignedBy(who: 'omar' | 'tomas'): Promise<Scene> {
    const { id } = await this.#arrive('omar');
    const deed = () => this[who].assign(id, this.ids.maya);
    return { deed, subject: 'Lena Vogt was assigned to you', excerpt: opening, conversation: id };
  }

  async #mentioned(): Promise<Scene> {
    const { id } = await this.#arrive('omar');
    const text = `Can you help, @${maya}?`;
    return { deed: () => this.omar.note(id, text), subject: 'عمر الحداد mentioned you', excerpt: text, conversation: id };
  }

  async #message(): Promise<Scene> {
    const { customer, id } = await this.#arrive();
    return { deed: () => customer.write(question), subject: 'New message from Lena Vogt', excerpt: question, conversation: id };
  }

  async #messageAfterDays(days: number): Promise<Scene> {
    const scene = await this.#message();
    const past = sql`make_interval(days => ${days})`;
    const { queries } = this.desk.database;
    const older = { createdAt: sql`${conversations.createdAt} - ${past}`, updatedAt: sql`${conversations.updatedAt} - ${past}` };
    await queries.update(conversations).set(older).where(eq(conversations.id, scene.conversation!));
    const since = { at: sql`${messages.at} - ${past}` };
    await queries.update(messages).set(since).where(eq(messages.conversation, scene.conversation!));
    return scene;
  }

  async #messageElsewhere(): Promise<Scene> {
    const { customer, id } = await this.#arrive();
    await this.maya.reply(id, 'I will ask.');
    await this.maya.assign(id, this.ids.omar);
    const subject = 'New message from Lena Vogt where you took part';
    return { deed: () => customer.write(question), subject, excerpt: question, conversation: id };
  }

  async #late(subject: string, { minutes, answered = false, waits = true }: Lateness): Promise<Scene> {
    const { customer, id } = await this.#arrive();
    if (answered) await this.maya.reply(id, 'I will ask.');
    if (waits) await customer.write(question);
    const since = sql`now() - make_interval(mins => ${minutes})`;
    const late = { createdAt: since, ...(waits && { waitingSince: since }) };
    await this.desk.database.queries.update(conversations).set(late).where(eq(conversations.id, id));
    const deed = () => tellLateness({ ...this.desk, options: {} });
    return { deed, subject, excerpt: waits ? question : opening, conversation: id };
  }

  async #passwordChanged(): Promise<Scene> {
    const [currentPassword, newPassword] = [this.#password, `Battery-5taple-${randomUUID()}`];
    const deed = async () => {
      await act(this.maya.person, 'PUT', '/password', { currentPassword, newPassword, signOutOthers: false });
      this.#password = newPassword;
    };
    return { deed, subject: 'Your password was changed', excerpt: 'was changed just now' };
  }
}

interface Lateness {
  minutes: number;
  answered?: boolean;
  /** The customer has written since. */
  waits?: boolean;
}
