import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { eq } from 'drizzle-orm';
import type { Snapshot } from '../../../src/contract/index.js';
import type { AccessTokens, TokenSecret } from '../../../src/features/access-tokens/access-tokens.js';
import { accessTokens } from '../../../demo/server/database/schema.js';
import { act, personOf, program, prove } from './acting.js';
import { maya, omar, onOneDatabase } from './desk.js';
import { EventReader } from './event-reader.js';
import { problemIn, type Person } from './person.js';

const listed = async (person: Person) => (await person.read<Snapshot<AccessTokens>>('/api/v1/access-tokens')).value.items;
const secretIn = async (answer: Response) => (await answer.json()) as TokenSecret;

/** Everybody has one token, made for them. */
await onOneDatabase((desk) => {
  async function withToken() {
    const person = await desk().signIn();
    await prove(desk(), person);
    const [token] = await listed(person);
    return { person, token: token! };
  }

  it('makes one token for each person, by itself and once, however many ask', async () => {
    const person = await desk().signIn(omar);
    const lists = await Promise.all([listed(person), listed(person), listed(person)]);
    assert.deepEqual(
      lists.map(([token, ...others]) => [token!.id, others.length]),
      lists.map(() => [lists[0][0]!.id, 0]),
    );
    const { name, scope, expiresAt, lastUsedAt, replaced } = lists[0][0]!;
    assert.deepEqual(
      { name, scope, expiresAt, lastUsedAt, replaced },
      { name: '', scope: 'all', expiresAt: '', lastUsedAt: '', replaced: false },
    );
  });

  it('shows the token after a proof, as often as it is wanted, and it works', async () => {
    const person = await desk().signIn();
    const [token] = await listed(person);
    const path = `/access-tokens/${token!.id}/secret`;
    assert.equal((await problemIn(await act(person, 'POST', path, {}))).code, 'verification-required');
    await prove(desk(), person);
    const [first, second] = [await secretIn(await act(person, 'POST', path, {})), await secretIn(await act(person, 'POST', path, {}))];
    assert.deepEqual(first, second);
    assert.match(first.secret, /^fw_[0-9A-Za-z]{49}$/);
    assert.ok(first.secret.startsWith(token!.start) && first.secret.endsWith(token!.end));
    assert.ok(token!.start.length + token!.end.length < 14);
    assert.equal((await program(desk(), first.secret).get('/api/v1/session')).status, 200);
  });

  it('goes the whole way: the code from the mail is the proof that shows the token', async () => {
    const person = await desk().signIn();
    const [token] = await listed(person);
    const [path, key] = [`/access-tokens/${token!.id}/secret`, { 'Idempotency-Key': randomUUID() }];
    const { challenge } = (await (await act(person, 'POST', path, {}, key)).json()) as { challenge: { id: string } };
    assert.equal((await act(person, 'POST', `/challenges/${challenge.id}/code`, { channel: 'email' })).status, 200);
    const code = await desk().codeSentTo(maya);
    const { proof } = (await (await act(person, 'POST', `/challenges/${challenge.id}/verification`, { code })).json()) as { proof: string };
    assert.equal((await act(person, 'POST', path, {}, { ...key, 'Challenge-Proof': proof })).status, 200);
    assert.equal((await act(person, 'POST', path, {})).status, 200, 'and this sign-in is believed for a while');
  });

  it('does not keep an answer with a secret: a repetition is refused', async () => {
    const { person, token } = await withToken();
    const key = { 'Idempotency-Key': randomUUID() };
    const path = `/access-tokens/${token.id}/secret`;
    assert.equal((await act(person, 'POST', path, {}, key)).status, 200);
    const again = await act(person, 'POST', path, {}, key);
    assert.deepEqual([again.status, (await problemIn(again)).code], [409, 'secret-already-shown']);
  });

  it('puts a new token in the place of the old one, which ends at once with its streams', async () => {
    const { person, token } = await withToken();
    const former = await secretIn(await act(person, 'POST', `/access-tokens/${token.id}/secret`, {}));
    const [heard, stream] = [
      new EventReader(await person.get('/api/v1/events')),
      new EventReader(await program(desk(), former.secret).get('/api/v1/events')),
    ];
    const made = await secretIn(await act(person, 'POST', `/access-tokens/${token.id}/rotation`, { grace: 0 }));
    assert.notEqual(made.secret, former.secret);
    assert.equal((await heard.next())!.event, 'access-tokens.updated');
    await heard.stop();
    const told: string[] = [];
    for (let one = await stream.next(); one; one = await stream.next()) told.push(one.event);
    assert.equal(told.at(-1), 'session.revoked');
    assert.equal((await program(desk(), former.secret).get('/api/v1/session')).status, 401);
    assert.equal((await program(desk(), made.secret).get('/api/v1/session')).status, 200);
    assert.deepEqual(
      (await listed(person)).map(({ id, replaced }) => [id, replaced]),
      [[made.id, false]],
    );
  });

  it('resets once when two ask at once', async () => {
    const { person, token } = await withToken();
    const path = `/access-tokens/${token.id}/rotation`;
    const answers = await Promise.all([act(person, 'POST', path, { grace: 0 }), act(person, 'POST', path, { grace: 0 })]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 404]);
    assert.equal((await listed(person)).length, 1);
  });

  it('makes no second token, removes none, and gives the old one no grace', async () => {
    const { person, token } = await withToken();
    const facts = [
      await act(person, 'POST', '/access-tokens', { name: 'Report', scope: 'all', lifetime: 30 }),
      await act(person, 'DELETE', `/access-tokens/${token.id}`),
      await act(person, 'POST', `/access-tokens/${token.id}/rotation`, { grace: 3_600 }),
    ];
    for (const answer of facts) assert.deepEqual([answer.status, (await problemIn(answer)).code], [409, 'not-possible']);
    assert.deepEqual(await listed(person), [token]);
  });

  it('keeps the token sealed for its own row: copied to another one it does not open', async () => {
    const { person, token } = await withToken();
    const { queries } = desk().database;
    const stored = (await queries.select().from(accessTokens).where(eq(accessTokens.id, token.id)))[0]!;
    const other = await desk().signIn(omar);
    await prove(desk(), other);
    const [own] = await listed(other);
    await queries.update(accessTokens).set({ sealed: stored.sealed }).where(eq(accessTokens.id, own!.id));
    assert.equal((await act(other, 'POST', `/access-tokens/${own!.id}/secret`, {})).status, 409);
    assert.equal((await act(other, 'POST', `/access-tokens/${token.id}/secret`, {})).status, 404, 'nor is it theirs to ask for');
    assert.equal((await act(person, 'POST', `/access-tokens/${token.id}/secret`, {})).status, 200);
    assert.equal(stored.person, (await personOf(desk(), maya)).id);
  });
});
