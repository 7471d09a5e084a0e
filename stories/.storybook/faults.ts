import type { Fault } from '../../src/adapters/memory/index.js';
import type { Choices } from './choices.js';

/** Whatever a person changes, by the names of the adapter's calls. */
const changes: Readonly<Record<string, readonly string[]>> = {
  profile: ['save'],
  avatar: ['upload', 'choose', 'remove'],
  password: ['change'],
  notifications: ['save'],
  alerts: ['save'],
  availability: ['save'],
  preferences: ['save'],
  push: ['subscribe', 'unsubscribe', 'test'],
  sessions: ['revoke', 'revokeOthers'],
  accessTokens: ['create', 'rotate', 'reveal', 'remove'],
  twoFactor: ['setUp', 'turnOn', 'turnOff', 'renewRecoveryCodes'],
  cannedResponses: ['create', 'update', 'remove', 'import'],
  attachments: ['upload'],
  welcomeMessages: ['create', 'update', 'swap', 'remove', 'test'],
};

const onChanges = (fault: Omit<Fault, 'on'>): Fault[] =>
  Object.entries(changes).flatMap(([group, verbs]) => verbs.map((verb) => ({ on: `${group}.${verb}`, ...fault })));

/** What each choice of the toolbar makes go wrong. */
export const faults: Readonly<Record<Choices['fault'], readonly Fault[]>> = {
  none: [],
  load: [{ on: '*', code: 'unavailable' }],
  silent: [{ on: '*', hang: true }],
  offline: onChanges({ code: 'offline' }),
  refused: onChanges({ code: 'forbidden' }),
  lost: onChanges({ lostReply: true, times: 2 }),
  signedOut: onChanges({ code: 'unauthorized' }),
};
