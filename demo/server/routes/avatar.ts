import type { Context, Hono } from 'hono';
import { readChoice, wear } from '../pictures/avatar.js';
import { isJson, readFormFile, readObject } from '../http/body.js';
import { avatarLimits } from '../people/capabilities.js';
import { acceptVersion, sendAnswer, sendSnapshot } from '../http/conditional.js';
import type { Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { gallery } from '../pictures/gallery/gallery.js';
import { earlierAnswer, once, taskOf, type Outcome, type Task } from '../people/idempotency.js';
import { objects, pictureAddress } from '../people/objects.js';
import { operation } from '../openapi/operation.js';
import { checkType, makeAvatar, type Picture } from '../pictures/picture.js';
import { resource } from '../http/resource.js';
import { asPerson } from '../sign-ins/sessions.js';
import { countAttempt, dailyUploadLimit, uploadLimit } from '../limits/attempts.js';
import { inTurn } from '../limits/in-turn.js';
import { readAvatar, readGallery, removeAvatar, setAvatar } from './avatar-operations.js';

/** Each holds its file in memory from the first byte to the finished picture, and may take as long as its line is slow. */
const uploading = inTurn({ atOnce: 40, waiting: 80 }, { atOnce: 4, waiting: 4 });

/** The last picture wins: nobody merges photos. A client that sends If-Match is still told when it is behind. */
export function avatarRoutes(app: Hono<Env>, { database }: Desk): void {
  const { queries } = database;

  const change = (c: Context<Env>, task: Task, picture?: Picture): Promise<Outcome> =>
    once(database, task, async (queries, current) => {
      acceptVersion(c, objects.avatar(current));
      return { status: 200, body: objects.avatar(await wear(queries, current, picture)) };
    });

  async function choose(c: Context<Env>, person: Person): Promise<Outcome> {
    const { object, bytes } = await readObject(c, ['application/json']);
    const task = taskOf(c, person, bytes);
    return (await earlierAnswer(queries, task)) ?? change(c, task, await readChoice(object));
  }

  /** Only what is about to be decoded counts against the limit: a repetition and a file of the wrong type cost little. */
  async function upload(c: Context<Env>, person: Person): Promise<Outcome> {
    const file = await readFormFile(c, 'file', avatarLimits.maxBytes);
    const task = taskOf(c, person, file);
    const earlier = await earlierAnswer(queries, task);
    if (earlier) return earlier;
    await checkType(file);
    await countAttempt(queries, uploadLimit(person.id));
    await countAttempt(queries, dailyUploadLimit(person.id));
    return change(c, task, await makeAvatar(person.id, file));
  }

  resource(app, '/api/v1/profile/avatar', {
    GET: operation(readAvatar, async (c) => sendSnapshot(c, objects.avatar((await asPerson(c, queries)).person))),
    PUT: operation(setAvatar, async (c) => {
      const { person } = await asPerson(c, queries);
      return sendAnswer(c, isJson(c) ? await choose(c, person) : await uploading(person.id, () => upload(c, person)));
    }),
    DELETE: operation(removeAvatar, async (c) => {
      const { person } = await asPerson(c, queries);
      return sendAnswer(c, await change(c, taskOf(c, person, new Uint8Array())));
    }),
  });

  resource(app, '/api/v1/profile/avatar/gallery', {
    GET: operation(readGallery, async (c) => {
      await asPerson(c, queries);
      return c.json({ items: (await gallery()).map(({ id, name, hash }) => ({ id, name, url: pictureAddress(hash) })) });
    }),
  });
}
