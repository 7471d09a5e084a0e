import type { Hono } from 'hono';
import type { Desk, Env } from '../env.js';
import { resource } from '../http/resource.js';
import { operation, type Description } from '../openapi/operation.js';
import { notePresence } from '../people/availability.js';
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
    'A program with an access token hears nothing of what it may not read: passwords, two-step verification, sign-ins, tokens and ' +
    'what happened to the account; subscribed browsers and conversations.\n\nWhat happens in the help desk is told by the events without a `group`. A backend need not have ' +
    'them; they make the alerts, and the page’s host may take them from elsewhere.\n\n' +
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
        'notifications.updated': {
          group: 'notifications',
          shape: 'NotificationPreferencesSnapshot',
          says: 'What reaches the person has a new version.',
        },
        'alerts.updated': { group: 'alerts', shape: 'AlertPreferencesSnapshot', says: 'How the person is alerted has a new version.' },
        'preferences.updated': { group: 'preferences', shape: 'PreferencesSnapshot', says: 'The preferences have a new version.' },
        'password.changed': { group: 'password', says: 'The password is another one.' },
        'two-factor.updated': { group: 'twoFactor', says: 'A method was turned on or off, or recovery codes were made or used.' },
        'sessions.updated': { group: 'sessions', says: 'Somebody signed in as the person, or a browser was signed out.' },
        'access-tokens.updated': { group: 'accessTokens', says: 'A token was made, replaced or ended.' },
        'activity.updated': { group: 'activity', says: 'Something happened to the account.' },
        'push.updated': { group: 'push', says: 'A browser was subscribed, or is no more.' },
        'canned-response.updated': {
          group: 'cannedResponses',
          shape: 'CannedResponseSnapshot',
          says: 'A response was made, changed or used; with `gone` it is no more.',
        },
        'canned-responses.changed': {
          group: 'cannedResponses',
          says: 'Several have changed, or the company’s: what has changed is asked for with `since`.',
        },
        'welcome-message.updated': {
          group: 'welcomeMessages',
          shape: 'WelcomeMessageSnapshot',
          says: 'A message was made, changed, switched on or off, or has greeted somebody; with `gone` it is no more.',
        },
        'channels.updated': { group: 'channels', shape: 'ChannelsSnapshot', says: 'A number or a template came, went or changed.' },
        'conversation.created': { shape: 'Happening', says: 'A customer began a conversation.' },
        'conversation.assigned': { shape: 'Happening', says: 'A conversation was given to the person.' },
        'conversation.mentioned': { shape: 'Happening', says: 'A colleague named the person in a note.' },
        'message.created': { shape: 'Happening', says: 'A customer wrote in a conversation that had begun.' },
        'conversation.read': { shape: 'ReadConversation', says: 'The conversation was seen: what sounds until then may fall silent.' },
        resync: { says: 'Anything may have changed: load again.' },
        ping: { says: 'The line is alive. Sent at the beginning and at least every 15 seconds.' },
        'session.revoked': { says: 'The person is signed out; the stream ends.' },
      },
    },
  },
} as const satisfies Description;

export function eventRoutes(app: Hono<Env>, desk: Desk): void {
  const { database, hub } = desk;
  resource(app, '/api/v1/events', {
    GET: operation(listen, async (c) => {
      const who = await asPerson(c, database.queries);
      if (c.req.raw.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
      if (!who.token && who.person.autoOffline) await notePresence(desk, [who.person.id]);
      return hub.open(who, c.req.header('Last-Event-ID'));
    }),
  });
}
