import { eq, sql } from 'drizzle-orm';
import { emptyContent, type WelcomeKind } from '../../../src/features/welcome-messages/welcome-messages.js';
import type { Queries } from '../database/database.js';
import { people, welcomeMessages, welcomeNumbers, whatsappNumbers, whatsappTemplates, type StoredContent } from '../database/schema.js';
import { newVersion } from '../people/version.js';

const account = 'fernweh';
const [bookings, visaDesk, groups] = ['106540352242922', '106540352242923', '106540352242924'] as const;

const numbers = [
  { id: bookings, phone: '+46850522140', name: 'Bookings', connected: true },
  { id: visaDesk, phone: '+46850522141', name: 'Visa desk', connected: true },
  { id: groups, phone: '+46850522142', name: 'Group travel', connected: false },
];

const templates = [
  {
    id: '594425479261596',
    name: 'trip_confirmed',
    language: 'en_US',
    header: 'text',
    headerText: 'Fernweh',
    body: 'Hello {{1}}, thank you for writing. I am {{2}} and look after your trip from now on.',
    footer: 'We answer every day from 8:00 to 20:00.',
    buttons: ['Call me back', 'Just write'],
  },
  {
    id: '594425479261597',
    name: 'season_opening',
    language: 'en_US',
    header: 'image',
    headerText: '',
    body: 'The season is open, {{1}}! Which of our routes shall it be?',
    footer: '',
    buttons: [],
  },
  {
    id: '594425479261598',
    name: 'office_hours',
    language: 'de',
    header: '',
    headerText: '',
    body: 'Danke für Ihre Nachricht. Wir antworten täglich von 8 bis 20 Uhr.',
    footer: '',
    buttons: [],
  },
] as const;

interface Seeded {
  name: string;
  kind: WelcomeKind;
  numbers: readonly string[];
  contents: readonly Partial<StoredContent>[];
}

/** By username. Nobody is greeted until somebody switches one on. */
const seeded: Readonly<Record<string, readonly Seeded[]>> = {
  mlindqvist: [
    {
      name: 'Out of season',
      kind: 'text',
      numbers: [visaDesk],
      contents: [
        {
          language: 'en',
          body: 'Hello {{contact.first_name|there}}, this is {{agent.first_name}} from {{company.name}}. I will be with you *in a few minutes*.',
        },
        {
          language: 'de',
          body: 'Guten Tag {{contact.first_name|zusammen}}, hier ist {{agent.first_name}} von {{company.name}}. Ich bin *in wenigen Minuten* bei Ihnen.',
        },
      ],
    },
    {
      name: 'What do you need?',
      kind: 'buttons',
      numbers: [bookings],
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
  ],
};

/** The company's numbers and templates, and what there is on the first day. Somebody may have other people in the tables. */
export async function seedWelcomes(queries: Queries): Promise<void> {
  await queries.insert(whatsappNumbers).values(numbers.map((number, position) => ({ ...number, account, position })));
  await queries
    .insert(whatsappTemplates)
    .values(templates.map(({ buttons, ...template }, position) => ({ ...template, buttons: [...buttons], account, position })));
  for (const [username, messages] of Object.entries(seeded)) {
    const [person] = await queries.select({ id: people.id }).from(people).where(eq(people.username, username));
    if (!person) continue;
    for (const [place, message] of messages.entries()) await write(queries, person.id, message, place);
  }
}

async function write(queries: Queries, person: string, { name, kind, numbers, contents }: Seeded, place: number): Promise<void> {
  const whole = contents.map((content) => ({ ...emptyContent, file: null, ...content }));
  const at = sql`now() - make_interval(days => ${30 - place})`;
  const [made] = await queries
    .insert(welcomeMessages)
    .values({ person, name, kind, contents: whole, version: newVersion(), createdAt: at, updatedAt: at })
    .returning({ id: welcomeMessages.id });
  await queries.insert(welcomeNumbers).values(numbers.map((number, place) => ({ message: made!.id, person, number, place })));
}
