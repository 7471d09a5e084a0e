import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { FileStore } from '../../../demo/server/attachments/file-store.js';
import { sweepAttachments } from '../../../demo/server/attachments/unused-files.js';
import { attachments, attempts, cannedResponses, fileFolder } from '../../../demo/server/database/schema.js';
import { onOneDatabase } from './desk.js';
import { attach, bytesIn, hashOf, kept, respond, small, throwAway } from './filing.js';
import type { Person } from './person.js';
import { pdf } from './photos.js';
import { joined } from './strange-photos.js';

await onOneDatabase((desk) => {
  const queries = () => desk().database.queries;
  const sweep = () => sweepAttachments(desk().database, desk().files);
  let person: Person;
  before(async () => void (person = await desk().signIn()));
  beforeEach(async () => {
    await queries().delete(cannedResponses);
    await queries().delete(attachments);
    await queries().delete(attempts);
    await sweep();
  });

  it('has no row without its file: a file whose row was never written is a file too many, and is swept', async (test) => {
    const key = randomUUID();
    const { write } = FileStore.prototype;
    // The file is in its place, and then the database goes away.
    test.mock.method(desk().files, 'write', async function (this: FileStore, bytes: Uint8Array) {
      const draft = await write.call(this, bytes);
      const keep = async () => {
        await draft.keep();
        throw Object.assign(new Error('The connection is gone.'), { code: '57P01' });
      };
      return { ...draft, keep };
    });
    const cut = await attach(person, pdf(), { key });
    assert.deepEqual([cut.status, await queries().$count(attachments), (await desk().files.all()).length], [503, 0, 1]);
    test.mock.restoreAll();
    const file = await kept(await attach(person, pdf(), { key }));
    assert.ok((await bytesIn(await person.get(file.url))).equals(pdf()));
    await queries().delete(attachments);
    await sweep();
    assert.deepEqual(await desk().files.all(), []);
  });

  it('leaves no half-written file behind when the disk fails, and says that it failed', async (test) => {
    const told = test.mock.method(console, 'error', () => {});
    test.mock.method(desk().files, 'write', () => Promise.reject(Object.assign(new Error('No space left.'), { code: 'ENOSPC' })));
    assert.equal((await attach(person, pdf())).status, 500);
    assert.equal(told.mock.callCount(), 1);
    assert.equal(await queries().$count(attachments), 0);
  });

  it('answers that nothing is there when the file of a row was taken from the disk', async () => {
    const file = await kept(await attach(person, pdf()));
    await desk().files.remove(await hashOf(desk(), file));
    for (const method of ['GET', 'HEAD']) assert.equal((await person.request(method, file.url)).status, 404);
    assert.equal((await throwAway(person, file)).status, 204);
  });

  it('sweeps what nothing has used for eight days, with its file, and nothing else', async () => {
    const [used, old, fresh] = [
      await kept(await attach(person, pdf())),
      await kept(await attach(person, small.text())),
      await kept(await attach(person, small.csv())),
    ];
    await respond(person, [used]);
    const age = (days: number) =>
      queries()
        .update(attachments)
        .set({ usedAt: sql`now() - make_interval(days => ${days})` });
    await age(7);
    await sweep();
    assert.equal(await queries().$count(attachments), 3);
    await age(9);
    // Whatever is put into a response begins its days anew, and so does what is uploaded.
    await respond(person, [fresh]);
    await queries()
      .delete(cannedResponses)
      .where(sql`${cannedResponses.attachments} @> ${JSON.stringify([fresh.id])}::jsonb`);
    await sweep();
    const left = new Set((await queries().select().from(attachments)).map(({ id }) => id));
    assert.deepEqual(left, new Set([used.id, fresh.id]));
    assert.equal((await person.get(old.url)).status, 404);
    await queries().delete(cannedResponses);
    await sweep();
    assert.equal(await queries().$count(attachments), 2, 'the days of what was in use begin when it is taken out');
    assert.deepEqual((await desk().files.all()).sort(), (await Promise.all([used, fresh].map((file) => hashOf(desk(), file)))).sort());
  });

  it('keeps a file that somebody uploads again while it is swept', async () => {
    for (let round = 0; round < 5; round++) {
      const first = await kept(await attach(person, pdf()));
      const [, second] = await Promise.all([throwAway(person, first), attach(person, pdf()).then(kept), sweep()]);
      assert.ok((await bytesIn(await person.get(second.url))).equals(pdf()), `round ${round}`);
      await throwAway(person, second);
    }
  });

  const folders: string[] = [];
  after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  it('sweeps drafts of a killed process after a day, and leaves alone what belongs to another database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-files-test-'));
    folders.push(folder);
    const store = new FileStore(queries(), folder);
    const draft = await store.write(joined('kept'));
    await draft.keep();
    await draft.drop();
    const [own] = await queries().select().from(fileFolder);
    const place = join(folder, own!.name);
    const other = join(folder, randomUUID());
    mkdirSync(other);
    writeFileSync(join(other, 'a'.repeat(64)), 'theirs');
    for (const [name, hours] of [
      ['old.part', 25],
      ['new.part', 1],
    ] as const) {
      writeFileSync(join(place, name), '');
      const then = Date.now() / 1_000 - hours * 3_600;
      utimesSync(join(place, name), then, then);
    }
    await sweepAttachments(desk().database, store);
    assert.deepEqual(readdirSync(place), ['new.part']);
    assert.deepEqual(readdirSync(other), ['a'.repeat(64)]);
    await store.close();
    assert.ok(readdirSync(folder).length, 'a folder that was given stays');
  });
});
