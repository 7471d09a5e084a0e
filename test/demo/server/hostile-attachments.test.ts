import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, it } from 'node:test';
import sharp from 'sharp';
import { sweepAttachments } from '../../../demo/server/attachments/unused-files.js';
import { attachments, attempts } from '../../../demo/server/database/schema.js';
import { onOneDatabase } from './desk.js';
import { attach, bytesIn, kept, small } from './filing.js';
import { problemIn, type Person } from './person.js';
import { hostileSvg, hugePng, pdf, photo } from './photos.js';
import { gif, heic, joined } from './strange-photos.js';

type Bytes = Uint8Array<ArrayBuffer>;

const megabytes = 2 ** 20;
const html = '<!doctype html><script>alert(1)</script>';

await onOneDatabase((desk) => {
  const queries = () => desk().database.queries;
  let person: Person;
  before(async () => void (person = await desk().signIn()));
  beforeEach(async () => {
    await queries().delete(attempts);
    await queries().delete(attachments);
    await sweepAttachments(desk().database, desk().files);
  });

  /** Under a name and a type that are taken; nothing may have been kept. */
  async function refused(file: Bytes, fact: string, name = 'photo.png') {
    const answer = await attach(person, file, { name, type: 'image/png' });
    const { errors = [], limit, found } = await problemIn(answer);
    assert.equal(answer.headers.get('Content-Type'), 'application/problem+json', fact);
    assert.equal(await queries().$count(attachments), 0, fact);
    assert.deepEqual(await desk().files.all(), [], fact);
    return [answer.status, ...errors.map(({ pointer, code }) => `${pointer} ${code}`), limit, found].filter((one) => one !== undefined);
  }

  it('refuses drawings, pages, scripts and programs, whatever they are called', async () => {
    const facts: [string, Bytes, string | undefined][] = [
      ['an SVG with a script', hostileSvg(), 'image/svg+xml'],
      ['an SVG behind blanks, a mark and a comment', joined('\ufeff \n<!-- hello -->', hostileSvg()), 'image/svg+xml'],
      [
        'an SVG of another prefix',
        joined('<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>alert(1)</s:script></s:svg>'),
        'image/svg+xml',
      ],
      ['a page', joined(html), 'text/html'],
      ['a page in capitals, behind blanks', joined(`\r\n\t ${html.toUpperCase()}`), 'text/html'],
      ['a page before a photo', joined(html, await photo()), undefined],
      ['a page before a PDF', joined(html, pdf()), 'text/html'],
      ['a page in UTF-16', new Uint8Array(Buffer.from(`\ufeff${html}`, 'utf16le')), undefined],
      ['XML', joined('<?xml version="1.0"?><x/>'), 'application/xml'],
      ['a style sheet of XML', joined('<?xml-stylesheet href="x.xsl"?><x/>'), 'text/xml'],
      ['a shell script', joined('#!/bin/sh\nrm -rf ~\n'), 'text/x-shellscript'],
      ['a program', joined('MZ', new Uint8Array(200)), 'application/x-msdownload'],
      ['a ZIP archive', joined('PK\u0003\u0004', new Uint8Array(60)), 'application/zip'],
      ['a HEIC', heic(), 'image/heic'],
      ['a text with a NUL', joined('Hello\0there'), undefined],
      ['noise', new Uint8Array(Buffer.alloc(70_000, '\u0001tuV4')), undefined],
      ['one byte that is no text', new Uint8Array([7]), undefined],
      ['sound that never ends', joined('ID3', new Uint8Array(2 * megabytes)), undefined],
    ];
    for (const [fact, file, found] of facts)
      for (const name of ['photo.png', 'list.csv'])
        assert.deepEqual(await refused(file, fact, name), [415, '/file wrong-type', ...(found ? [found] : [])], `${fact} as ${name}`);
  });

  it('refuses a script that begins like a picture, and pictures that are cut off or larger than any camera’s', async () => {
    const begun = await refused(joined('GIF89a/*<svg/onload=alert(1)>*/=1;'), 'a script');
    assert.ok(begun[0] === 422 && /^\/file (broken-image|too-many-pixels)$/.test(String(begun[1])), begun.join());
    assert.deepEqual(await refused(hugePng(), '81 million pixels'), [422, '/file too-many-pixels']);
    const image = sharp(await photo({ noise: true })).resize(200);
    for (const [type, whole] of Object.entries({
      jpeg: await image.jpeg().toBuffer(),
      png: await image.png().toBuffer(),
      webp: await image.webp().toBuffer(),
    }))
      for (const part of [0.3, 0.97]) {
        const file = new Uint8Array(whole.subarray(0, whole.length * part));
        assert.deepEqual(await refused(file, `${part} of a ${type}`), [422, '/file broken-image'], `${part} of a ${type}`);
      }
  });

  it('gives out what is two things at once as the one that it was taken for, and runs nothing of it', async () => {
    const picture = await photo();
    const polyglots: [string, Bytes, string, 'inline' | 'attachment', Bytes?][] = [
      ['a photo with a page behind it', joined(picture, html), 'image/jpeg', 'inline', picture],
      ['a GIF with an archive behind it', joined(await gif(), 'PK\u0003\u0004'), 'image/gif', 'inline'],
      ['a PDF with a page in it', joined('%PDF-1.7\n', html), 'application/pdf', 'attachment'],
      ['a text with a script in it', joined('Hello <script>alert(1)</script>'), 'text/plain', 'attachment'],
      ['sound with a page in it', joined(small.mp3(), html), 'audio/mpeg', 'attachment'],
    ];
    for (const [fact, bytes, type, how, given = bytes] of polyglots) {
      const file = await kept(await attach(person, bytes, { name: 'index.html', type: 'text/html' }));
      assert.equal(file.type, type, fact);
      assert.match(file.name, /^index\.html\.[a-z0-9]{3}$/, fact);
      const answer = await person.get(file.url);
      assert.equal(answer.headers.get('Content-Type'), type, fact);
      assert.ok(answer.headers.get('Content-Disposition')!.startsWith(`${how}; filename="index.html.`), fact);
      assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff', fact);
      assert.equal(answer.headers.get('Content-Security-Policy'), "default-src 'none'; sandbox", fact);
      assert.ok((await bytesIn(answer)).equals(given), fact);
    }
  });

  it('refuses an empty file, and more than ten megabytes, and says how much is allowed', async () => {
    assert.deepEqual(await refused(new Uint8Array(), 'nothing'), [422, '/file required']);
    const limit = 10 * megabytes;
    for (const length of [limit + 1, limit + 20_000, 40 * megabytes]) {
      const large = new Uint8Array(length);
      large.set(pdf());
      assert.deepEqual(await refused(large, `${length} bytes`), [413, '/file too-large', limit]);
    }
    const largest = new Uint8Array(limit);
    largest.set(pdf());
    assert.equal((await kept(await attach(person, largest))).size, limit);
  });

  it('keeps no name that leads elsewhere, turns round, or never ends', async () => {
    const names: [string, string][] = [
      ['../../../etc/passwd', 'passwd.pdf'],
      ['C:\\Windows\\system32\\evil.exe', 'evil.exe.pdf'],
      ['/', 'file.pdf'],
      ['..', 'file.pdf'],
      ['invoice\u202efdp.exe', 'invoicefdp.exe.pdf'],
      ['a"; filename="b.exe', 'a_; filename=_b.exe.pdf'],
      ['two\r\nX-Evil: 1.pdf', 'twoX-Evil_ 1.pdf'],
      ['خريطة الميناء.pdf', 'خريطة الميناء.pdf'],
      [`${'x'.repeat(10_000)}.pdf`, `${'x'.repeat(116)}.pdf`],
      ['CON', 'CON.pdf'],
      ['a\0b.pdf', 'ab.pdf'],
    ];
    for (const [sent, name] of names) {
      const file = await kept(await attach(person, pdf(), { name: sent }));
      const header = (await person.get(file.url)).headers.get('Content-Disposition')!;
      assert.equal(file.name, name, sent.slice(0, 40));
      assert.match(header, /^attachment; filename="[^"\\\r\n]+"; filename\*=UTF-8''[\w.!~%-]+$/, sent.slice(0, 40));
    }
    assert.ok((await desk().files.all()).every((name) => /^[0-9a-f]{64}$/.test(name)));
  });

  it('refuses forms that are none, with two files, with another member, or that end at 99 %', async () => {
    const send = async (body: BodyInit, headers = {}) => {
      const answer = await person.request('POST', '/api/v1/attachments', { 'Idempotency-Key': randomUUID(), ...headers }, body);
      const { code, errors = [] } = await problemIn(answer);
      return [answer.status, code, ...errors.map(({ pointer, code }) => `${pointer} ${code}`)];
    };
    const form = (...members: string[]) => {
      const made = new FormData();
      for (const member of members) made.append(member, new File([pdf()], 'a.pdf'));
      return made;
    };
    assert.deepEqual(await send(form('file', 'file')), [422, 'invalid', '/file required']);
    assert.deepEqual(await send(form('file', '__proto__')), [422, 'invalid', '/__proto__ unknown-member']);
    assert.deepEqual(await send('{}', { 'Content-Type': 'application/json' }), [415, 'wrong-type']);
    const whole = new Response(form('file'));
    const type = whole.headers.get('Content-Type')!;
    const bytes = new Uint8Array(await whole.arrayBuffer());
    assert.deepEqual(await send(bytes.slice(0, bytes.length * 0.99), { 'Content-Type': type }), [400, 'malformed']);
    assert.equal(await queries().$count(attachments), 0);
  });
});
