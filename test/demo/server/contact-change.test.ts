import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { challenges, people } from '../../../demo/server/database/schema.js';
import { maya, omar, onOneDatabase, tomas } from './desk.js';
import { problemIn } from './person.js';
import { challengeIn, forgetTwoFactor, Prover, type Challenge } from './prover.js';

const [phone, other] = ['+46709876543', '+4915112345678'];

await onOneDatabase((desk) => {
  let prover: Prover;
  beforeEach(async () => {
    const { queries } = desk().database;
    await forgetTwoFactor(desk());
    await queries.update(people).set({ mobile: '+46701234567', mobileVerified: true }).where(eq(people.email, maya));
    prover = await Prover.signIn(desk());
  });

  const change = (patch: object, proof = '', who = prover) => who.person.patch(patch, proof ? { 'Challenge-Proof': proof } : {});
  const stored = async (email = maya) => (await desk().database.queries.select().from(people).where(eq(people.email, email)))[0]!;

  /** Who they are is proved on the way, by mail. */
  async function codeTo(challenge: Challenge, channel: string, target: string, who = prover): Promise<string> {
    const path = `/challenges/${challenge.id}/code`;
    const identity = await challengeIn(await who.send('POST', path, { channel }));
    assert.equal(identity.purpose, 'two-factor');
    const proof = await who.prove(identity, 'email');
    assert.equal((await who.send('POST', path, { channel }, { 'Challenge-Proof': proof })).status, 200);
    return desk().codeSentTo(target);
  }

  async function proofOf(challenge: Challenge, code: string, who = prover): Promise<string> {
    return ((await (await who.answer(challenge, code)).json()) as { proof: string }).proof;
  }

  async function proofFor(patch: object, channel: string, target: string, who = prover): Promise<string> {
    const challenge = await challengeIn(await change(patch, '', who));
    return proofOf(challenge, await codeTo(challenge, channel, target, who), who);
  }

  it('changes the phone with a code to the new one, once the person has shown who they are, and writes to the person', async () => {
    const challenge = await challengeIn(await change({ mobile: phone, publicName: 'Maya' }));
    assert.deepEqual([challenge.purpose, challenge.channels, challenge.targets], ['phone-change', ['sms'], { sms: '+46 ••• •• 543' }]);
    const proof = await proofOf(challenge, await codeTo(challenge, 'sms', phone));
    assert.equal((await stored()).mobile, '+46701234567', 'nothing is changed by a proof alone');
    const answer = await change({ mobile: phone, publicName: 'Maya' }, proof);
    assert.equal(answer.status, 200);
    const { mobile, mobileVerified, publicName } = await stored();
    assert.deepEqual([mobile, mobileVerified, publicName], [phone, true, 'Maya']);
    const [mail] = await desk().received();
    assert.deepEqual([mail!.to, mail!.subject], [maya, 'Your mobile phone number was changed']);
    assert.ok(!mail!.text.includes(phone));
  });

  it('sends nothing to a new number for somebody who has not shown who they are', async () => {
    const before = (await desk().received()).length;
    const challenge = await challengeIn(await change({ mobile: phone }));
    await challengeIn(await prover.send('POST', `/challenges/${challenge.id}/code`, { channel: 'sms' }));
    assert.equal((await desk().received()).length, before);
  });

  it('asks who is there for each new number, and once for all codes that go there', async () => {
    await prover.proven('DELETE', '/sessions', undefined, 'email');
    await proofFor({ mobile: phone }, 'sms', phone);
    const challenge = await challengeIn(await change({ mobile: other }));
    const ask = () => prover.send('POST', `/challenges/${challenge.id}/code`, { channel: 'sms' });
    assert.equal((await challengeIn(await ask())).purpose, 'two-factor');
    await codeTo(challenge, 'sms', other);
    assert.equal((await ask()).status, 429, 'only the wait stands between them');
  });

  it('does not take the phone away without a code, and writes to the person when it does', async () => {
    assert.equal((await challengeIn(await change({ mobile: null }))).purpose, 'phone-removal');
    assert.equal((await challengeIn(await change({ mobile: '' }))).purpose, 'phone-removal');
    assert.equal((await change({ mobile: '' }, 'no proof at all')).status, 403);
    assert.equal((await stored()).mobile, '+46701234567');
    const proof = await prover.prove(await challengeIn(await change({ mobile: null })), 'sms');
    assert.equal((await change({ mobile: null }, proof)).status, 200);
    const { mobile, mobileVerified } = await stored();
    assert.deepEqual([mobile, mobileVerified], ['', false]);
    assert.equal((await desk().received())[0]!.subject, 'Your mobile phone number was removed');
  });

  it('keeps the phone that two-step verification needs', async () => {
    await desk()
      .database.queries.update(people)
      .set({ twoFactor: { sms: new Date().toISOString() } });
    const answer = await change({ mobile: null });
    assert.equal(answer.status, 409);
    assert.equal((await problemIn(answer)).code, 'in-use');
    assert.equal((await challengeIn(await change({ mobile: phone }))).purpose, 'phone-change', 'it can be changed');
  });

  it('changes the email with a code to the new one, and writes to the old', async () => {
    const administrator = await Prover.signIn(desk(), tomas);
    const proof = await proofFor({ email: 'rey@fernweh.example' }, 'email', 'rey@fernweh.example', administrator);
    assert.equal((await change({ email: 'rey@fernweh.example' }, proof, administrator)).status, 200);
    const [mail] = await desk().received();
    assert.deepEqual([mail!.to, mail!.subject], [tomas, 'Your email address was changed']);
    assert.ok(mail!.text.includes('r•••@fernweh.example'));
    assert.equal((await administrator.person.read<{ username: string }>('/api/v1/session')).username, 'rey@fernweh.example');
    await desk().database.queries.update(people).set({ email: tomas }).where(eq(people.email, 'rey@fernweh.example'));
  });

  it('says that an email is taken only to whoever reads its mails', async () => {
    const administrator = await Prover.signIn(desk(), tomas);
    const ask = (email: string) => change({ email }, '', administrator);
    const [taken, free] = [await challengeIn(await ask(omar)), await challengeIn(await ask('nobody@fernweh.example'))];
    assert.deepEqual([taken.purpose, taken.channels], [free.purpose, free.channels]);
    const email = omar.replace('omar', 'Omar');
    const proof = await proofFor({ email }, 'email', email, administrator);
    assert.deepEqual((await problemIn(await change({ email }, proof, administrator))).errors, [{ pointer: '/email', code: 'taken' }]);
  });

  it('refuses two changes at a time', async () => {
    const { person } = await Prover.signIn(desk(), tomas);
    const both = await person.patch({ email: 'rey@fernweh.example', mobile: phone });
    assert.equal(both.status, 422);
    assert.deepEqual((await problemIn(both)).errors, [{ pointer: '/mobile', code: 'one-at-a-time' }]);
  });

  it('greets nobody by name where a code goes that nobody has shown to be theirs', async () => {
    const administrator = await Prover.signIn(desk(), tomas);
    await administrator.person.patch({ name: 'You have won! See www.evil.example' });
    await proofFor({ email: 'victim@elsewhere.example' }, 'email', 'victim@elsewhere.example', administrator);
    const letter = (await desk().received()).find(({ to }) => to === 'victim@elsewhere.example')!;
    assert.match(letter.text, /^Hello,\n/);
    assert.ok(!letter.text.includes('evil'));
    await administrator.person.patch({ name: 'Tomás Rey' });
  });

  it('asks for no code where nothing changes', async () => {
    assert.equal((await change({ mobile: '+46701234567', publicName: 'Maya' })).status, 200);
  });

  it('takes no proof for another number, of another purpose, of another sign-in or of another person', async () => {
    const proof = await proofFor({ mobile: phone }, 'sms', phone);
    assert.equal((await challengeIn(await change({ mobile: other }, proof))).targets['sms'], '+49 ••• •• 678');
    assert.equal((await challengeIn(await change({ mobile: null }, proof))).purpose, 'phone-removal');
    for (const who of [await Prover.signIn(desk()), await Prover.signIn(desk(), omar)])
      assert.equal((await change({ mobile: phone }, proof, who)).status, 403);
    assert.equal((await change({ mobile: phone }, proof)).status, 200, 'it was not used up by all that');
  });

  it('takes a proof once, and of two changes at once one', async () => {
    const proof = await proofFor({ mobile: phone }, 'sms', phone);
    // Both made on the same version: whoever comes later and reads again finds the number changed, and needs no proof.
    const headers = { 'Challenge-Proof': proof, 'If-Match': `"${(await prover.person.profile()).version}"` };
    const answers = await Promise.all(['One', 'Two'].map((publicName) => prover.person.patch({ mobile: phone, publicName }, headers)));
    // The second comes with an outdated version or with a used proof, whichever is looked at first.
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    await change({ publicName: 'Three' });
    await desk().database.queries.update(people).set({ mobile: '' }).where(eq(people.email, maya));
    assert.equal((await change({ mobile: phone }, proof)).status, 403);
  });

  it('takes no proof after ten minutes', async () => {
    const proof = await proofFor({ mobile: phone }, 'sms', phone);
    await desk()
      .database.queries.update(challenges)
      .set({ answeredAt: sql`now() - interval '601 seconds'` });
    assert.equal((await change({ mobile: phone }, proof)).status, 403);
  });

  it('keeps a proof that came with a change that was refused', async () => {
    const proof = await proofFor({ mobile: phone }, 'sms', phone);
    assert.equal((await prover.person.patch({ mobile: phone }, { 'Challenge-Proof': proof, 'If-Match': '"old"' })).status, 412);
    assert.equal((await change({ mobile: phone, admin: true }, proof)).status, 422);
    assert.equal((await change({ mobile: phone }, proof)).status, 200);
  });

  it('answers the repetition with the same key as the first time, and writes one mail', async () => {
    const proof = await proofFor({ mobile: phone }, 'sms', phone);
    const headers = { 'Idempotency-Key': randomUUID(), 'If-Match': '*', 'Challenge-Proof': proof };
    const before = (await desk().received()).length;
    const [first, second] = [await prover.person.patch({ mobile: phone }, headers), await prover.person.patch({ mobile: phone }, headers)];
    assert.deepEqual([first.status, second.status, second.headers.get('Idempotency-Replayed')], [200, 200, 'true']);
    assert.equal((await desk().received()).length, before + 1);
  });

  it('cannot be made from another page with somebody’s cookie', async () => {
    const proof = await proofFor({ mobile: phone }, 'sms', phone);
    const answer = await prover.person.patch({ mobile: phone }, { 'Challenge-Proof': proof, Origin: 'https://evil.example' });
    assert.equal((await problemIn(answer)).code, 'wrong-origin');
    assert.equal((await stored()).mobile, '+46701234567');
  });
});
