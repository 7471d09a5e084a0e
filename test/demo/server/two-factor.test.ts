import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { events, people } from '../../../demo/server/database/schema.js';
import { maya, onOneDatabase, tomas } from './desk.js';
import { problemIn } from './person.js';
import { forgetTwoFactor, Prover } from './prover.js';

const codesIn = async (answer: Response): Promise<string[] | undefined> =>
  ((await answer.json()) as { recoveryCodes?: string[] }).recoveryCodes;

await onOneDatabase((desk) => {
  beforeEach(() => forgetTwoFactor(desk()));

  const subjects = async (to: string) => (await desk().received()).filter((message) => message.to === to).map(({ subject }) => subject);

  it('shows the methods in their order, with masked targets, and nothing on', async () => {
    const { value } = await (await Prover.signIn(desk())).twoFactor();
    assert.deepEqual(
      value.methods.map(({ method, isOn, since, missing }) => [method, isOn, since, missing]),
      [
        ['totp', false, '', ''],
        ['sms', false, '', ''],
        ['email', false, '', ''],
      ],
    );
    const [totp, sms, email] = value.methods.map(({ target }) => target);
    assert.equal(totp, '');
    assert.match(sms!, /^\+46.*567$/);
    assert.ok(!sms!.includes('70123'), sms);
    assert.match(email!, /^m.*@fernweh\.example$/);
    assert.ok(!email!.includes('maya'), email);
    assert.deepEqual([value.recoveryLeft, value.recoveryTotal], [0, 0]);
  });

  it('is answered 304 until something changes', async () => {
    const maya = await Prover.signIn(desk());
    const tag = (await maya.person.get('/api/v1/two-factor')).headers.get('ETag')!;
    assert.equal((await maya.person.get('/api/v1/two-factor', { 'If-None-Match': tag })).status, 304);
    await maya.proven('PUT', '/two-factor/email', {});
    assert.equal((await maya.person.get('/api/v1/two-factor', { 'If-None-Match': tag })).status, 200);
  });

  for (const method of ['sms', 'email']) {
    it(`turns ${method} on with a code to a channel that exists, and gives recovery codes once`, async () => {
      const person = await Prover.signIn(desk());
      const answer = await person.proven('PUT', `/two-factor/${method}`, {}, method);
      assert.equal(answer.status, 200);
      const codes = await codesIn(answer);
      assert.equal(new Set(codes).size, 16);
      const { value } = await person.twoFactor();
      const found = value.methods.find((one) => one.method === method)!;
      assert.ok(found.isOn && Math.abs(Date.parse(found.since) - Date.now()) < 60_000, found.since);
      assert.deepEqual([value.recoveryLeft, value.recoveryTotal], [16, 16]);
      assert.equal((await subjects(maya))[0], 'Two-step verification was turned on');
    });
  }

  it('turns an authenticator app on with its first code', async () => {
    const person = await Prover.signIn(desk());
    const app = await person.setUpApp('sms');
    assert.deepEqual(await person.methodsOn(), []);
    const answer = await person.send('PUT', '/two-factor/totp', { code: app.code() });
    assert.equal(answer.status, 200);
    assert.equal((await codesIn(answer))?.length, 16);
    assert.deepEqual(await person.methodsOn(), ['totp']);
  });

  it('gives no second set of codes with the second method', async () => {
    const person = await Prover.signIn(desk());
    await person.proven('PUT', '/two-factor/email', {});
    const answer = await person.proven('PUT', '/two-factor/sms', {});
    assert.equal(answer.status, 200);
    assert.equal(await codesIn(answer), undefined);
    assert.deepEqual(await person.methodsOn(), ['sms', 'email']);
    assert.equal((await person.twoFactor()).value.recoveryLeft, 16);
  });

  it('switches from one method to another, each step with a code to a method that is on', async () => {
    const person = await Prover.signIn(desk());
    await person.proven('PUT', '/two-factor/email', {});
    const app = await person.setUpApp('email');
    await person.send('PUT', '/two-factor/totp', { code: app.code() });
    assert.equal((await person.proven('DELETE', '/two-factor/email', undefined, 'totp', app.code(1))).status, 204);
    assert.deepEqual(await person.methodsOn(), ['totp']);
    assert.equal((await person.twoFactor()).value.recoveryLeft, 16);
  });

  it('takes the recovery codes with the last method', async () => {
    const person = await Prover.signIn(desk());
    await person.proven('PUT', '/two-factor/email', {});
    assert.equal((await person.proven('DELETE', '/two-factor/email')).status, 204);
    const { value } = await person.twoFactor();
    assert.deepEqual([value.recoveryLeft, value.recoveryTotal], [0, 0]);
    assert.equal((await subjects(maya))[0], 'Two-step verification was turned off');
  });

  it('leaves what is on or off as it is, and asks for nothing', async () => {
    const person = await Prover.signIn(desk());
    assert.equal((await person.send('DELETE', '/two-factor/sms')).status, 204);
    await person.proven('PUT', '/two-factor/sms', {}, 'sms');
    const before = await person.twoFactor();
    const mails = (await desk().received()).length;
    const again = await person.send('PUT', '/two-factor/sms', {});
    assert.equal(again.status, 200);
    assert.equal(await codesIn(again), undefined);
    assert.deepEqual(await person.twoFactor(), before);
    assert.equal((await desk().received()).length, mails);
  });

  it('has one effect under one key, and shows codes once', async () => {
    const person = await Prover.signIn(desk());
    const key = { 'Idempotency-Key': randomUUID() };
    const proof = { 'Challenge-Proof': await person.proofFor('PUT', '/two-factor/email', {}) };
    const answers = await Promise.all(Array.from({ length: 5 }, () => person.send('PUT', '/two-factor/email', {}, { ...key, ...proof })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    assert.equal((await problemIn(refused)).code, 'secret-already-shown');
    assert.equal((await person.twoFactor()).value.recoveryLeft, 16);
  });

  it('answers the repetition of a change without codes as the first time', async () => {
    const person = await Prover.signIn(desk());
    await person.proven('PUT', '/two-factor/email', {});
    const proof = { 'Challenge-Proof': await person.proofFor('PUT', '/two-factor/sms', {}), 'Idempotency-Key': randomUUID() };
    assert.equal((await person.send('PUT', '/two-factor/sms', {}, proof)).status, 200);
    const again = await person.send('PUT', '/two-factor/sms', {}, proof);
    assert.deepEqual([again.status, again.headers.get('Idempotency-Replayed'), await again.json()], [200, 'true', {}]);
  });

  it('makes new recovery codes in the place of the former', async () => {
    const person = await Prover.signIn(desk());
    const former = await codesIn(await person.proven('PUT', '/two-factor/email', {}));
    const answer = await person.proven('POST', '/two-factor/recovery-codes', {}, 'recovery', former![0]);
    const codes = await codesIn(answer);
    assert.equal(new Set([...former!, ...codes!]).size, 32);
    assert.equal((await person.twoFactor()).value.recoveryLeft, 16);
    assert.equal((await subjects(maya))[0], 'You have new recovery codes');
  });

  it('makes no recovery codes while nothing is on', async () => {
    const answer = await (await Prover.signIn(desk())).send('POST', '/two-factor/recovery-codes', {});
    assert.equal((await problemIn(answer)).code, 'not-possible');
  });

  it('offers no messages to a phone that is not there, or that nobody has verified', async () => {
    const person = await Prover.signIn(desk(), tomas);
    const missing = async () => (await person.twoFactor()).value.methods[1]!;
    assert.deepEqual([(await missing()).missing, (await missing()).target], ['no-phone', '']);
    await desk().database.queries.update(people).set({ mobile: '+34600123456' }).where(eq(people.email, tomas));
    assert.deepEqual([(await missing()).missing, (await missing()).target], ['no-phone', '']);
    const answer = await person.send('PUT', '/two-factor/sms', {});
    assert.equal(answer.status, 409);
    assert.equal((await problemIn(answer)).code, 'not-possible');
    await desk().database.queries.update(people).set({ mobile: '' }).where(eq(people.email, tomas));
  });

  it('tells the person’s other pages, without a word about what changed', async () => {
    const person = await Prover.signIn(desk());
    await person.proven('PUT', '/two-factor/email', {});
    const stored = await desk().database.queries.select().from(events).where(eq(events.name, 'two-factor.updated'));
    assert.ok(stored.length > 0);
    for (const { data } of stored) assert.deepEqual(JSON.parse(data), { group: 'twoFactor' });
  });

  it('knows no other method', async () => {
    const person = await Prover.signIn(desk());
    for (const method of ['carrier-pigeon', 'recovery', '__proto__']) {
      assert.equal((await person.send('PUT', `/two-factor/${method}`, {})).status, 404, method);
      assert.equal((await person.send('DELETE', `/two-factor/${method}`)).status, 404, method);
    }
  });
});
