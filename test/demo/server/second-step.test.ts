import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { and, eq, sql } from 'drizzle-orm';
import { attempts, challenges, people, recoveryCodes, sessions } from '../../../demo/server/database/schema.js';
import { sendLimit, wrongCodeLimit } from '../../../demo/server/limits/attempts.js';
import { replaceRecoveryCodes } from '../../../demo/server/two-factor/second-step.js';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { maya, omar, onOneDatabase } from './desk.js';
import { problemIn } from './person.js';
import { challengeIn, forgetTwoFactor, Prover } from './prover.js';

const phone = '+46701234567';
const wrong = (code: string) => (code === '000000' ? '111111' : '000000');

await onOneDatabase((desk) => {
  let codes: string[] = [];
  let id = '';
  beforeEach(async () => {
    const { queries } = desk().database;
    await forgetTwoFactor(desk());
    const [person] = await queries
      .update(people)
      .set({ twoFactor: { sms: new Date().toISOString() } })
      .where(eq(people.email, maya))
      .returning();
    id = person!.id;
    codes = await replaceRecoveryCodes(queries, desk().secrets, person!);
  });

  const begin = (email = maya, proof = '') => Prover.begin(desk(), { email, proof });
  const nobody = () => new Prover(desk(), desk().visitor());

  /** As a browser does that is not signed in: without a key. */
  const choose = (challenge: string, channel: string) => desk().visitor().post(`/api/v1/challenges/${challenge}/code`, { channel });
  const answer = (challenge: string, code: string) => desk().visitor().post(`/api/v1/challenges/${challenge}/verification`, { code });

  async function proofBySms(): Promise<string> {
    const challenge = await challengeIn(await begin());
    assert.equal((await choose(challenge.id, 'sms')).status, 200);
    return ((await (await answer(challenge.id, await desk().codeSentTo(phone))).json()) as { proof: string }).proof;
  }

  it('is asked for after the right password alone, and names the ways that are on', async () => {
    const visitor = desk().visitor();
    const asked = await visitor.post('/api/v1/session', { email: maya, password: 'a guess' });
    assert.equal((await problemIn(asked)).code, 'wrong-credentials');
    const { purpose, channels, targets } = await challengeIn(await Prover.begin(desk(), {}, visitor));
    assert.deepEqual([purpose, channels, targets], ['sign-in', ['sms', 'recovery'], { sms: '+46 ••• •• 567' }]);
    assert.equal(visitor.cookie, '', 'nobody is signed in');
  });

  it('signs in with the code, once', async () => {
    const proof = await proofBySms();
    const visitor = desk().visitor();
    assert.equal((await Prover.begin(desk(), { proof }, visitor)).status, 201);
    assert.equal((await visitor.get('/api/v1/profile')).status, 200);
    assert.equal((await begin(maya, proof)).status, 403, 'the proof was used');
  });

  it('lets one of two in that come with the same proof at once', async () => {
    const proof = await proofBySms();
    const answers = await Promise.all([begin(maya, proof), begin(maya, proof)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 403]);
  });

  it('signs in with a recovery code, which then is none any more, and writes to the person', async () => {
    const [code = ''] = codes;
    const challenge = await challengeIn(await begin());
    await choose(challenge.id, 'recovery');
    const { proof } = (await (await answer(challenge.id, code.toUpperCase())).json()) as { proof: string };
    assert.equal((await begin(maya, proof)).status, 201);
    const again = await challengeIn(await begin());
    await choose(again.id, 'recovery');
    assert.equal((await answer(again.id, code)).status, 422);
    assert.equal(await desk().database.queries.$count(recoveryCodes, eq(recoveryCodes.person, id)), codes.length - 1);
    const mail = (await desk().received()).find(({ to }) => to === maya)!;
    assert.equal(mail.subject, 'A recovery code was used');
    assert.match(mail.text, new RegExp(`${codes.length - 1} are left`));
    assert.ok(!mail.text.includes(code));
  });

  const turnOn = (method?: string) =>
    desk()
      .database.queries.update(people)
      .set({ twoFactor: method ? { [method]: new Date().toISOString() } : {} })
      .where(eq(people.id, id));

  it('is not brought round by a code to the phone: not by sending one, and not by the proof of one', async () => {
    await turnOn();
    const before = await Prover.signIn(desk());
    const proof = await before.prove(await challengeIn(await before.person.patch({ mobile: null })), 'sms');
    await turnOn('totp');
    const challenge = await challengeIn(await begin(maya, proof));
    assert.deepEqual(challenge.channels, ['totp', 'recovery']);
    for (const channel of ['sms', 'email']) assert.equal((await choose(challenge.id, channel)).status, 422);
  });

  it('is not brought round by somebody else’s proof', async () => {
    await desk()
      .database.queries.update(people)
      .set({ twoFactor: { email: new Date().toISOString() } })
      .where(eq(people.email, omar));
    const challenge = await challengeIn(await begin(omar));
    await choose(challenge.id, 'email');
    const { proof } = (await (await answer(challenge.id, await desk().codeSentTo(omar))).json()) as { proof: string };
    assert.equal((await begin(maya, proof)).status, 403);
    assert.equal((await begin(omar, proof)).status, 201);
  });

  it('is not answered by mail unless the person chose that', async () => {
    const challenge = await challengeIn(await begin());
    assert.equal((await choose(challenge.id, 'email')).status, 422);
  });

  it('takes no code that came by a way which has been turned off since', async () => {
    await turnOn();
    const prover = await Prover.signIn(desk());
    const challenge = await challengeIn(await prover.person.patch({ mobile: null }));
    await prover.choose(challenge, 'email');
    const code = await prover.codeSentBy('email');
    await turnOn('totp');
    const refused = await prover.answer(challenge, code);
    assert.equal((await problemIn(refused)).code, 'challenge-expired');
  });

  it('has one challenge for each browser', async () => {
    const [one, other] = [await challengeIn(await begin()), await challengeIn(await begin())];
    assert.notEqual(one.id, other.id);
  });

  it('ends with the third wrong code, by whatever way, and choosing a way again brings no new attempts', async () => {
    const challenge = await challengeIn(await begin());
    for (const attemptsLeft of [2, 1]) {
      await choose(challenge.id, 'recovery');
      const { errors } = await problemIn(await answer(challenge.id, 'no-such-code'));
      assert.deepEqual(errors, [{ pointer: '/code', code: 'wrong-code', attemptsLeft }]);
    }
    const chosen = (await (await choose(challenge.id, 'recovery')).json()) as { attemptsLeft: number };
    assert.equal(chosen.attemptsLeft, 1);
    assert.equal((await answer(challenge.id, 'no-such-code')).status, 410);
    assert.equal((await choose(challenge.id, 'recovery')).status, 410);
  });

  it('takes twenty wrong codes of one person in an hour, and then not even the right one', async () => {
    const { bucket, atMost } = wrongCodeLimit({ person: id, address: 'unknown' });
    await desk()
      .database.queries.insert(attempts)
      .values({ bucket, count: atMost - 1, until: sql`now() + interval '1 hour'` });
    const challenge = await challengeIn(await begin());
    await choose(challenge.id, 'sms');
    const code = await desk().codeSentTo(phone);
    assert.equal((await answer(challenge.id, wrong(code))).status, 422);
    const refused = await answer(challenge.id, code);
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('Retry-After')) > 3_000);
  });

  it('does not count right codes', async () => {
    const { bucket } = wrongCodeLimit({ person: id, address: 'unknown' });
    for (let n = 0; n < 3; n++) await proofBySms();
    const [row] = await desk().database.queries.select().from(attempts).where(eq(attempts.bucket, bucket));
    assert.equal(row!.count, 0);
  });

  it('sends ten codes to one person in ten minutes, over all challenges', async () => {
    const { bucket, atMost } = sendLimit({ person: id, address: 'unknown' });
    await desk()
      .database.queries.insert(attempts)
      .values({ bucket, count: atMost - 1, until: sql`now() + interval '10 minutes'` });
    const [one, other] = [await challengeIn(await begin()), await challengeIn(await begin())];
    assert.equal((await choose(one.id, 'sms')).status, 200);
    const refused = await choose(other.id, 'sms');
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('Retry-After')) > 500);
    const [row] = await desk().database.queries.select().from(challenges).where(eq(challenges.id, other.id));
    assert.equal(row!.sends, 0);
  });

  it('is known to nobody but who asked: a token and a stranger’s sign-in are no help', async () => {
    const challenge = await challengeIn(await begin());
    const bearer = { Authorization: 'Bearer fw_nothing', 'Content-Type': 'application/json' };
    const path = `/api/v1/challenges/${challenge.id}/code`;
    assert.equal((await desk().visitor().request('POST', path, bearer, '{"channel":"sms"}')).status, 401);
    assert.equal((await nobody().person.request('POST', path, { Origin: 'https://evil.example' }, '{}')).status, 403);
  });

  it('remembers the browser and the address of a sign-in, and when it was last active, to the minute', async () => {
    const proof = await proofBySms();
    const visitor = desk().visitor();
    const headers = { 'User-Agent': 'Mozilla/5.0 (a test)', 'Content-Type': 'application/json', 'Challenge-Proof': proof };
    await visitor.request('POST', '/api/v1/session', headers, JSON.stringify({ email: maya, password: seedPassword }));
    const { queries } = desk().database;
    const own = and(eq(sessions.person, id), eq(sessions.userAgent, 'Mozilla/5.0 (a test)'));
    const read = async () => (await queries.select().from(sessions).where(own))[0]!;
    assert.equal((await read()).address, 'unknown');
    const fresh = (await read()).lastActiveAt.getTime();
    await visitor.get('/api/v1/session');
    assert.equal((await read()).lastActiveAt.getTime(), fresh);
    await queries
      .update(sessions)
      .set({ lastActiveAt: sql`now() - interval '61 seconds'` })
      .where(own);
    await visitor.get('/api/v1/session');
    assert.ok((await read()).lastActiveAt.getTime() >= fresh);
  });
});
