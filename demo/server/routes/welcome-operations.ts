import { saves, sends, type Description } from '../openapi/operation.js';
import { messagesAtMost } from '../welcome/capability.js';

const own = 'Another person’s are not there (404).';
const judged =
  'What no customer could be sent is answered 422, with a pointer to each member such as `/contents/0/buttons/2/title`; members that the ' +
  'kind does not show are kept and not judged. A number or a template that is not there any more is `gone`.';
const whileOn = 'While a message is in effect, anything but switching it off is answered 409 `enabled`.';

const patch = { shape: 'WelcomeMessagePatch', example: { name: 'What can I do for you?' } } as const;

const example = {
  name: 'What do you need?',
  kind: 'buttons',
  numbers: ['106540352242922'],
  contents: [
    {
      body: 'Hi {{contact.first_name|there}}, what can I do for you?',
      buttons: [
        { id: 'change', title: 'Change my trip' },
        { id: 'other', title: 'Something else' },
      ],
    },
  ],
};

/** What the document says about welcome messages. */
export const readChannels = {
  id: 'readWhatsAppNumbers',
  tag: 'welcome-messages',
  summary: 'Learn which numbers and templates the company has',
  answers: sends('ChannelsSnapshot'),
} as const satisfies Description;

export const listWelcomeMessages = {
  id: 'listWelcomeMessages',
  tag: 'welcome-messages',
  summary: 'List the person’s welcome messages',
  text: `All of them, the one that was made first before the others; there are at most ${messagesAtMost}.`,
  answers: { 200: { says: 'The list.', shape: 'WelcomeMessages' } },
} as const satisfies Description;

export const createWelcomeMessage = {
  id: 'createWelcomeMessage',
  tag: 'welcome-messages',
  summary: 'Make a welcome message',
  text: `It is off at first. ${judged} More than ${messagesAtMost}: 409 \`too-many\`.`,
  once: true,
  body: { 'application/json': { shape: 'NewWelcomeMessage', example } },
  answers: { 201: { says: 'The message as it is stored.', shape: 'WelcomeMessageSnapshot', headers: ['ETag', 'Idempotency-Replayed'] } },
  problems: ['too-many'],
} as const satisfies Description;

export const readWelcomeMessage = {
  id: 'readWelcomeMessage',
  tag: 'welcome-messages',
  summary: 'Read a welcome message',
  text: own,
  answers: sends('WelcomeMessageSnapshot'),
  problems: ['not-found'],
} as const satisfies Description;

export const saveWelcomeMessage = {
  id: 'saveWelcomeMessage',
  tag: 'welcome-messages',
  summary: 'Change a welcome message, or switch it on or off',
  text:
    'Only the members that are to change; what is changed together with switching it off is changed then. A patch that changes nothing ' +
    `keeps the version, and so does a greeting for whoever names the version before it. ${whileOn} Of one person, only one message is in ` +
    'effect for a number: switching on another is answered 409 `number-taken`, and `POST /welcome-messages/{id}/swap` does it all the ' +
    `same. ${judged} ${own}`,
  once: true,
  version: 'required',
  body: { 'application/merge-patch+json': patch, 'application/json': patch },
  answers: saves('WelcomeMessageSnapshot'),
  problems: ['not-found', 'enabled', 'number-taken'],
} as const satisfies Description;

export const removeWelcomeMessage = {
  id: 'removeWelcomeMessage',
  tag: 'welcome-messages',
  summary: 'Delete a welcome message',
  text: `${whileOn} ${own}`,
  once: true,
  version: 'required',
  answers: { 204: { says: 'It is no more.', headers: ['Idempotency-Replayed'] } },
  problems: ['not-found', 'enabled'],
} as const satisfies Description;

export const swapWelcomeMessage = {
  id: 'swapWelcomeMessage',
  tag: 'welcome-messages',
  summary: 'Switch a welcome message on, and off whatever is in its way',
  text: `In one step: those of the person’s messages that are in effect for one of its numbers are off then. It is judged as when it is switched on. ${own}`,
  once: true,
  answers: saves('WelcomeMessageSnapshot'),
  problems: ['not-found', 'invalid'],
} as const satisfies Description;

export const testWelcomeMessage = {
  id: 'testWelcomeMessage',
  tag: 'welcome-messages',
  summary: 'Send a welcome message to one’s own phone',
  text:
    'One version of it as it is written, saved or not, with the samples of the capabilities in place of a customer. It goes to `testTo` of ' +
    'the capabilities; where that is empty, 409 `not-possible`. Five a minute. Of anything but a template, WhatsApp tells that phone only if ' +
    'it has written to the number within a day.',
  once: true,
  body: {
    'application/json': {
      shape: 'WelcomeMessageTest',
      example: { number: '106540352242922', kind: 'text', content: { body: 'Hello {{contact.first_name|there}}!' } },
    },
  },
  answers: { 204: { says: 'It is on its way.', headers: ['Idempotency-Replayed'] } },
  problems: ['not-possible', 'rate-limited'],
} as const satisfies Description;
