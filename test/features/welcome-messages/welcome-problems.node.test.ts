import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { welcomeKinds, type WelcomeDraft, type WelcomeKind } from '../../../src/features/welcome-messages/welcome-messages.js';
import { capability, draftOf, facts, fileOf, problemsWith, told } from './welcome-scene.js';

const replies = (...titles: string[]) => titles.map((title, at) => ({ id: `id-${at}`, title }));

describe('What is wrong with a message', () => {
  it('is nothing with one of each kind', () => {
    for (const kind of welcomeKinds) assert.deepEqual(told(draftOf(kind)), [], kind);
  });

  const whole: [string, Partial<WelcomeDraft>, string[]][] = [
    ['no name', { name: ' \n ' }, ['name: required']],
    ['a long name', { name: 'x'.repeat(61) }, ['name: too-long 60']],
    ['the longest name', { name: 'ש'.repeat(60) }, []],
    ['a name on two lines', { name: 'a\nb' }, ['name: invalid-characters']],
    ['half a character in the name', { name: 'a\ud83d' }, ['name: invalid-characters']],
    ['braces in the name, which nobody reads', { name: '{{x' }, []],
    ['no number', { numbers: [] }, ['numbers: required']],
    ['a number that is gone', { numbers: ['bookings', 'sold'] }, ['numbers/1: gone']],
    ['a number that is not connected now', { numbers: ['visa'] }, []],
    ['no content', { contents: [] }, ['contents: required']],
    ['a kind that nobody knows', { kind: 'sticker' as WelcomeKind }, ['kind: unknown-option']],
  ];
  for (const [what, changes, wanted] of whole)
    it(`is told: ${what}`, () => assert.deepEqual(told({ ...draftOf('text'), ...changes }), wanted));

  it('is told in the order of the form', () => {
    const draft = { ...draftOf('text', { body: '', language: 'no language' }), name: '', numbers: [] };
    assert.deepEqual(told(draft), [
      'name: required',
      'numbers: required',
      'contents/0/language: invalid-language',
      'contents/0/body: required',
    ]);
  });

  it('is a kind that the channel does not support', () => {
    assert.deepEqual(told(draftOf('list'), { ...facts, capability: { kinds: ['text'] } }), ['kind: unknown-option']);
    assert.deepEqual(told(draftOf('text'), { ...facts, capability: { kinds: ['text'] } }), []);
  });

  it('is no number and no template as long as nobody knows which there are', () => {
    assert.deepEqual(told({ ...draftOf('text'), numbers: ['sold'] }, { capability }), []);
    assert.deepEqual(problemsWith('template', { template: 'gone', parameters: [''] }, { capability }), []);
  });

  it('is a language that is none, or there twice', () => {
    const content = draftOf('text').contents[0]!;
    const inLanguages = (...tags: string[]) => told({ ...draftOf('text'), contents: tags.map((language) => ({ ...content, language })) });
    assert.deepEqual(inLanguages('', 'en', 'en-GB', 'zh-Hant-TW'), []);
    assert.deepEqual(inLanguages('en', 'de', 'EN'), ['contents/2/language: taken']);
    assert.deepEqual(inLanguages('', 'de', ''), ['contents/2/language: taken']);
    assert.deepEqual(
      inLanguages('en_US', 'x', 'de at'),
      [0, 1, 2].map((at) => `contents/${at}/language: invalid-language`),
    );
  });

  it('is too many languages', () => {
    const content = draftOf('text').contents[0]!;
    const contents = Array.from({ length: 21 }, (_, at) => ({ ...content, language: `de-x-${at}` }));
    assert.deepEqual(told({ ...draftOf('text'), contents }), ['contents: too-many 20']);
    assert.deepEqual(told({ ...draftOf('text'), contents: contents.slice(1) }), []);
  });

  it('is not looked for in what the kind does not show', () => {
    const odd = { header: 'x'.repeat(99), footer: '{{', buttons: replies(''), menu: '\0', parameters: ['{{|day}}'], template: 'gone' };
    assert.deepEqual(problemsWith('text', odd), []);
    assert.deepEqual(problemsWith('audio', { ...odd, body: '{{' }), []);
    assert.deepEqual(problemsWith('buttons', { header: 'x'.repeat(99), file: fileOf('image/png', 'a.png') }), []);
  });
});

describe('What is wrong with a text', () => {
  for (const [what, body, wanted] of [
    ['nothing but spaces', ' \n\t', ['body: required']],
    ['exactly the limit', 'x'.repeat(4_096), []],
    ['one over it', 'x'.repeat(4_097), ['body: too-long 4096']],
    ['emoji up to the limit', '👋'.repeat(2_048), []],
    ['emoji over it', `${'👋'.repeat(2_048)}!`, ['body: too-long 4096']],
    ['a variable, counted as written', `${'x'.repeat(4_080)}{{agent.name}}`, []],
    ['a variable that makes it too long', `${'x'.repeat(4_083)}{{agent.name}}`, ['body: too-long 4096']],
    ['several lines', 'مرحبًا\r\nHello\n\tthere', []],
    ['a control character', 'a\u0007b', ['body: invalid-characters']],
    ['half a character', 'a\udc4bb', ['body: invalid-characters']],
    ['a variable that opens only', 'Hi {{contact.first_name', ['body: broken-variable']],
    ['a variable that closes only', 'Hi contact.first_name}}', ['body: broken-variable']],
    ['a variable over two lines', 'Hi {{contact.\nfirst_name}}', ['body: broken-variable']],
    ['a variable without a name', 'Hi {{}} {{ | }}', ['body: broken-variable']],
    ['a variable in a fallback', 'Hi {{agent.name|{{contact.first_name}}}}', ['body: broken-variable']],
    ['a variable that nobody knows', 'Hi {{contact.pet|Rex}}', ['body: unknown-variable']],
    ['a name every object has', 'Hi {{constructor}}', ['body: unknown-variable']],
    ['something to fill in', 'On {{|day}}', ['body: fill-in']],
    ['single braces', 'a { b } c', []],
    ['nothing but variables, which may be empty', ' {{contact.first_name}} {{contact.first_name|}}\n', ['body: required']],
    ['nothing but variables, one of which has a fallback', '{{agent.name}}{{contact.first_name|you}}', []],
    ['who writes, which is always known', '{{agent.name}}', []],
    ['a variable and a sign', '{{agent.name}}!', []],
  ] as const)
    it(`is told: ${what}`, () => assert.deepEqual(problemsWith('text', { body }), wanted));

  it('is no unknown variable as long as nobody says which there are', () => {
    assert.deepEqual(problemsWith('text', { body: '{{contact.pet}}' }, { capability: {} }), []);
    assert.deepEqual(problemsWith('image', { body: '{{agent.name}}' }), [], 'no caption is needed');
    assert.deepEqual(problemsWith('text', { body: '{{contact.pet' }, { capability: {} }), ['body: broken-variable']);
    assert.deepEqual(problemsWith('text', { body: '{{agent.name}}' }, { capability: { variables: [] } }), ['body: unknown-variable']);
  });
});
