import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { maya, omar } from './desk.js';
import type { Person } from './person.js';
import { ServerProcess } from './server-process.js';

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'settings-crash-'));
  folders.push(folder);
  return folder;
}
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

interface Sent {
  name: string;
  headers: { 'Idempotency-Key': string; 'If-Match': string };
}

type Seen = Awaited<ReturnType<Person['profile']>>;

interface Ended {
  open: Sent;
  confirmed: number;
}

/** Saves one name after the other until the server is gone; answers with the edit that got no answer, and the last confirmed revision. */
async function saveUntilGone(person: Person, { version, revision }: Seen, saved: (count: number) => void = () => {}): Promise<Ended> {
  for (let count = 1; ; count++) {
    const open = { name: `Name ${randomUUID()}`, headers: { 'Idempotency-Key': randomUUID(), 'If-Match': `"${version}"` } };
    try {
      const answer = await person.patch({ publicName: open.name }, open.headers);
      assert.equal(answer.status, 200);
      ({ version, revision } = (await answer.json()) as Seen);
    } catch (error) {
      assert.ok(!(error instanceof assert.AssertionError), String(error));
      return { open, confirmed: revision! };
    }
    saved(count);
  }
}

async function signIn(server: ServerProcess, email: string): Promise<Person> {
  const person = server.visitor();
  await person.post('/api/v1/session', { email, password: seedPassword });
  return person;
}

/** After how many saves of a colleague each kill comes: at whatever point one's own save then is. */
const kills = process.env['FULL'] ? [1, 2, 5, 9, 20, 33] : [2, 20];

const limit = { timeout: 240_000 };

describe('a data folder', () => {
  // Of a company on its first day, so that not every test has to wait for that.
  const fresh = newFolder();
  let folder: string;
  before(async () => (await ServerProcess.start({ DATA_DIR: fresh })).stop());
  beforeEach(() => cpSync(fresh, (folder = newFolder()), { recursive: true }));

  it('loses no acknowledged edit and doubles none when the server is killed while it writes', limit, async () => {
    let server = await ServerProcess.start({ DATA_DIR: folder });
    let [person, colleague] = [await signIn(server, maya), await signIn(server, omar)];
    for (const kill of kills) {
      const [mine, theirs] = await Promise.all([person.profile(), colleague.profile()]);
      const dying = new Promise<void>((resolve, reject) => {
        const end = (count: number) => void (count === kill && server.kill().then(resolve, reject));
        void saveUntilGone(colleague, theirs, end).catch(reject);
      });
      const [{ open, confirmed }] = await Promise.all([saveUntilGone(person, mine), dying]);

      server = await ServerProcess.start({ DATA_DIR: folder });
      [person, colleague] = [server.visitedBy(person), server.visitedBy(colleague)];
      const found = (await person.profile()).revision!;
      assert.ok(found === confirmed || found === confirmed + 1, `killed at ${kill}: confirmed ${confirmed}, found ${found}`);
      const again = await person.patch({ publicName: open.name }, open.headers);
      assert.equal(again.status, 200);
      assert.equal(again.headers.has('Idempotency-Replayed'), found === confirmed + 1);
      const { value, revision } = await person.profile();
      assert.deepEqual([value.publicName, revision], [open.name, confirmed + 1]);
    }
    await server.stop();
  });

  it('keeps the key: a code that was sent before the kill is taken after it', limit, async () => {
    const first = await ServerProcess.start({ DATA_DIR: folder });
    const person = await signIn(first, maya);
    const { challenge } = (await (await person.patch({ mobile: null })).json()) as { challenge: { id: string } };
    const ask = (who: Person, what: string, body: object) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
      return who.request('POST', `/api/v1/challenges/${challenge.id}/${what}`, headers, JSON.stringify(body));
    };
    assert.equal((await ask(person, 'code', { channel: 'email' })).status, 200);
    const { items } = await person.read<{ items: { text: string }[] }>('/demo/messages');
    await first.kill();
    const second = await ServerProcess.start({ DATA_DIR: folder });
    const code = /\b\d{6}\b/.exec(items[0]!.text)![0];
    assert.equal((await ask(second.visitedBy(person), 'verification', { code })).status, 200);
    await second.stop();
  });

  it('is refused to a second process in one sentence, and the first goes on', limit, async () => {
    const server = await ServerProcess.start({ DATA_DIR: folder });
    await assert.rejects(
      ServerProcess.start({ DATA_DIR: folder }),
      /^Error: The data folder .+ is in use by process \d+; stop it, or set DATA_DIR to another folder\.$/,
    );
    assert.equal((await server.visitor().get('/demo/agents')).status, 200);
    await server.stop();
  });

  it('goes to exactly one of several processes that find it left behind', limit, async () => {
    const killed = await ServerProcess.start({ DATA_DIR: folder });
    await killed.kill();
    const starts = await Promise.allSettled(Array.from({ length: 2 }, () => ServerProcess.start({ DATA_DIR: folder })));
    const running = starts.filter((start) => start.status === 'fulfilled').map((start) => start.value);
    assert.equal(running.length, 1);
    await running[0]!.stop();
  });

  it('is made anew when the very first start was cut off', limit, async () => {
    const first = await ServerProcess.start({ DATA_DIR: folder });
    await first.kill();
    rmSync(join(folder, 'pglite.whole'));
    rmSync(join(folder, 'pglite/global'), { recursive: true });
    const second = await ServerProcess.start({ DATA_DIR: folder });
    assert.equal((await second.visitor().get('/demo/agents')).status, 200);
    await second.stop();
  });
});
