import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { seedPassword } from '../../demo/seeded-people.js';
import { onEachDatabase } from './support/databases.js';
import { maya, type DeskPage } from './support/desk-page.js';
import { otherCode, Outbox } from './support/outbox.js';
import { appCode, SecondStepPage, turnOnByEmail } from './support/second-step.js';
import { SecurityPage } from './support/security-page.js';
import { network, status, Visit } from './support/visit.js';

await onEachDatabase('two-step verification', (scene) => {
  let visit: Visit;
  let desk: DeskPage;
  let outbox: Outbox;
  let step: SecondStepPage;
  let security: SecurityPage;

  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
    outbox = new Outbox(scene.server);
    visit = await Visit.begin(scene.browser, scene.proxy.url);
    visit.declare(status(403));
    await visit.context.clock.install();
    desk = await visit.open();
    step = new SecondStepPage(desk);
    security = new SecurityPage(desk, outbox);
  });

  const turn = (deed: 'Turn on' | 'Turn off' | 'Set up', method: string) =>
    security.twoFactor.getByRole('button', { name: `${deed} ${method}` }).click();
  const inside = () => desk.reads(desk.header, maya.name);

  it('is turned on by email, asks at the sign-in, takes a recovery code once, and is turned off', async () => {
    await desk.signIn();
    await security.open();
    await turn('Turn on', 'Email');
    await security.codes.prove(maya.email);
    const [recovery] = await security.keepRecoveryCodes();
    await desk.reads(security.twoFactor, '16 of 16 left');

    await desk.signOut();
    const code = await outbox.codeAfter(() => desk.signIn(), maya.email);
    await step.place.getByText('m•••@fernweh.example').waitFor();
    await step.type(code);
    await inside();

    await desk.signOut();
    // Whoever wants another way need not wait for a mail that they will not read.
    let sent = () => {};
    const isSent = new Promise<void>((resolve) => (sent = resolve));
    const asked = scene.proxy.once('POST', '/api/v1/challenges/', (exchange) => isSent.then(() => exchange.pass()));
    await desk.signIn();
    await asked;
    await step.button('Another way').click();
    await step.place.locator('.ways').getByRole('button', { name: 'Recovery code' }).click();
    sent();
    await step.code.waitFor();
    await outbox.after(() => step.type(recovery!.toUpperCase()), maya.email, /recovery code was used/);
    await inside();
    await desk.signOut();
    await desk.signIn();
    await step.button('Another way').click();
    await step.way('Recovery code');
    visit.declare(status(422));
    await step.type(recovery!);
    await step.place.getByText('This is not the code. 2 tries left.').waitFor();

    await step.button('Another way').click();
    await scene.server.pass(30);
    const another = await outbox.codeAfter(() => step.way('Email'), maya.email);
    await step.type(another);
    await inside();
    await security.open();
    await desk.reads(security.twoFactor, '15 of 16 left');
    await turn('Turn off', 'Email');
    await security.twoFactor.getByRole('dialog').getByRole('button', { name: 'Turn off' }).click();
    await security.codes.prove(maya.email);
    await security.twoFactor.getByRole('button', { name: 'Turn on Email' }).waitFor();
    await desk.signOut();
    await desk.signIn();
    await inside();
    await visit.end();
  });

  it('is turned on by an authenticator app and by SMS, each of which signs in, and no code twice', async () => {
    await desk.signIn();
    await security.open();
    await turn('Set up', 'Authenticator app');
    await security.codes.prove(maya.email);
    const row = security.method('Authenticator app');
    const secret = (await row.locator('[part~="code"]').first().textContent())!;
    await row.locator('input[name="code"]').fill(appCode(secret));
    await row.getByRole('button', { name: 'Verify' }).click();
    await security.keepRecoveryCodes();
    await row.getByRole('button', { name: 'Replace Authenticator app' }).waitFor();

    await desk.signOut();
    await scene.server.pass(60);
    await desk.signIn();
    const used = appCode(secret);
    await step.type(used);
    await inside();
    const other = await Visit.begin(scene.browser, scene.proxy.url);
    other.declare(status(403), status(410), status(422));
    const elsewhere = await other.open();
    await elsewhere.signIn();
    const otherStep = new SecondStepPage(elsewhere);
    await otherStep.type(used);
    await otherStep.place.getByText(/This code was used already|This is not the code/).waitFor();
    await other.end();

    await scene.server.pass(60);
    await security.open();
    await turn('Turn on', 'Text message');
    await security.codes.choose(/Authenticator app/);
    await security.codes.button('Continue').click();
    await security.codes.type(appCode(secret));
    await security.twoFactor.getByRole('button', { name: 'Turn off Text message' }).waitFor();
    await desk.signOut();
    await desk.signIn();
    const code = await outbox.codeAfter(() => step.way('Text message'), maya.mobile);
    await step.type(code);
    await inside();
    await visit.end();
  });

  it('says at the sign-in what is wrong with a code, and goes back to email and password', async () => {
    await turnOnByEmail(scene.server, outbox, maya.email);
    visit.declare(status(422), status(410));
    const first = await outbox.codeAfter(() => desk.signIn(), maya.email);
    await step.place.getByText(/Send again in 0:\d\d/).waitFor();
    for (const left of ['2 tries left.', '1 try left.', 'Too many wrong codes.']) {
      await step.type(otherCode(first));
      await step.place.getByText(left).waitFor();
    }
    await scene.server.pass(30);
    await visit.context.clock.fastForward(31_000);
    const second = await outbox.codeAfter(() => step.button('Send another code').click(), maya.email);
    await scene.server.pass(601);
    await step.type(second);
    await step.place.getByText('This code is too old.').waitFor();
    await visit.context.clock.fastForward(31_000);
    const third = await outbox.codeAfter(() => step.button('Send another code').click(), maya.email);
    await scene.server.pass(30);
    // That was the third of this challenge: the next one comes by a new challenge, behind the same password.
    const fourth = await outbox.codeAfter(() => step.button('Send again').click(), maya.email);
    if (third !== fourth) {
      await step.type(third);
      await step.place.getByText('2 tries left.').waitFor();
    }
    const letters = (await outbox.items()).length;
    await step.button('Another way').click();
    await step.way('Email');
    await step.place.getByText('m•••@fernweh.example').waitFor();
    assert.equal((await outbox.items()).length, letters, 'the code that is out is good enough');
    await step.button('Back to email and password').click();
    await desk.page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
    assert.equal(await desk.page.getByLabel('Password').inputValue(), '');
    assert.equal(await scene.server.signIn(maya.email).catch((error: Error) => error.message), `${maya.email} could not sign in: 403`);
    const last = await outbox.codeAfter(() => desk.signIn(), maya.email);
    await step.type(` ${last.slice(0, 3)} ${last.slice(3)} `);
    await inside();
    await visit.end();
  });

  it('asks for the code in the dialog over the page too, and what was typed there is still there', async () => {
    await turnOnByEmail(scene.server, outbox, maya.email);
    const first = await outbox.codeAfter(() => desk.signIn(), maya.email);
    await step.type(first);
    await inside();
    await desk.page.getByRole('link', { name: 'My profile' }).click();
    await desk.type('Full name', 'Maya typing');
    visit.declare(status(401), network);
    await scene.server.pass(40 * 86_400);
    await desk.save();
    const dialog = desk.page.locator('dialog.dialog');
    await dialog.getByLabel('Password').fill(seedPassword);
    const code = await outbox.codeAfter(() => dialog.getByRole('button', { name: 'Sign in' }).click(), maya.email);
    await desk.page.getByRole('dialog', { name: 'Enter the code' }).waitFor();
    await step.type(code);
    await desk.saved();
    assert.equal(await dialog.count(), 0);
    await desk.holds('Full name', 'Maya typing');
    await visit.end();
  });
});
