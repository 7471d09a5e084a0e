import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { whatsAppMessage, wordsOf } from '../../../src/features/welcome-messages/rules/whatsapp-message.js';
import { emptyContent, type WelcomeContent, type WelcomeKind } from '../../../src/features/welcome-messages/welcome-messages.js';
import { fileOf, goodContents, orderTemplate } from './welcome-scene.js';

type Inner = Record<string, unknown> & { body: string; caption: string };
const sent = (kind: WelcomeKind, content: Partial<WelcomeContent>, values: Record<string, string> = {}) => {
  const message = whatsAppMessage({
    kind,
    content: { ...emptyContent, ...content },
    to: '1',
    values,
    template: orderTemplate,
    media: ({ id }) => ({ id }),
  });
  return message[message.type] as Inner;
};
const textOf = (body: string, values: Record<string, string> = {}) => sent('text', { body }, values).body;

describe('Variables in what is sent', () => {
  for (const [what, body, values, wanted] of [
    ['are filled in', 'Hi {{contact.first_name}}!', { 'contact.first_name': 'Amina' }, 'Hi Amina!'],
    ['may have spaces', 'Hi {{ contact.first_name | there }}!', { 'contact.first_name': 'Amina' }, 'Hi Amina!'],
    ['fall back', 'Hi {{contact.first_name|there}}!', { 'contact.first_name': '' }, 'Hi there!'],
    ['are nothing where nothing stands for them', 'Hi{{contact.first_name}}!', { 'contact.first_name': '' }, 'Hi!'],
    ['stay where nobody knows them', 'Hi {{pet}}!', {}, 'Hi {{pet}}!'],
    ['stay where they are broken', 'Hi {{pet!', {}, 'Hi {{pet!'],
    ['are not read in what was filled in', '{{a}}', { a: '{{b}}', b: 'never' }, '{{b}}'],
    ['are text from right to left, too', 'مرحبًا {{a|صديقي}}، معك مايا', { a: 'أمينة' }, 'مرحبًا أمينة، معك مايا'],
    ['carry no control characters in', '{{a}}', { a: 'A\u0000mi\u001bna\nK.' }, 'Amina\nK.'],
  ] as const)
    it(what, () => assert.equal(textOf(body, values), wanted));

  it('are one line where WhatsApp takes one line only', () => {
    const values = { a: ' Amina\n\tKhalil      Jr. ' };
    const { interactive } = whatsAppMessage({
      kind: 'buttons',
      content: { ...goodContents.buttons, header: 'For {{a}}', footer: '{{a}}' },
      to: '1',
      values,
      media: ({ id }) => ({ id }),
    }) as unknown as { interactive: { header: { text: string }; footer: { text: string } } };
    assert.equal(interactive.header.text, 'For Amina Khalil Jr.');
    assert.equal(interactive.footer.text, 'Amina Khalil Jr.');
    const { components } = sent('template', { template: 'order', parameters: ['{{a}}', 'x'] }, values) as unknown as {
      components: { parameters: { text: string }[] }[];
    };
    assert.equal(components[0]!.parameters[0]!.text, 'Amina Khalil Jr.');
  });

  it('are cut after they are filled in, and at a whole character', () => {
    assert.equal(textOf('{{a}}', { a: 'x'.repeat(5_000) }), 'x'.repeat(4_096));
    assert.equal(textOf('{{a}}👋', { a: 'x'.repeat(4_094) }), `${'x'.repeat(4_094)}👋`);
    assert.equal(textOf('{{a}}👋', { a: 'x'.repeat(4_095) }), 'x'.repeat(4_095));
    assert.equal(sent('image', { body: `${'x'.repeat(1_023)}👋`, file: fileOf('image/png', 'a') }).caption, 'x'.repeat(1_023));
    assert.equal(sent('image', { body: `${'ش'.repeat(1_024)}`, file: fileOf('image/png', 'a') }).caption.length, 1_024);
  });

  it('are as many as the template has places', () => {
    const countOf = (parameters: string[]) =>
      (sent('template', { template: 'order', parameters }) as unknown as { components: { parameters: object[] }[] }).components[0]!
        .parameters.length;
    assert.deepEqual([countOf([]), countOf(['a', 'b']), countOf(['a', 'b', 'c'])], [2, 2, 2]);
  });

  it('leave no parameter of a template empty', () => {
    const { components } = sent('template', { template: 'order', parameters: [' {{a}} '] }, { a: '' }) as unknown as {
      components: { parameters: { text: string }[] }[];
    };
    assert.deepEqual(
      components[0]!.parameters.map(({ text }) => text),
      ['–', '–'],
    );
  });
});

describe('Degrees in what is sent', () => {
  it('are written out, however small they are', () => {
    const place = { latitude: 1e-7, longitude: -0.0000012, name: '', address: '' };
    assert.deepEqual(sent('location', { place }), { latitude: '0', longitude: '-0.0000012' });
  });
});

describe('The words of a message', () => {
  const words = (kind: WelcomeKind, content: Partial<WelcomeContent>, values = {}) =>
    wordsOf({ kind, content: { ...emptyContent, ...content }, values, template: orderTemplate });

  it('are its text, its caption, or the name of its file', () => {
    assert.equal(words('text', goodContents.text, { 'contact.first_name': '', 'agent.name': 'Maya' }), 'Hello there, this is Maya.');
    assert.equal(words('image', goodContents.image), 'Welcome');
    assert.equal(words('video', goodContents.video), 'beach.mp4');
    assert.equal(words('audio', { ...goodContents.audio, body: 'Never sent' }), 'hello.ogg');
    assert.equal(words('document', { ...goodContents.document, body: '  ' }), 'prices.pdf');
    assert.equal(words('image', {}), '');
  });

  it('are not its buttons and rows', () => {
    assert.equal(words('buttons', goodContents.buttons), 'How can I help?');
    assert.equal(words('list', { ...goodContents.list, header: 'Above', footer: 'Below' }), 'What is it about?');
  });

  it('are a place, by name if it has one', () => {
    assert.equal(words('location', goodContents.location), 'Fernweh, Storgatan 1');
    assert.equal(words('location', { place: { latitude: 59.33, longitude: -18, name: ' ', address: '' } }), '59.33, -18');
    assert.equal(words('location', {}), '');
  });

  it('are the text of a template with its parameters', () => {
    const values = { 'contact.first_name': 'Amina' };
    assert.equal(words('template', goodContents.template, values), 'Hi Amina! Your order number is FW-1. Thank you.');
    assert.equal(words('template', { template: 'order', parameters: ['$&'] }, values), 'Hi $&! Your order number is –. Thank you.');
    assert.equal(wordsOf({ kind: 'template', content: goodContents.template, values }), '');
  });
});
