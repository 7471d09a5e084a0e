import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, it } from 'node:test';
import { problemIn } from '../demo/server/person.js';
import { onEachDatabase } from './support/databases.js';
import { maya, tomas, type DeskPage } from './support/desk-page.js';
import { otherCode, Outbox } from './support/outbox.js';
import { CodeDialog } from './support/security-page.js';
import { status, Visit } from './support/visit.js';

const newNumber = '+46 70 765 43 21';
const plain = newNumber.replaceAll(' ', '');

await onEachDatabase('codes that a change asks for', (scene) => {
  let visit: Visit;
  let desk: DeskPage;
  let outbox: Outbox;
  let codes: CodeDialog;

  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
    outbox = new Outbox(scene.server);
    visit = await Visit.begin(scene.browser, scene.proxy.url);
    visit.declare(status(403));
    await visit.context.clock.install();
  });

  async function arrive(email: string): Promise<void> {
    desk = await visit.enterProfile(email);
    codes = new CodeDialog(desk.page, outbox);
  }

  /** Who it is, by email; then the code that goes to the new number. */
  const confirmNumber = () => codes.confirmFirst(maya.email, plain);

  const revision = async (email: string = maya.email) => (await (await scene.server.signIn(email)).profile()).revision!;

  it('changes a phone number: who it is first, then a code to the new one; a name goes along, once', async () => {
    await arrive(maya.email);
    const before = await revision();
    await desk.type('Full name', 'Maya Sjöberg');
    await desk.modify('Mobile', newNumber);
    await desk.save();
    const code = await confirmNumber();
    visit.declare(status(422));
    await codes.type(otherCode(code));
    await codes.dialog.getByText('Not the code we sent. 2 tries left.').waitFor();
    await outbox.after(() => codes.type(code), maya.email, /mobile phone number was changed/);
    await desk.saved();
    await codes.gone();
    const { value, revision: now } = await (await scene.server.signIn(maya.email)).profile();
    assert.deepEqual([value.name, value.mobile, now], ['Maya Sjöberg', plain, before + 1]);
    const keys = new Set(scene.proxy.seen.filter(({ method }) => method === 'PATCH').map(({ key }) => key));
    assert.equal(keys.size, 1, 'one change, however often it was sent');
    await visit.end();
  });

  it('changes an email address, tells the old one, and the new one signs in', async () => {
    const address = 'tomas.rey@post.example';
    await arrive(tomas.email);
    await desk.modify('Email', address);
    // There is one way only, so nobody is asked which.
    const first = await outbox.codeAfter(() => desk.save(), tomas.email);
    const second = await outbox.codeAfter(() => codes.type(first), address);
    await outbox.after(() => codes.type(second), tomas.email, /email address was changed/);
    await desk.saved();
    assert.equal((await (await scene.server.signIn(address)).profile()).value.email, address);
    await visit.end();
  });

  it('takes no code that is too old, and sends another', async () => {
    await arrive(maya.email);
    await desk.modify('Mobile', newNumber);
    await desk.save();
    const old = await confirmNumber();
    await scene.server.pass(601);
    visit.declare(status(410));
    await codes.type(old);
    await codes.dialog.getByText('The code is too old now.').waitFor();
    await visit.context.clock.fastForward(31_000);
    await codes.type(await outbox.codeAfter(() => codes.button('Send another code').click(), plain));
    await desk.saved();
    await visit.end();
  });

  it('takes no code any more after three wrong ones, and sends another', async () => {
    await arrive(maya.email);
    const before = await revision();
    await desk.modify('Mobile', newNumber);
    await desk.save();
    const right = await confirmNumber();
    visit.declare(status(422), status(410));
    for (const left of [/2 tries left/, /1 try left/, /Too many tries\. This code does not work any more\./]) {
      await codes.type(otherCode(right));
      await codes.dialog.getByText(left).waitFor();
    }
    assert.equal(await revision(), before);
    await codes.dialog.getByText(/Send again in 0:\d\d/).waitFor();
    await scene.server.pass(30);
    await visit.context.clock.fastForward(31_000);
    const code = await outbox.codeAfter(() => codes.button('Send another code').click(), plain);
    await codes.type(code);
    await desk.saved();
    assert.equal(await revision(), before + 1);
    await visit.end();
  });

  it('sends another one when it is asked again, after a wait that shows, and takes only that one', async () => {
    await arrive(maya.email);
    await desk.modify('Mobile', newNumber);
    await desk.save();
    const first = await confirmNumber();
    await codes.dialog.getByText(/Send again in 0:\d\d/).waitFor();
    await scene.server.pass(30);
    await visit.context.clock.fastForward(31_000);
    const second = await outbox.codeAfter(() => codes.button('Send again').click(), plain);
    visit.declare(status(422));
    if (first !== second) {
      await codes.type(first);
      await codes.dialog.getByText('Not the code we sent. 2 tries left.').waitFor();
    }
    await codes.type(second);
    await desk.saved();
    await visit.end();
  });

  it('keeps what was typed when the person would not confirm it now', async () => {
    await arrive(maya.email);
    await desk.modify('Mobile', newNumber);
    await desk.save();
    await codes.dialog.waitFor();
    await codes.button('Cancel').click();
    await codes.gone();
    await desk.holds('Mobile', newNumber);
    await desk.reads(desk.row('Mobile'), 'Not confirmed yet.');
    assert.equal((await (await scene.server.signIn(maya.email)).profile()).value.mobile, maya.mobile);
    await desk.row('Mobile').getByRole('button', { name: 'Confirm now' }).click();
    await codes.type(await confirmNumber());
    await desk.saved();
    assert.equal((await (await scene.server.signIn(maya.email)).profile()).value.mobile, plain);
    await visit.end();
  });

  it('takes neither a code nor a proof a second time', async () => {
    const person = await scene.server.signIn(maya.email);
    const ask = (path: string, body: unknown, headers: Record<string, string> = {}) =>
      person.request(
        'POST',
        path,
        { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
        JSON.stringify(body),
      );
    /** Answers the challenge that came with a refusal. */
    const prove = async (refused: Response, channel: string, to: string, proven: Record<string, string> = {}) => {
      assert.equal(refused.status, 403);
      const { challenge } = (await refused.json()) as { challenge: { id: string } };
      const at = `/api/v1/challenges/${challenge.id}`;
      const code = await outbox.codeAfter(async () => assert.equal((await ask(`${at}/code`, { channel }, proven)).status, 200), to);
      const answer = await ask(`${at}/verification`, { code });
      const again = await ask(`${at}/verification`, { code });
      assert.deepEqual([again.status, (await problemIn(again)).code], [410, 'challenge-answered']);
      return { 'Challenge-Proof': ((await answer.json()) as { proof: string }).proof };
    };
    const refused = await person.patch({ mobile: plain });
    const copy = refused.clone();
    const { challenge } = (await copy.json()) as { challenge: { id: string } };
    const identity = await prove(await ask(`/api/v1/challenges/${challenge.id}/code`, { channel: 'sms' }), 'email', maya.email);
    const proof = await prove(refused, 'sms', plain, identity);
    assert.equal((await person.patch({ mobile: plain }, proof)).status, 200);
    assert.equal((await person.patch({ mobile: maya.mobile }, proof)).status, 403, 'it was for that number, and for once');
    assert.equal((await person.patch({ mobile: '' }, proof)).status, 403);
    await visit.end();
  });
});
