import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { setTimeout as passing } from 'node:timers/promises';
import { seedPassword } from '../../../demo/server/seed.js';
import { maya } from './desk.js';
import type { Person } from './person.js';
import { ServerProcess } from './server-process.js';

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

interface Sent {
  name: string;
  headers: { 'Idempotency-Key': string; 'If-Match': string };
}

type Seen = Awaited<ReturnType<Person['profile']>>;

/** Saves one name after the other until the server is gone; answers with the edit that got no answer, and how many did. */
async function saveUntilGone(person: Person, { version, revision }: Seen): Promise<{ open: Sent; confirmed: number }> {
  for (;;) {
    const open = { name: `Name ${randomUUID()}`, headers: { 'Idempotency-Key': randomUUID(), 'If-Match': `"${version}"` } };
    try {
      const answer = await person.patch({ publicName: open.name }, open.headers);
      assert.equal(answer.status, 200);
      ({ version, revision } = (await answer.json()) as Seen);
    } catch (error) {
      assert.ok(!(error instanceof assert.AssertionError), String(error));
      return { open, confirmed: revision! };
    }
  }
}

describe('a data folder', { timeout: 120_000 }, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'settings-crash-'));
    folders.push(folder);
  });

  it('loses no acknowledged edit and doubles none when the server is killed while it writes', async () => {
    let server = await ServerProcess.start({ DATA_DIR: folder });
    let person = server.visitor();
    await person.post('/api/v1/session', { email: maya, password: seedPassword });
    for (let round = 0; round < 6; round++) {
      // Read before the clock runs: on a busy machine the server could be gone before the first save.
      const saving = saveUntilGone(person, await person.profile());
      await passing(Math.random() * 200);
      await server.kill();
      const { open, confirmed } = await saving;

      server = await ServerProcess.start({ DATA_DIR: folder });
      person = server.visitedBy(person);
      const found = (await person.profile()).revision!;
      assert.ok(found === confirmed || found === confirmed + 1, `round ${round}: confirmed ${confirmed}, found ${found}`);
      const again = await person.patch({ publicName: open.name }, open.headers);
      assert.equal(again.status, 200);
      assert.equal(again.headers.has('Idempotency-Replayed'), found === confirmed + 1);
      const { value, revision } = await person.profile();
      assert.deepEqual([value.publicName, revision], [open.name, confirmed + 1]);
    }
    await server.stop();
  });

  it('is refused to a second process in one sentence, and the first goes on', async () => {
    const server = await ServerProcess.start({ DATA_DIR: folder });
    await assert.rejects(
      ServerProcess.start({ DATA_DIR: folder }),
      /^Error: The data folder .+ is in use by process \d+; stop it, or set DATA_DIR to another folder\.$/,
    );
    assert.equal((await server.visitor().get('/demo/agents')).status, 200);
    await server.stop();
  });

  it('goes to exactly one of several processes that find it left behind', async () => {
    const killed = await ServerProcess.start({ DATA_DIR: folder });
    await killed.kill();
    const starts = await Promise.allSettled(Array.from({ length: 3 }, () => ServerProcess.start({ DATA_DIR: folder })));
    const running = starts.filter((start) => start.status === 'fulfilled').map((start) => start.value);
    assert.equal(running.length, 1);
    await running[0]!.stop();
  });

  it('is made anew when the very first start was cut off', async () => {
    const first = await ServerProcess.start({ DATA_DIR: folder });
    await first.kill();
    rmSync(join(folder, 'pglite.whole'));
    rmSync(join(folder, 'pglite/global'), { recursive: true });
    const second = await ServerProcess.start({ DATA_DIR: folder });
    assert.equal((await second.visitor().get('/demo/agents')).status, 200);
    await second.stop();
  });
});
