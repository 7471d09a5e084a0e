import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { people } from '../../../demo/server/database/schema.js';
import { seededPeople } from '../../../demo/server/people/seed.js';
import { maya, onOneDatabase } from './desk.js';
import { challengeIn, forgetTwoFactor, Prover } from './prover.js';

const own = seededPeople[0].mobile;

await onOneDatabase((desk) => {
  beforeEach(async () => {
    await forgetTwoFactor(desk());
    await desk().database.queries.update(people).set({ mobile: own, mobileVerified: true }).where(eq(people.email, maya));
  });

  it('lets nobody at an open page take over two-step verification by way of the phone, ten minutes after the owner proved who they are', async () => {
    const person = await Prover.signIn(desk());
    await person.proven('PUT', '/two-factor/sms', {}, 'sms');
    await person.proven('DELETE', '/sessions', undefined, 'sms'); // the owner; then leaves the page open
    const mine = '+4915112345678';
    const change = await challengeIn(await person.person.patch({ mobile: mine }));
    const sent = await person.send('POST', `/challenges/${change.id}/code`, { channel: 'sms' });
    assert.equal(sent.status, 403, 'where codes of two-step verification go is changed without a fresh code to the old phone');
  });

  it('sends a message whose site is the desk’s, not whatever the request called itself', async () => {
    const person = await Prover.signIn(desk());
    await person.proven('PUT', '/two-factor/sms', {}, 'sms');
    const evil = (path: string, body: unknown, extra = {}) =>
      desk().app.request(`http://evil.example${path}`, {
        method: 'POST',
        headers: { Origin: 'http://evil.example', 'Content-Type': 'application/json', ...extra },
        body: JSON.stringify(body),
      });
    const challenge = await challengeIn(await evil('/api/v1/session', { email: maya, password: 'Fernweh-2026!' }));
    await evil(`/api/v1/challenges/${challenge.id}/code`, { channel: 'sms' });
    const [sms] = (await desk().received()).filter(({ kind }) => kind === 'sms');
    assert.ok(!sms!.text.includes('@evil.example'), sms!.text.replaceAll(/\d/g, '#'));
  });

  it('gives no new guesses at a recovery code for a message that was sent in between', async () => {
    const person = await Prover.signIn(desk());
    await person.proven('PUT', '/two-factor/sms', {}, 'sms');
    const visitor = new Prover(desk(), desk().visitor());
    const door = await challengeIn(await Prover.begin(desk(), {}, visitor.person));
    await visitor.choose(door, 'recovery');
    for (let n = 0; n < 3; n++) await visitor.answer(door, 'none-2345');
    await visitor.choose(door, 'sms');
    const answer = await visitor.send('POST', `/challenges/${door.id}/code`, { channel: 'recovery' });
    assert.equal(answer.status, 410);
  });
});
