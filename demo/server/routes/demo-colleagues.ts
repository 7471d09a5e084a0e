import type { Hono } from 'hono';
import * as v from 'valibot';
import { readObject } from '../http/body.js';
import { deedOnce } from '../conversations/deeds.js';
import { actAs, acts } from '../conversations/simulated.js';
import type { Desk, Env } from '../env.js';
import { parse } from '../http/parse.js';
import { resource } from '../http/resource.js';
import { actLimit, countAttempt } from '../limits/attempts.js';
import { taskOf } from '../people/idempotency.js';
import { inPerson } from '../sign-ins/sessions.js';

const colleague = '/demo/colleagues/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}/act';
const actSchema = v.strictObject({ act: v.picklist(acts, 'unknown-option') });

/** Colleagues and customers for somebody who tries the demo alone. */
export function colleagueRoutes(app: Hono<Env>, desk: Desk): void {
  const { queries } = desk.database;

  resource(app, colleague, {
    async POST(c) {
      const { person } = await inPerson(c, queries);
      const { object, bytes } = await readObject(c, ['application/json']);
      const task = taskOf(c, person, bytes);
      const { act } = parse(actSchema, object);
      await countAttempt(queries, actLimit(person.id));
      const { body, replayed } = await deedOnce(desk, task, async (queries, news, me) => ({
        status: 200,
        body: await actAs(c.req.param('id')!, act, { queries, news, me, key: task.key }),
      }));
      if (replayed) c.header('Idempotency-Replayed', 'true');
      return c.json(body as object);
    },
  });
}
