import type { ShapeName } from './shapes.js';

type Words = Readonly<Record<string, string>>;

/** Of the capabilities. */
export const welcomeCapabilityWords = (group: (name: string) => Words): Words => ({
  welcomeMessages: 'False: no welcome messages here.',
  ...group('welcomeMessages'),
  'welcomeMessages.kinds': 'Kinds of messages that the channel supports; without it all.',
  'welcomeMessages.variables': 'What can be put into a message, in the order to offer it.',
  'welcomeMessages.variables.name': 'As it stands between the braces, such as `contact.first_name`.',
  'welcomeMessages.variables.sample': 'What stands for it in a preview and in a test.',
  'welcomeMessages.variables.label': 'In the backend’s words, and in its language.',
  'welcomeMessages.media': 'By kind, which files are taken, where that is less than WhatsApp takes.',
  'welcomeMessages.media.*.types': 'Media types.',
  'welcomeMessages.media.*.maxBytes': 'How large a file may be, in bytes.',
  'welcomeMessages.atMost': 'How many a person may have.',
  'welcomeMessages.testTo':
    'Where a test goes, as E.164; empty: the person has no phone that is known to be theirs. Without it there are no tests.',
  channels: 'False: numbers and templates cannot be read here.',
  ...group('channels'),
});

const written: Words = {
  name: 'By which the person knows it; no customer sees it.',
  kind: '`text`, `image`, `video`, `audio`, `document`, `template`, `buttons` (a text with reply buttons), `list` or `location`.',
  numbers: 'Ids of the business numbers that send it.',
  contents:
    'The message in each of its languages. One without a language is for whoever none of the others is for; without such a one, the first is.',
};

/** `file`: what stands there. */
const content = (at: string, file: Words): Words => ({
  [`${at}.language`]: 'BCP 47; empty: for whoever none of the others is for.',
  [`${at}.body`]: 'The text, what stands under a file, or above buttons and the list; with variables, `{{contact.first_name|there}}`.',
  [`${at}.header`]: 'A line above it, of buttons and the list.',
  [`${at}.footer`]: 'A line below it, of buttons and the list.',
  [`${at}.buttons`]: 'What the customer may answer with a tap.',
  [`${at}.buttons.id`]: 'Comes back with the answer.',
  [`${at}.buttons.title`]: 'What the customer reads.',
  [`${at}.menu`]: 'What the list is opened by.',
  [`${at}.sections`]: 'Of the list.',
  [`${at}.sections.title`]: 'Above its rows; needed where there are several.',
  [`${at}.sections.rows`]: 'In the order to show them.',
  [`${at}.sections.rows.id`]: 'Comes back with the answer.',
  [`${at}.sections.rows.title`]: 'What the customer reads.',
  [`${at}.sections.rows.description`]: 'A line below the title.',
  [`${at}.place`]: 'Of a location; null: none is chosen.',
  [`${at}.place.latitude`]: 'Degrees.',
  [`${at}.place.longitude`]: 'Degrees.',
  [`${at}.place.name`]: 'What the place is called.',
  [`${at}.place.address`]: 'Where it is, in words.',
  [`${at}.template`]: 'Id of a template.',
  [`${at}.parameters`]: 'What stands for `{{1}}`, `{{2}}` … in the template, with variables.',
  ...Object.fromEntries(Object.entries(file).map(([name, says]) => [`${at}.file${name}`, says])),
});

const storedFile: Words = {
  '': 'Of the kinds that are a file; above buttons, a picture; above a template, what its header wants. Null: none.',
  '.id': 'Names it for ever.',
  '.name': 'As the customer sees it.',
  '.type': 'Media type, as the content tells it.',
  '.size': 'Bytes.',
  '.url': 'Where the file itself is read, relative to the backend or absolute.',
};

const sentFile: Words = { '': 'Id of an attachment that the person may read; null: none.' };

const channels: Words = {
  numbers: 'The company’s, at which customers write, in the order to show them.',
  'numbers.id': 'Names it for ever.',
  'numbers.phone': 'E.164.',
  'numbers.name': 'What the company calls it.',
  'numbers.connected': 'Whether messages can be sent from it now.',
  templates: 'Texts that WhatsApp has approved, in the order to show them.',
  'templates.id': 'Names it for ever.',
  'templates.name': 'As WhatsApp knows it.',
  'templates.language': 'As WhatsApp writes it, such as `en_US`.',
  'templates.header': 'What stands above it: `text`, or a file to be chosen: `image`, `video`, `document`; empty: nothing.',
  'templates.headerText': 'With `text`: the words.',
  'templates.body': 'With `{{1}}`, `{{2}}` …, where parameters stand.',
  'templates.footer': 'A line below it; or empty.',
  'templates.buttons': 'What the customer may answer with a tap.',
};

/** `snapshot`: what every snapshot has. */
export const welcomeWords = (snapshot: Words) =>
  ({
    WhatsAppChannels: channels,
    ChannelsSnapshot: snapshot,
    WelcomeMessage: {
      ...written,
      ...content('contents', storedFile),
      id: 'Names it for ever.',
      enabled: 'It is in effect. Only what is not may be changed or deleted.',
      sent: 'How often it has greeted somebody.',
      switchedAt: 'When it was switched on or off, by RFC 3339; empty: never.',
      updatedAt: 'When it was last changed, by RFC 3339; a greeting is no change.',
    },
    WelcomeMessageSnapshot: snapshot,
    WelcomeMessages: { items: 'The first that was made first.', total: 'How many there are.' },
    NewWelcomeMessage: { ...written, ...content('contents', sentFile) },
    WelcomeMessagePatch: { ...written, ...content('contents', sentFile), enabled: 'True: put it in effect.' },
    WelcomeMessageTest: {
      number: 'Id of the business number that sends it.',
      kind: written['kind']!,
      content: 'The message in one language.',
      ...content('content', sentFile),
    },
  }) satisfies Partial<Record<ShapeName, Words>>;
