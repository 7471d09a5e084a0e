import assert from 'node:assert/strict';
import { beforeEach, it, mock } from 'node:test';
import { sql } from 'drizzle-orm';
import { Secret } from 'otpauth';
import type { TotpSetup } from '../../../src/features/security/security.js';
import { totpPlace } from '../../../demo/server/two-factor/second-step.js';
import { setupPlace } from '../../../demo/server/two-factor/totp-setup.js';
import { people } from '../../../demo/server/database/schema.js';
import { onOneDatabase } from './desk.js';
import { Authenticator, challengeIn, forgetTwoFactor, Prover } from './prover.js';

const rowsOf = (result: unknown) => (result as { rows: Record<string, unknown>[] }).rows;

await onOneDatabase((desk) => {
  beforeEach(() => forgetTwoFactor(desk()));

  /** Every row of every table. */
  async function everythingStored(): Promise<string> {
    const { queries } = desk().database;
    const tables = rowsOf(await queries.execute(sql`select table_name from information_schema.tables where table_schema = 'public'`));
    const rows = tables.map(async ({ table_name: name }) =>
      rowsOf(await queries.execute(sql`select ${name}::text || row_to_json(t)::text as row from ${sql.identifier(name as string)} t`)),
    );
    // A fraction of a second may look like any code.
    return JSON.stringify(await Promise.all(rows)).replaceAll(/:\d\d\.\d+/g, '');
  }

  it('keeps no secret, code or proof that anybody could read, and writes none into the log', async () => {
    const said: string[] = [];
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      mock.method(console, level, (...words: unknown[]) => said.push(words.map(String).join(' ')));
    const secrets: string[] = [];
    const person = await Prover.signIn(desk());
    const challenge = await challengeIn(await person.send('POST', '/two-factor/totp-setup', {}));
    await person.choose(challenge, 'email');
    secrets.push(await person.codeSentBy('email'));
    const halfway = await everythingStored();
    const { proof } = (await (await person.answer(challenge, secrets[0]!)).json()) as { proof: string };
    const setup = (await (await person.send('POST', '/two-factor/totp-setup', {}, { 'Challenge-Proof': proof })).json()) as TotpSetup;
    const pending = await everythingStored();
    const code = new Authenticator(setup).code();
    const answer = await person.send('PUT', '/two-factor/totp', { code });
    const { recoveryCodes } = (await answer.json()) as { recoveryCodes: string[] };
    await person.proven('POST', '/two-factor/totp-setup', {}, 'recovery', recoveryCodes[0]);
    mock.restoreAll();
    const bytes = Buffer.from(Secret.fromBase32(setup.secret).bytes);
    secrets.push(proof, setup.secret, bytes.toString('hex'), bytes.toString('base64'), bytes.toString('base64url'), code);
    secrets.push(...recoveryCodes, ...recoveryCodes.map((one) => one.replace('-', '')));
    const stored = [halfway, pending, await everythingStored()].join('\n');
    assert.ok(stored.includes('maya.lindqvist@fernweh.example'), 'the tables were looked through');
    for (const secret of secrets) {
      assert.ok(!stored.includes(secret), 'a secret is in a table');
      assert.ok(!said.some((line) => line.includes(secret)), 'a secret is in the log');
    }
  });

  it('opens a secret only where it was put', async () => {
    const person = await Prover.signIn(desk());
    await person.setUpApp();
    const [maya, other] = await desk().database.queries.select().from(people).orderBy(people.position);
    const { secrets } = desk();
    assert.ok(secrets.open(maya!.totpSetup!, setupPlace(maya!)).includes('secret'));
    assert.throws(() => secrets.open(maya!.totpSetup!, totpPlace(maya!)));
    assert.throws(() => secrets.open(maya!.totpSetup!, setupPlace(other!)));
  });
});
