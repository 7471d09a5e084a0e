import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { activity, people } from '../../../demo/server/database/schema.js';
import { entriesOf, toldTo } from './activity-reader.js';
import { maya, onOneDatabase, tomas } from './desk.js';
import { challengeIn, forgetTwoFactor, Prover } from './prover.js';

await onOneDatabase((desk) => {
  beforeEach(async () => {
    const { queries } = desk().database;
    await forgetTwoFactor(desk());
    await queries.update(people).set({ mobile: '+46701234567', mobileVerified: true }).where(eq(people.email, maya));
    await queries.delete(activity);
  });

  const stored = async () => JSON.stringify(await desk().database.queries.select().from(activity));

  it('tells of two-step verification by the codes of its methods, and of new recovery codes, and none of these codes', async () => {
    const person = await Prover.signIn(desk());
    const app = await person.setUpApp();
    const code = app.code();
    const { recoveryCodes: first } = (await (await person.send('PUT', '/two-factor/totp', { code })).json()) as { recoveryCodes: string[] };
    assert.equal((await person.proven('PUT', '/two-factor/sms', {}, 'totp', app.code(1))).status, 200);
    const answer = await person.proven('POST', '/two-factor/recovery-codes', {}, 'recovery', first[0]);
    const { recoveryCodes: second } = (await answer.json()) as { recoveryCodes: string[] };
    assert.equal((await person.proven('DELETE', '/two-factor/totp', undefined, 'recovery', second[0])).status, 204);
    assert.deepEqual((await toldTo(person.person)).slice(0, 4), [
      'two-factor-off totp',
      'recovery-codes-made',
      'two-factor-on sms',
      'two-factor-on totp',
    ]);
    const text = await stored();
    for (const secret of [...first, ...second]) assert.ok(!text.includes(secret));
  });

  it('tells of nothing that changed nothing', async () => {
    const person = await Prover.signIn(desk());
    assert.equal((await person.proven('PUT', '/two-factor/sms', {})).status, 200);
    assert.equal((await person.send('PUT', '/two-factor/sms', {})).status, 200);
    assert.equal((await person.send('DELETE', '/two-factor/email')).status, 204);
    assert.deepEqual((await toldTo(person.person)).slice(0, -1), ['two-factor-on sms']);
  });

  it('counts a wrong code after the right password as a sign-in that failed', async () => {
    const person = await Prover.signIn(desk());
    const app = await person.setUpApp();
    await person.send('PUT', '/two-factor/totp', { code: app.code() });
    const visitor = new Prover(desk(), desk().visitor());
    const challenge = await challengeIn(await Prover.begin(desk(), {}, visitor.person));
    await visitor.choose(challenge, 'totp');
    for (let n = 0; n < 2; n++) assert.equal((await visitor.answer(challenge, '000000')).status, 422);
    const [failed] = await entriesOf(person.person);
    assert.deepEqual([failed!.what, failed!.count], ['sign-in-failed', 2]);
    assert.ok(!(await stored()).includes('000000'));
  });

  it('does not take a wrong code of somebody who is signed in for a sign-in', async () => {
    const person = await Prover.signIn(desk());
    const challenge = await challengeIn(await person.send('PUT', '/two-factor/sms', {}));
    await person.choose(challenge, 'email');
    assert.equal((await person.answer(challenge, '000000')).status, 422);
    assert.equal((await toldTo(person.person)).length, 1);
  });

  it('tells that the phone number was changed, and not to what or from what', async () => {
    const { person, ...by } = await Prover.signIn(desk());
    const prover = new Prover(desk(), person, by.email);
    const proof = await prover.prove(await challengeIn(await person.patch({ mobile: '' })), 'email');
    assert.equal((await person.patch({ mobile: '' }, { 'Challenge-Proof': proof })).status, 200);
    assert.equal((await toldTo(person))[0], 'phone-changed');
    assert.ok(!(await stored()).includes('46701234567'));
    assert.equal((await person.patch({ publicName: 'Maya' })).status, 200);
    assert.equal((await toldTo(person)).length, 2, 'other members are no matter of the account');
  });

  it('tells that the address was changed, and not to what', async () => {
    const prover = await Prover.signIn(desk(), tomas);
    const patch = { email: 'rey@fernweh.example' };
    const challenge = await challengeIn(await prover.person.patch(patch));
    const path = `/challenges/${challenge.id}/code`;
    const proof = await prover.prove(await challengeIn(await prover.send('POST', path, { channel: 'email' })), 'email');
    await prover.send('POST', path, { channel: 'email' }, { 'Challenge-Proof': proof });
    const answer = await prover.answer(challenge, await desk().codeSentTo(patch.email));
    const proven = ((await answer.json()) as { proof: string }).proof;
    assert.equal((await prover.person.patch(patch, { 'Challenge-Proof': proven })).status, 200);
    assert.equal((await toldTo(prover.person))[0], 'email-changed');
    assert.ok(!(await stored()).includes('fernweh.example'));
  });
});
