import type { Hono } from 'hono';
import type { Desk, Env } from '../env.js';
import { resource } from '../http/resource.js';
import { operation, type Description } from '../openapi/operation.js';
import { asPerson } from '../sign-ins/sessions.js';

const listen = {
  id: 'listen',
  tag: 'events',
  summary: 'Hear what changes',
  text:
    'Server-sent events. Every event of a change has an `id`; the others need none. All have `data`, at least `{}`: a browser drops an ' +
    'event without. A person hears all changes of their own objects, those that they made themselves included. After a break the client ' +
    'names the last id it heard, and is sent what it missed; when that is not kept any more it is sent `resync`.\n\n' +
    'A browser opens the stream with cookies alone: whoever signs people in by another header has no events. Streams begin with ' +
    '`retry: 2000`. Once a client has heard a ping or a change, it takes 37.5 seconds of silence for a broken line, and opens another.\n\n' +
    'A program with an access token hears nothing of what it may not read: passwords, two-step verification, sign-ins and tokens.\n\n' +
    'A backend without `revision` may send a change without `snapshot`: the client then loads the object again. It does so with a ' +
    'snapshot without `revision`, too.',
  resumes: true,
  answers: {
    200: {
      says: 'The stream; it stays open.',
      events: {
        'profile.updated': { group: 'profile', shape: 'ProfileSnapshot', says: 'The profile has a new version.' },
        'avatar.updated': { group: 'avatar', shape: 'AvatarSnapshot', says: 'The picture has a new version.' },
        'availability.updated': { group: 'availability', shape: 'AvailabilitySnapshot', says: 'The availability has a new version.' },
        'password.changed': { group: 'password', says: 'The password is another one.' },
        'two-factor.updated': { group: 'twoFactor', says: 'A method was turned on or off, or recovery codes were made or used.' },
        'sessions.updated': { group: 'sessions', says: 'Somebody signed in as the person, or a browser was signed out.' },
        'access-tokens.updated': { group: 'accessTokens', says: 'A token was made, replaced or ended.' },
        resync: { says: 'Anything may have changed: load again.' },
        ping: { says: 'The line is alive. Sent at the beginning and at least every 15 seconds.' },
        'session.revoked': { says: 'The person is signed out; the stream ends.' },
      },
    },
  },
} as const satisfies Description;

export function eventRoutes(app: Hono<Env>, { database, hub }: Desk): void {
  resource(app, '/api/v1/events', {
    GET: operation(listen, async (c) => {
      const who = await asPerson(c, database.queries);
      if (c.req.raw.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
      return hub.open(who, c.req.header('Last-Event-ID'));
    }),
  });
}
