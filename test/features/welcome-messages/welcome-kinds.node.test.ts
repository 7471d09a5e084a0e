import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memberCodes } from '../../../src/adapters/rest/member-codes.js';
import type { WelcomeContent, WelcomeKind } from '../../../src/features/welcome-messages/welcome-messages.js';
import { capability, channels, fileOf, problemsWith } from './welcome-scene.js';

const replies = (...titles: string[]) => titles.map((title, at) => ({ id: `id-${at}`, title }));
const rows = (...titles: string[]) => replies(...titles).map((reply) => ({ ...reply, description: '' }));
const texts = (from: number, count: number) => Array.from({ length: count }, (_, at) => `Choice ${from + at}`);

describe('What is wrong with a kind', () => {
  const megabyte = 2 ** 20;
  const cases: [WelcomeKind, string, Partial<WelcomeContent>, string[]][] = [
    ['image', 'no file', { file: null }, ['file: required']],
    ['image', 'another type', { file: fileOf('image/webp', 'a.webp') }, ['file: wrong-type']],
    ['image', 'the largest file', { file: fileOf('image/png', 'a.png', 5 * megabyte) }, []],
    ['image', 'a larger one', { file: fileOf('IMAGE/JPEG', 'a.jpg', 5 * megabyte + 1) }, ['file: too-large 5242880']],
    ['image', 'a long caption', { body: 'x'.repeat(1_025) }, ['body: too-long 1024']],
    ['image', 'no caption', { body: '' }, []],
    ['video', 'a picture', { file: fileOf('image/png', 'a.png') }, ['file: wrong-type']],
    ['video', 'a broken caption', { body: '}}' }, ['body: broken-variable']],
    ['audio', 'no file', { file: null }, ['file: required']],
    ['audio', 'Ogg that is coded otherwise', { file: fileOf('audio/ogg; codecs=vorbis', 'a.ogg') }, ['file: wrong-type']],
    ['audio', 'Ogg of which nobody says how it is coded', { file: fileOf('Audio/Ogg', 'a.ogg') }, []],
    ['audio', 'too large', { file: fileOf('audio/mpeg', 'a.mp3', 17 * megabyte) }, ['file: too-large 16777216']],
    ['document', 'a program', { file: fileOf('application/x-msdownload', 'a.exe') }, ['file: wrong-type']],
    ['buttons', 'none', { buttons: [] }, ['buttons: required']],
    ['buttons', 'four', { buttons: replies('a', 'b', 'c', 'd') }, ['buttons: too-many 3']],
    ['buttons', 'one without a title', { buttons: replies('a', ' ') }, ['buttons/1/title: required']],
    ['buttons', 'the longest title, and one over', { buttons: replies('x'.repeat(20), 'y'.repeat(21)) }, ['buttons/1/title: too-long 20']],
    ['buttons', 'two alike', { buttons: replies('Yes', 'No', ' yes ') }, ['buttons/2/title: taken']],
    [
      'buttons',
      'two of one id',
      {
        buttons: [
          { id: 'a', title: 'b' },
          { id: 'a', title: 'c' },
        ],
      },
      ['buttons/1/title: taken'],
    ],
    ['buttons', 'a variable in a title', { buttons: replies('{{agent.name}}') }, ['buttons/0/title: no-variables']],
    ['buttons', 'no text', { body: '' }, ['body: required']],
    ['buttons', 'a text that may be empty', { body: '{{contact.first_name}}' }, ['body: required']],
    ['list', 'a text that may be empty', { body: '{{contact.first_name|}}' }, ['body: required']],
    ['buttons', 'a long text', { body: 'x'.repeat(1_025) }, ['body: too-long 1024']],
    ['buttons', 'long lines around', { header: 'x'.repeat(61), footer: 'x'.repeat(61) }, ['header: too-long 60', 'footer: too-long 60']],
    ['buttons', 'two lines above', { header: 'a\nb' }, ['header: invalid-characters']],
    ['buttons', 'a film above', { file: fileOf('video/mp4', 'a.mp4') }, ['file: wrong-type']],
    ['list', 'nothing to open it by', { menu: '' }, ['menu: required']],
    ['list', 'a long word to open it by', { menu: 'x'.repeat(21) }, ['menu: too-long 20']],
    ['list', 'no sections', { sections: [] }, ['sections: required']],
    ['list', 'no rows', { sections: [{ title: '', rows: [] }] }, ['sections/0/rows: required']],
    ['list', 'ten rows', { sections: [{ title: '', rows: rows(...texts(0, 10)) }] }, []],
    [
      'list',
      'eleven rows in two sections',
      {
        sections: [
          { title: 'a', rows: rows(...texts(0, 5)) },
          { title: 'b', rows: rows(...texts(5, 6)).map((row) => ({ ...row, id: `b-${row.id}` })) },
        ],
      },
      ['sections: too-many 10'],
    ],
    [
      'list',
      'eleven sections',
      { sections: texts(0, 11).map((title) => ({ title, rows: [{ id: title, title, description: '' }] })) },
      ['sections: too-many 10'],
    ],
    [
      'list',
      'sections without a title, and with a long one',
      {
        sections: [
          { title: '', rows: rows('a') },
          { title: 'x'.repeat(25), rows: [{ id: 'b', title: 'b', description: '' }] },
        ],
      },
      ['sections/0/title: required', 'sections/1/title: too-long 24'],
    ],
    [
      'list',
      'long rows',
      { sections: [{ title: '', rows: [{ id: 'a', title: 'x'.repeat(25), description: 'x'.repeat(73) }] }] },
      ['sections/0/rows/0/title: too-long 24', 'sections/0/rows/0/description: too-long 72'],
    ],
    ['list', 'rows alike', { sections: [{ title: '', rows: rows('a', 'A') }] }, ['sections/0/rows/1/title: taken']],
    ['location', 'no place', { place: null }, ['place: required']],
    ['location', 'the end of the world', { place: { latitude: -90, longitude: 180, name: '', address: '' } }, []],
    [
      'location',
      'behind it',
      { place: { latitude: 90.1, longitude: -181, name: '', address: '' } },
      ['place/latitude: out-of-range', 'place/longitude: out-of-range'],
    ],
    [
      'location',
      'no numbers',
      { place: { latitude: NaN, longitude: Infinity, name: '', address: '' } },
      ['place/latitude: out-of-range', 'place/longitude: out-of-range'],
    ],
    [
      'location',
      'long words',
      { place: { latitude: 0, longitude: 0, name: 'x'.repeat(1_001), address: 'x'.repeat(1_001) } },
      ['place/name: too-long 1000', 'place/address: too-long 1000'],
    ],
    ['template', 'none', { template: '' }, ['template: required']],
    ['template', 'one that is gone', { template: 'sold', parameters: [] }, ['template: gone']],
    ['template', 'too few parameters', { parameters: ['a'] }, ['parameters/1: required']],
    ['template', 'more than there are places', { parameters: ['a', 'b', '{{'] }, []],
    ['template', 'a long parameter', { parameters: ['a', 'x'.repeat(1_025)] }, ['parameters/1: too-long 1024']],
    [
      'template',
      'a broken one, and two lines',
      { parameters: ['{{', 'a\nb'] },
      ['parameters/0: broken-variable', 'parameters/1: invalid-characters'],
    ],
    [
      'template',
      'nothing but variables, which may be empty',
      { parameters: ['{{contact.first_name}}', '{{agent.name|us}}'] },
      ['parameters/0: required'],
    ],
    ['template', 'no picture above', { template: 'picture' }, ['file: required']],
    ['template', 'a film instead of a picture', { template: 'picture', file: fileOf('video/mp4', 'a.mp4') }, ['file: wrong-type']],
    ['template', 'its picture', { template: 'picture', file: fileOf('image/png', 'a.png') }, []],
  ];
  for (const [kind, what, changes, wanted] of cases) it(`${kind}: ${what}`, () => assert.deepEqual(problemsWith(kind, changes), wanted));

  it('is measured by what the backend takes, where it takes less', () => {
    const less = { capability: { ...capability, media: { image: { types: ['image/png'], maxBytes: 10 } } }, channels };
    assert.deepEqual(problemsWith('image', { file: fileOf('image/jpeg', 'a.jpg') }, less), ['file: wrong-type']);
    assert.deepEqual(problemsWith('buttons', { file: fileOf('image/png', 'a.png', 11) }, less), ['file: too-large 10']);
    assert.deepEqual(problemsWith('video', {}, less), []);
  });

  it('has a sentence for each code', () => {
    const codes = new Set(
      [...cases.flatMap(([, , , wanted]) => wanted), 'x: fill-in', 'x: unknown-variable', 'x: unknown-option', 'x: invalid-language'].map(
        (one) => one.split(' ')[1]!,
      ),
    );
    for (const code of codes) assert.ok(Object.hasOwn(memberCodes, code), code);
  });
});
