import type { Context, Hono } from 'hono';
import { attachmentLimits } from '../attachments/attachment-limits.js';
import { keepAttachment, throwAway } from '../attachments/attachment-changes.js';
import { asAttachment, readableAttachment } from '../attachments/attachments.js';
import { withoutNotes } from '../attachments/camera-notes.js';
import { checkContent, kindOf } from '../attachments/file-kind.js';
import { fileName } from '../attachments/file-name.js';
import { sendFile } from '../attachments/sending.js';
import { removeUnusedFile } from '../attachments/unused-files.js';
import type { Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { readNamedFile } from '../http/body.js';
import { sendDone } from '../http/conditional.js';
import { idInPath } from '../http/id-in-path.js';
import { resource } from '../http/resource.js';
import { attachmentLimit, countAttempt, dailyAttachmentLimit } from '../limits/attempts.js';
import { inTurn } from '../limits/in-turn.js';
import { operation } from '../openapi/operation.js';
import { earlierAnswer, once, taskOf, type Outcome } from '../people/idempotency.js';
import { asPerson } from '../sign-ins/sessions.js';
import * as described from './attachment-operations.js';

/** Each holds its file in memory from the first byte to the last check. */
const uploading = inTurn({ atOnce: 20, waiting: 80 }, { atOnce: 4, waiting: 8 });

export function attachmentRoutes(app: Hono<Env>, { database, files }: Desk): void {
  const { queries } = database;

  /** Only what is about to be looked at closely counts: a repetition and a file of the wrong type cost little. */
  async function upload(c: Context<Env>, person: Person): Promise<Outcome> {
    const { bytes: sent, name } = await readNamedFile(c, 'file', attachmentLimits.maxBytes);
    const task = taskOf(c, person, sent);
    const earlier = await earlierAnswer(queries, task);
    if (earlier) return earlier;
    const type = await kindOf(sent, name);
    await countAttempt(queries, attachmentLimit(person.id));
    await countAttempt(queries, dailyAttachmentLimit(person.id));
    await checkContent(person.id, type, sent);
    const bytes = withoutNotes(type, sent);
    const draft = await files.write(bytes);
    try {
      return await once(database, task, async (queries, current) => {
        const kept = await keepAttachment(queries, current, draft, { name: fileName(name, type), type, size: bytes.length });
        return { status: 201, body: asAttachment(kept) };
      });
    } finally {
      await draft.drop();
    }
  }

  resource(app, '/api/v1/attachments', {
    POST: operation(described.uploadAttachment, async (c) => {
      const { person } = await asPerson(c, queries);
      const { body, replayed } = await uploading(person.id, () => upload(c, person));
      if (replayed) c.header('Idempotency-Replayed', 'true');
      return c.json(body as object, 201);
    }),
  });

  resource(app, '/api/v1/attachments/:id', {
    DELETE: operation(described.removeAttachment, async (c) => {
      const { person } = await asPerson(c, queries);
      const id = idInPath(c);
      let hash: string | undefined;
      const outcome = await once(database, taskOf(c, person, new Uint8Array()), async (queries, current) => {
        hash = await throwAway(queries, current, id);
        return { status: 204, body: null };
      });
      // The row is gone, and that is what was asked for: a file that stays is swept.
      if (hash) await removeUnusedFile(database, files, hash).catch(() => {});
      return sendDone(c, outcome);
    }),
  });

  resource(app, '/api/v1/attachments/:id/content', {
    GET: operation(described.readAttachment, async (c) => {
      const { person } = await asPerson(c, queries);
      return sendFile(c, files, await readableAttachment(queries, person, idInPath(c)));
    }),
  });
}
