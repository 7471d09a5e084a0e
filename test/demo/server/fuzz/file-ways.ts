import { eq } from 'drizzle-orm';
import { ownedAtMost } from '../../../../demo/server/attachments/attachment-limits.js';
import { attachments, messageAttachments, messages, people } from '../../../../demo/server/database/schema.js';
import { maya, type TestDesk } from '../desk.js';
import { pdf } from '../photos.js';
import type { Way } from './fuzzer.js';
import { plainPlan } from './plans.js';

/** Files, in states that no random request brings them into. */
export class FileWays {
  readonly #queries;
  #sent = 1_000;

  constructor(private readonly desk: TestDesk) {
    this.#queries = desk.database.queries;
  }

  /** Ids of files that nothing has. No list answers them, and each can be thrown away once. */
  async rows(): Promise<string[]> {
    await this.#queries.delete(attachments).where(eq(attachments.size, ownedAtMost.bytes));
    return this.#files(24);
  }

  ways(): Readonly<Record<string, readonly Way[]>> {
    return {
      uploadAttachment: [
        async () => {
          await this.#files(1, ownedAtMost.bytes);
          return { ...plainPlan, body: { form: [['file', 'application/pdf']] } };
        },
      ],
      removeAttachment: [
        async () => {
          const [id] = await this.#files(1);
          await this.#send(id!);
          return { ...plainPlan, ids: { id: id! } };
        },
      ],
    };
  }

  /** All with one content. */
  async #files(count: number, size = pdf().length): Promise<string[]> {
    const draft = await this.desk.files.write(pdf());
    await draft.keep();
    const [owner] = await this.#queries.select({ id: people.id }).from(people).where(eq(people.email, maya));
    const file = { person: owner!.id, hash: draft.hash, name: 'a.pdf', type: 'application/pdf', size };
    const rows = Array.from({ length: count }, () => file);
    return (await this.#queries.insert(attachments).values(rows).returning({ id: attachments.id })).map(({ id }) => id);
  }

  async #send(attachment: string): Promise<void> {
    const [message] = await this.#queries.select().from(messages).limit(1);
    const { conversation, number } = message!;
    await this.#queries.insert(messageAttachments).values({ conversation, number, place: (this.#sent += 1), attachment });
  }
}
