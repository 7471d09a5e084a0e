import {
  emptyContent,
  type WelcomeContent,
  type WelcomeMessage,
  type WelcomeMessagesCapability,
} from '../../features/welcome-messages/welcome-messages.js';
import { randomId } from './random-id.js';
import { summerPicture } from './sample-picture.js';

/** A message as a backend begins with it; what is missing is empty, and the id is made. */
export type WelcomeMessageSeed = Partial<Omit<WelcomeMessage, 'contents'>> & { contents?: readonly Partial<WelcomeContent>[] };

const day = 24 * 60 * 60_000;
const megabyte = 2 ** 20;

export const newWelcome = ({ contents = [{}], ...given }: WelcomeMessageSeed): WelcomeMessage => ({
  id: randomId(),
  name: '',
  kind: 'text',
  numbers: [],
  enabled: false,
  sent: 0,
  switchedAt: '',
  updatedAt: '',
  ...structuredClone(given),
  contents: contents.map((content) => structuredClone({ ...emptyContent, ...content })),
});

/** What the sample person has written: one is on, one is off, and one stands in the way of the first. */
export function sampleWelcomeMessages(now: number): WelcomeMessageSeed[] {
  const ago = (days: number) => new Date(now - days * day).toISOString();
  return [
    {
      id: 'welcome-summer',
      name: 'Summer hello',
      kind: 'image',
      numbers: ['number-bookings'],
      enabled: true,
      sent: 84,
      switchedAt: ago(40),
      updatedAt: ago(41),
      contents: [
        { language: 'en', body: 'Welcome aboard, {{contact.first_name|traveller}}! ☀️ This is {{agent.first_name}}.', file: summerPicture },
        {
          language: 'de',
          body: 'Willkommen an Bord, {{contact.first_name|Reisende}}! ☀️ Hier ist {{agent.first_name}}.',
          file: summerPicture,
        },
      ],
    },
    {
      id: 'welcome-season',
      name: 'Out of season',
      kind: 'text',
      numbers: ['number-visa'],
      sent: 31,
      switchedAt: ago(120),
      updatedAt: ago(200),
      contents: [
        { body: 'Hi {{contact.first_name|there}}, this is {{agent.first_name}}. I am *in the office until 18:00* and answer soon.' },
      ],
    },
    {
      id: 'welcome-need',
      name: 'What do you need?',
      kind: 'buttons',
      numbers: ['number-bookings', 'number-visa'],
      updatedAt: ago(3),
      contents: [
        {
          body: 'Hi {{contact.first_name|there}}, this is {{agent.first_name}} from {{company.name}}. What can I do for you?',
          buttons: [
            { id: 'change', title: 'Change my trip' },
            { id: 'refund', title: 'Where is my refund?' },
            { id: 'other', title: 'Something else' },
          ],
        },
      ],
    },
  ];
}

export const welcomeMessagesCapability: WelcomeMessagesCapability = {
  kinds: ['text', 'image', 'video', 'audio', 'document', 'template', 'buttons', 'list', 'location'],
  variables: [
    { name: 'contact.name', sample: 'Amina Haddad' },
    { name: 'contact.first_name', sample: 'Amina' },
    { name: 'agent.name', sample: 'Maya Lindqvist' },
    { name: 'agent.first_name', sample: 'Maya' },
    { name: 'company.name', sample: 'Fernweh' },
  ],
  media: {
    image: { types: ['image/jpeg', 'image/png'], maxBytes: 5 * megabyte },
    video: { types: ['video/mp4'], maxBytes: 10 * megabyte },
    audio: { types: ['audio/mpeg', 'audio/ogg'], maxBytes: 10 * megabyte },
    document: { types: ['application/pdf', 'text/plain'], maxBytes: 10 * megabyte },
  },
  atMost: 50,
  testTo: '+46701234134',
};
