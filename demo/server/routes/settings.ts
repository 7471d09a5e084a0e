import type { Hono } from 'hono';
import { capabilitiesOf } from '../people/capabilities.js';
import type { Desk, Env } from '../env.js';
import { operation, type Description } from '../openapi/operation.js';
import { resource } from '../http/resource.js';
import { asPerson } from '../sign-ins/sessions.js';

const readCapabilities = {
  id: 'readCapabilities',
  tag: 'session',
  summary: 'Learn what this backend has, and what this person may change',
  text:
    'By group. `false`: there is no such group here. A backend may begin with a few groups and say so here. ' +
    'With an access token, what only the person may do is none of its groups.',
  answers: { 200: { says: 'The capabilities of each group.', shape: 'Capabilities' } },
} as const satisfies Description;

/** What can be read and not changed. */
export function settingsRoutes(app: Hono<Env>, { database, options }: Desk): void {
  resource(app, '/api/v1/capabilities', {
    GET: operation(readCapabilities, async (c) => c.json(capabilitiesOf(await asPerson(c, database.queries), options))),
  });
}
