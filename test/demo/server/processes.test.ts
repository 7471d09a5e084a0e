import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { startPostgres } from '../../support/postgres.js';
import { maya } from './desk.js';
import { EventReader } from './event-reader.js';
import type { Person } from './person.js';
import { ServerProcess } from './server-process.js';

const postgres = await startPostgres();
after(() => postgres?.stop());

describe('two server processes on one PostgreSQL', { skip: !postgres, timeout: 240_000 }, () => {
  let database: string;
  let one: ServerProcess;
  let other: ServerProcess;
  let here: Person;
  let there: Person;

  before(async () => {
    database = await postgres!.createDatabase();
    // Both at once on an empty database: one makes the tables, the other waits.
    [one, other] = await Promise.all([ServerProcess.start({ DATABASE_URL: database }), ServerProcess.start({ DATABASE_URL: database })]);
    here = one.visitor();
    await here.post('/api/v1/session', { email: maya, password: seedPassword });
    there = other.visitedBy(here);
  });
  after(() => Promise.all([one.stop(), other.stop()]));

  const listenThere = async () => new EventReader(await there.get('/api/v1/events'));
  const publicNameIn = (data: unknown) => (data as { snapshot: { value: { publicName: string } } }).snapshot.value.publicName;

  it('share the sessions', async () => {
    assert.equal((await there.profile()).value.name, 'Maya Lindqvist');
  });

  it('tell each other of a save', async () => {
    const events = await listenThere();
    await here.patch({ publicName: 'Saved through the other' });
    assert.equal(publicNameIn((await events.next())!.data), 'Saved through the other');
    await events.stop();
  });

  it('apply an edit once that reaches both at the same time', async () => {
    const { version, revision } = await here.profile();
    const headers = { 'Idempotency-Key': randomUUID(), 'If-Match': `"${version}"` };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? here : there).patch({ publicName: 'Both ways' }, headers)),
    );
    assert.deepEqual([...new Set(answers.map((answer) => answer.status))], [200]);
    assert.equal((await here.profile()).revision, revision! + 1);
  });

  it('catch up on what was saved while their line to the database was cut', async () => {
    const events = await listenThere();
    const client = new pg.Client({ connectionString: database });
    await client.connect();
    const { rowCount } = await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where query like 'LISTEN%' and pid <> pg_backend_pid()",
    );
    assert.ok(rowCount! >= 2);
    await here.patch({ publicName: 'Saved in the gap' });
    assert.equal(publicNameIn((await events.next())!.data), 'Saved in the gap');
    await here.patch({ publicName: 'Saved afterwards' });
    assert.equal(publicNameIn((await events.next())!.data), 'Saved afterwards');
    await client.end();
    await events.stop();
  });

  it('end the streams of a session that the other signed out', async () => {
    const events = await listenThere();
    await here.signOut();
    assert.equal((await events.next())!.event, 'session.revoked');
    assert.equal(await events.next(), undefined);
  });
});
