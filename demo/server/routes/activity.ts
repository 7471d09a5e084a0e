import type { Hono } from 'hono';
import { activityParameters, listActivity, readActivityRequest } from '../activity/list.js';
import type { Desk, Env } from '../env.js';
import { resource } from '../http/resource.js';
import { operation, type Description } from '../openapi/operation.js';
import { inPerson } from '../sign-ins/sessions.js';

const readActivity = {
  id: 'listActivity',
  tag: 'security',
  summary: 'List what happened to the account',
  text:
    'The newest first, and only the person’s own. Sign-ins that fail within ten minutes are one entry with a count. At most the 500 newest ' +
    'of the last 400 days are kept. Not with an access token.',
  inPerson: true,
  query: activityParameters,
  answers: { 200: { says: 'A page of them.', shape: 'ActivityPage' } },
} as const satisfies Description;

export function activityRoutes(app: Hono<Env>, { database: { queries } }: Pick<Desk, 'database'>): void {
  resource(app, '/api/v1/activity', {
    GET: operation(readActivity, async (c) => {
      const { person } = await inPerson(c, queries);
      return c.json(await listActivity(queries, person, readActivityRequest(c)));
    }),
  });
}
