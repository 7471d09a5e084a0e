import { cannedLimits } from '../../../src/features/canned-responses/canned-responses.js';
import type { ShapeName } from './shapes.js';

type Words = Readonly<Record<string, string>>;

/** Of the capabilities. */
export const cannedCapabilityWords = (group: (name: string) => Words): Words => ({
  cannedResponses: 'False: no canned responses here.',
  ...group('cannedResponses'),
  'cannedResponses.variables': 'What can be put into a response, in the order to offer it.',
  'cannedResponses.variables.name': 'As it stands between the braces, such as `contact.first_name`.',
  'cannedResponses.variables.sample': 'What stands for it in a preview.',
  'cannedResponses.variables.label': 'In the backend’s words, and in its language.',
  'cannedResponses.company': '`edit`: this person may change the company’s. `read`: they see them; so without it. False: there are none.',
  'cannedResponses.maxLength': 'Longest content, in UTF-16 units.',
  'cannedResponses.atMost': 'How many a person may have.',
  attachments: 'False: no files here.',
  ...group('attachments'),
  'attachments.maxBytes': 'How large a file may be, in bytes.',
  'attachments.types': 'Media types of the files that are taken.',
  'attachments.atMost': 'How many files one response may have.',
});

const written: Words = {
  shortCode:
    'Without the slash. Letters and digits of any script, and between them dashes, underscores and full stops. Blanks at both ends are cut off.',
  content: 'Plain text with variables, `{{contact.first_name|there}}`, and what is to be filled in, `{{|day}}`.',
  label: 'What it is filed under; empty: nothing.',
  language: 'BCP 47; empty: nobody has said.',
};

const attached = 'Ids of attachments that the person may read, in the order to show them.';

/** `snapshot`: what every snapshot has. */
export const cannedWords = (snapshot: Words) =>
  ({
    CannedResponse: {
      ...written,
      id: 'Names it for ever.',
      scope: '`personal`, or `company`: kept by the administrators for everybody.',
      attachments: 'The files that go along, in the order to show them.',
      uses: 'How often the person has put it into a message.',
      usedAt: 'When they did so last, by RFC 3339; empty: never.',
      updatedAt: 'When it was last changed, by RFC 3339; a use is no change.',
    },
    CannedResponseSnapshot: snapshot,
    CannedResponses: {
      items: 'In the order that was asked for; with `since` in any.',
      gone: 'With `since`: ids of those that are no more. All of them stand on the first page.',
      next: 'The `cursor` of the next page; without it there is none.',
      since: 'How far this list knows what has happened, to be sent back as `since`. Opaque.',
      total: 'How many there are on all pages; with `since`, how many there are in all.',
    },
    NewCannedResponse: { ...written, attachments: attached, scope: '`personal`, as without it, or `company`.' },
    CannedResponsePatch: { ...written, attachments: attached },
    CannedImport: {
      items: 'What is wrong with a row is answered with it, and keeps nobody else’s row out.',
      'items.shortCode': `A text of at most ${cannedLimits.shortCode} UTF-16 units, as that of a new response.`,
      'items.content': `A text of at most ${cannedLimits.content} UTF-16 units; not empty.`,
      'items.label': `A text of at most ${cannedLimits.label} UTF-16 units.`,
      'items.language': 'BCP 47, or an empty text.',
      'items.scope': '`personal`, as without it, or `company`.',
      'items.replace': 'True: one with the same short code is overwritten.',
    },
    CannedImported: {
      items: 'For each row that was sent, in its place.',
      'items.id': 'It is kept under this id.',
      'items.errors': 'It is not kept; what is wrong with it, by member.',
      'items.errors.pointer': 'A JSON pointer into the row, such as `/shortCode`.',
      'items.errors.code': 'As in `errors` of a problem.',
      'items.errors.limit': 'With `too-long`, UTF-16 units.',
    },
  }) satisfies Partial<Record<ShapeName, Words>>;
