import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  contentFor,
  welcomeFor,
  type WelcomeConversation,
  type WelcomeDecision,
} from '../../../src/features/welcome-messages/rules/welcome-for.js';
import { emptyContent, welcomeKinds } from '../../../src/features/welcome-messages/welcome-messages.js';
import { goodContents, messageOf } from './welcome-scene.js';

const now = Date.parse('2026-05-04T12:00:00Z');
const day = 86_400_000;

/** Each value of a row of the truth table, and whether a greeting can come of it. */
const columns = {
  status: { open: true, pending: false, snoozed: false, resolved: false, '': false },
  startedBy: { customer: true, agent: false, bot: false, campaign: false, '': false },
  /** `maya` owns the message. */
  assignee: { maya: true, jon: false, '': false },
  greeted: { no: true, yes: false },
  enabled: { yes: true, no: false },
  number: { 'one of them': true, another: false, none: false },
  contents: { some: true, none: false },
  lastWord: { 'just now': true, 'a day ago': true, 'a day and a millisecond ago': false, 'nobody knows': false },
} as const;
type Column = keyof typeof columns;
type TableRow = Record<Column, string> & { kind: string };

const table = (Object.entries(columns) as [Column, object][]).reduce<Partial<TableRow>[]>(
  (rows, [column, values]) => rows.flatMap((row) => Object.keys(values).map((value) => ({ ...row, [column]: value }))),
  welcomeKinds.map((kind) => ({ kind })),
) as TableRow[];

const lastWords: Record<string, string> = {
  'just now': new Date(now).toISOString(),
  'a day ago': new Date(now - day).toISOString(),
  'a day and a millisecond ago': new Date(now - day - 1).toISOString(),
  'nobody knows': '',
};

function decisionOf(row: TableRow): WelcomeDecision {
  const conversation: WelcomeConversation = {
    status: row.status,
    startedBy: row.startedBy,
    number: { 'one of them': 'visa', another: 'sales', none: '' }[row.number]!,
    greeted: row.greeted === 'yes',
    lastWordOfCustomer: lastWords[row.lastWord]!,
  };
  const kind = row.kind as (typeof welcomeKinds)[number];
  const contents = row.contents === 'some' ? [goodContents[kind]] : [];
  const message = messageOf({ kind, contents, enabled: row.enabled === 'yes', numbers: ['bookings', 'visa', ''] });
  return welcomeFor({ conversation, assignee: row.assignee, messages: [message], now });
}

const allows = (row: TableRow, column: Column) => (columns[column] as Record<string, boolean>)[row[column]]!;

/** The oracle: which reasons hold at all, and the first of them in the order that is documented. */
function expectedOf(row: TableRow): string {
  const reasons: [string, boolean][] = [
    ['not-open', !allows(row, 'status')],
    ['not-by-customer', !allows(row, 'startedBy')],
    ['not-assigned', row.assignee === ''],
    ['greeted', !allows(row, 'greeted')],
    ['no-message', (['assignee', 'enabled', 'number', 'contents'] as const).some((column) => !allows(row, column))],
    ['too-late', row.kind !== 'template' && !allows(row, 'lastWord')],
  ];
  return reasons.find(([, holds]) => holds)?.[0] ?? 'welcome';
}

describe('Who is greeted', () => {
  it('is decided alike for every row of the whole truth table', () => {
    const wrong = table.filter((row) => {
      const decision = decisionOf(row);
      return (decision.is === 'welcome' ? 'welcome' : decision.why) !== expectedOf(row);
    });
    assert.deepEqual(wrong, []);
  });

  it('has a table of every row once, of which few greet', () => {
    const sizes = Object.values(columns).map((values) => Object.keys(values).length);
    assert.equal(
      table.length,
      sizes.reduce((all, size) => all * size, welcomeKinds.length),
    );
    assert.equal(new Set(table.map((row) => JSON.stringify(row))).size, table.length);
    const greeted = table.filter((row) => decisionOf(row).is === 'welcome');
    // Eight kinds at the two times that are early enough, and a template at all four.
    assert.equal(greeted.length, 8 * 2 + 4);
  });

  it('is greeted with the message that is in effect for the number', () => {
    const conversation = {
      status: 'open',
      startedBy: 'customer',
      number: 'visa',
      greeted: false,
      lastWordOfCustomer: new Date(now).toISOString(),
    };
    const messages = [
      messageOf({ id: 'of somebody else', owner: 'jon', numbers: ['visa'] }),
      messageOf({ id: 'off', enabled: false, numbers: ['visa'] }),
      messageOf({ id: 'of another number', numbers: ['bookings'] }),
      messageOf({ id: 'right', numbers: ['bookings', 'visa'] }),
    ];
    const decision = welcomeFor({ conversation, assignee: 'maya', messages, now });
    assert.ok(decision.is === 'welcome');
    assert.equal(decision.message.id, 'right');
    assert.deepEqual(decision.content, goodContents.text);
  });

  it('is never greeted twice, whoever it is given to and however often it is opened again', () => {
    const conversation = {
      status: 'open',
      startedBy: 'customer',
      number: 'visa',
      greeted: false,
      lastWordOfCustomer: new Date(now).toISOString(),
    };
    const messages = [messageOf({ numbers: ['visa'] }), messageOf({ id: 'second', owner: 'jon', numbers: ['visa'] })];
    let greetings = 0;
    for (const assignee of ['', 'maya', 'jon', 'maya'])
      for (const status of ['open', 'resolved', 'open']) {
        const { is } = welcomeFor({ conversation: { ...conversation, status }, assignee, messages, now });
        if (is === 'silence') continue;
        greetings++;
        conversation.greeted = true;
      }
    assert.equal(greetings, 1);
  });
});

describe('The language of a greeting', () => {
  const chosen = (languages: readonly string[], language?: string) =>
    contentFor(
      languages.map((tag) => ({ ...emptyContent, language: tag, body: `in ${tag || 'whatever'}` })),
      language,
    ).body;

  for (const [languages, language, wanted] of [
    [['en', 'de', 'sv'], 'sv', 'in sv'],
    [['en', 'pt-PT', 'pt-BR'], 'pt-BR', 'in pt-BR'],
    [['en', 'PT-br'], 'pt-BR', 'in PT-br'],
    [['en', 'de'], 'de-AT', 'in de'],
    [['en', 'de-AT'], 'de', 'in de-AT'],
    [['en', 'de-AT'], 'de_CH', 'in de-AT'],
    [['en', 'de-AT', 'de'], 'de', 'in de'],
    [['', 'ar'], 'ar-EG', 'in ar'],
    [['', 'ar'], 'fr', 'in whatever'],
    [['de', ''], 'fr', 'in whatever'],
    [['de', ''], 'de-CH', 'in de'],
    [['en', ''], '', 'in whatever'],
    [['en', ''], undefined, 'in whatever'],
    [['pt-PT', 'pt-BR'], 'pt_BR', 'in pt-BR'],
    [['pt-PT', 'pt_BR'], 'pt-br', 'in pt_BR'],
    [['pt', '', 'pt-BR'], 'pt_BR', 'in pt-BR'],
    [['en', 'de'], undefined, 'in en'],
    [['en', 'fil'], 'fi', 'in en'],
    [['en', 'zh-Hant'], 'zh-Hans-CN', 'in zh-Hant'],
    [['sv'], 'ja', 'in sv'],
  ] as const)
    it(`is ${wanted.slice(3)} of ${languages.map((tag) => tag || '(none)').join(', ')} for ${language === undefined ? 'nobody knows which' : language || '(none)'}`, () =>
      assert.equal(chosen(languages, language), wanted));
});
