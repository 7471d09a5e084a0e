import { sends, type Description } from '../openapi/operation.js';

const example = {
  endpoint: 'https://push.example/send/4f1c2a',
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
};

/** What the document says about browsers that take push messages. */
export const readPushSubscriptions = {
  id: 'readPushSubscriptions',
  tag: 'notifications',
  summary: 'List the browsers that notifications are pushed to',
  text: 'With the public key that browsers subscribe with (RFC 8292). The endpoints are not shown. Not with an access token.',
  inPerson: true,
  answers: sends('PushSubscriptionsSnapshot'),
} as const satisfies Description;

export const subscribeToPush = {
  id: 'subscribeToPush',
  tag: 'notifications',
  summary: 'Push to this browser from now on',
  text:
    'One row for each endpoint, however often it is sent; an endpoint that somebody else had is theirs no more. Only addresses that push ' +
    'services can have are taken: https, and no host of a private network. There are at most 20 for each person, and the oldest makes room. ' +
    'Nothing is pushed there while the person is not signed in there; the cookie tells when they are again.',
  once: true,
  inPerson: true,
  body: { 'application/json': { shape: 'NewPushSubscription', example } },
  answers: { 200: { says: 'The browser is subscribed.', shape: 'PushSubscribed', headers: ['Set-Cookie', 'Idempotency-Replayed'] } },
  problems: ['rate-limited'],
} as const satisfies Description;

export const unsubscribeFromPush = {
  id: 'unsubscribeFromPush',
  tag: 'notifications',
  summary: 'Push to a browser no more',
  once: true,
  inPerson: true,
  answers: { 204: { says: 'Nothing is pushed there any more.', headers: ['Idempotency-Replayed'] } },
  problems: ['not-found'],
} as const satisfies Description;

export const testPush = {
  id: 'testPush',
  tag: 'notifications',
  summary: 'Push a test to one browser',
  text:
    'The push message has `test` in it. 410 `subscription-ended`: its push service takes nothing for it any more, and it is removed. 503: the ' +
    'push service did not take the message now, and it is not tried again.',
  once: true,
  inPerson: true,
  body: { 'application/json': { shape: 'PushTest', example: { test: 'b1946ac9' } } },
  answers: { 202: { says: 'The push service has taken the message.', headers: ['Idempotency-Replayed'] } },
  problems: ['not-found', 'subscription-ended', 'rate-limited'],
} as const satisfies Description;
