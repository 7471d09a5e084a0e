import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { problemsOf } from '../../../src/features/welcome-messages/rules/welcome-problems.js';
import {
  channelsSchema,
  welcomeMessageEntries,
  welcomeMessageSchema,
} from '../../../src/features/welcome-messages/welcome-messages.schema.js';
import { emptyContent } from '../../../src/features/welcome-messages/welcome-messages.js';
import { capability, channels, draftOf, goodContents, messageOf } from './welcome-scene.js';

describe('A message as it is read', () => {
  it('is what it was', () => {
    for (const content of Object.values(goodContents)) {
      const message = messageOf({ contents: [content] });
      assert.deepEqual(v.parse(welcomeMessageSchema, JSON.parse(JSON.stringify(message))), message);
    }
  });

  it('is empty where the backend says nothing', () => {
    const read = v.parse(welcomeMessageSchema, {
      id: 'a',
      name: 'A',
      kind: 'text',
      contents: [{ body: 'Hi', place: null, buttons: null }],
      sent: null,
    });
    assert.deepEqual(read, {
      id: 'a',
      name: 'A',
      kind: 'text',
      numbers: [],
      enabled: false,
      contents: [{ ...emptyContent, body: 'Hi' }],
      sent: 0,
      switchedAt: '',
      updatedAt: '',
    });
  });

  it('may be of a kind that came later: it is read by its name, and nobody can save it', () => {
    const read = v.parse(welcomeMessageSchema, { ...messageOf(), kind: 'carousel', contents: [{ cards: [1, 2] }] });
    assert.deepEqual([read.name, read.kind as string], ['Summer hello', 'carousel']);
    assert.deepEqual(
      problemsOf(read, { capability, channels }).map(({ code }) => code),
      ['unknown-option'],
    );
  });

  it('is refused where it makes no sense', () => {
    for (const odd of [{ id: '' }, { name: 1 }, { sent: -1 }, { contents: [{ body: 7 }] }, { enabled: 'yes' }])
      assert.ok(!v.is(welcomeMessageSchema, { ...messageOf(), ...odd }), JSON.stringify(odd));
  });

  it('stands beside numbers and templates of any backend', () => {
    assert.deepEqual(v.parse(channelsSchema, JSON.parse(JSON.stringify(channels))), channels);
    assert.deepEqual(v.parse(channelsSchema, {}), { numbers: [], templates: [] });
    const { numbers, templates } = v.parse(channelsSchema, {
      numbers: [{ id: 'a' }],
      templates: [{ id: 'b', header: 'location', body: null }],
    });
    assert.deepEqual(numbers, [{ id: 'a', phone: '', name: '', connected: true }]);
    assert.deepEqual(templates, [{ id: 'b', name: '', language: '', header: '', headerText: '', body: '', footer: '', buttons: [] }]);
  });
});

describe('A message as it is sent', () => {
  const schema = v.strictObject(welcomeMessageEntries);
  const sent = (changes: object = {}) => ({ ...draftOf('text'), contents: [{ body: 'Hi' }], ...changes });
  const codeOf = (changes: object) => v.safeParse(schema, sent(changes)).issues?.[0].message;

  it('may leave out what is empty', () => {
    assert.deepEqual(v.parse(schema, sent()).contents, [{ ...emptyContent, body: 'Hi' }]);
  });

  it('names its files by their ids, and a number once', () => {
    const { contents, numbers } = v.parse(schema, sent({ contents: [{ file: 'file-1' }], numbers: ['a', 'b', 'a'] }));
    assert.equal(contents[0]!.file, 'file-1');
    assert.deepEqual(numbers, ['a', 'b']);
  });

  for (const [changes, code] of [
    [{ name: 'x'.repeat(61) }, 'too-long'],
    [{ kind: 'sticker' }, 'unknown-option'],
    [{ numbers: 'a' }, 'invalid-type'],
    [{ numbers: [''] }, 'required'],
    [{ contents: Array.from({ length: 21 }, () => ({})) }, 'too-many'],
    [{ contents: [{ body: 'x'.repeat(4_097) }] }, 'too-long'],
    [{ contents: [{ place: { latitude: '1', longitude: 2 } }] }, 'invalid-type'],
    [{ contents: [{ buttons: [{ id: '', title: 'a' }] }] }, 'required'],
    [{ contents: [{ buttons: Array.from({ length: 51 }, (_, id) => ({ id: String(id), title: 'a' })) }] }, 'too-many'],
  ] as const)
    it(`is refused as ${code}: ${JSON.stringify(changes).slice(0, 60)}`, () => assert.equal(codeOf(changes), code));

  it('has no member that nobody knows', () => {
    assert.ok(!v.is(schema, sent({ contents: [{ body: 'Hi', cards: [] }] })));
    assert.ok(v.is(schema, sent()));
  });
});
