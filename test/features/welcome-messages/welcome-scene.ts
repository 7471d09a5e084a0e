import {
  emptyContent,
  type Channels,
  type WelcomeContent,
  type WelcomeDraft,
  type WelcomeKind,
  type WelcomeMessagesCapability,
  type WhatsAppTemplate,
} from '../../../src/features/welcome-messages/welcome-messages.js';
import { problemsOf, type WelcomeFacts } from '../../../src/features/welcome-messages/rules/welcome-problems.js';
import type { OwnedWelcomeMessage } from '../../../src/features/welcome-messages/rules/welcome-for.js';

export const fileOf = (type: string, name: string, size = 1_000) => ({ id: `file-${name}`, name, type, size, url: `/files/${name}` });

export const capability: WelcomeMessagesCapability = {
  variables: [
    { name: 'contact.first_name', sample: 'Amina' },
    { name: 'agent.name', sample: 'Maya Lindqvist' },
  ],
};

export const orderTemplate: WhatsAppTemplate = {
  id: 'order',
  name: 'order_confirmation',
  language: 'en_US',
  header: '',
  headerText: '',
  body: 'Hi {{1}}! Your order number is {{2}}. Thank you.',
  footer: '',
  buttons: [],
};
export const pictureTemplate: WhatsAppTemplate = { ...orderTemplate, id: 'picture', name: 'picture', header: 'image', body: 'Welcome!' };

export const channels: Channels = {
  numbers: [
    { id: 'bookings', phone: '+46850522140', name: 'Bookings', connected: true },
    { id: 'visa', phone: '+46850522141', name: 'Visa desk', connected: false },
  ],
  templates: [orderTemplate, pictureTemplate],
};

const row = (id: string, title: string, description = '') => ({ id, title, description });

/** One content of each kind with which nothing is wrong. */
export const goodContents: Readonly<Record<WelcomeKind, WelcomeContent>> = {
  text: { ...emptyContent, body: 'Hello {{contact.first_name|there}}, this is {{agent.name}}.' },
  image: { ...emptyContent, file: fileOf('image/png', 'beach.png'), body: 'Welcome' },
  video: { ...emptyContent, file: fileOf('video/mp4', 'beach.mp4') },
  audio: { ...emptyContent, file: fileOf('audio/ogg; codecs=opus', 'hello.ogg') },
  document: { ...emptyContent, file: fileOf('application/pdf', 'prices.pdf') },
  template: { ...emptyContent, template: 'order', parameters: ['{{contact.first_name|there}}', 'FW-1'] },
  buttons: {
    ...emptyContent,
    body: 'How can I help?',
    buttons: [
      { id: 'a', title: 'Change my trip' },
      { id: 'b', title: 'Something else' },
    ],
  },
  list: {
    ...emptyContent,
    body: 'What is it about?',
    menu: 'Choose',
    sections: [{ title: '', rows: [row('a', 'Trip'), row('b', 'Visa', 'Or a passport')] }],
  },
  location: { ...emptyContent, place: { latitude: 59.33, longitude: 18.06, name: 'Fernweh', address: 'Storgatan 1' } },
};

export const draftOf = (kind: WelcomeKind, changes: Partial<WelcomeContent> = {}): WelcomeDraft => ({
  name: 'Summer hello',
  kind,
  numbers: ['bookings'],
  contents: [{ ...goodContents[kind], ...changes }],
});

export const messageOf = (changes: Partial<OwnedWelcomeMessage> = {}): OwnedWelcomeMessage => ({
  id: 'message',
  owner: 'maya',
  enabled: true,
  sent: 0,
  switchedAt: '',
  updatedAt: '',
  ...draftOf('text'),
  ...changes,
});

export const facts: WelcomeFacts = { capability, channels };

/** `contents/0/body: too-long 4096`. */
export const told = (draft: WelcomeDraft, known: WelcomeFacts = facts): string[] =>
  problemsOf(draft, known).map(({ path, code, limit }) => `${path.join('/')}: ${code}${limit === undefined ? '' : ` ${limit}`}`);

/** With the one content of a message that is right but for these members. */
export const problemsWith = (kind: WelcomeKind, changes: Partial<WelcomeContent>, known?: WelcomeFacts): string[] =>
  told(draftOf(kind, changes), known).map((one) => one.replace('contents/0/', ''));
