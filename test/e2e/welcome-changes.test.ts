import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Agent, numbers } from './support/agent.js';
import { maya, omar } from './support/desk-page.js';
import { held, lost } from './support/faults.js';
import { InboxPage } from './support/inbox.js';
import { PhonePage } from './support/phone-page.js';
import { picture } from './support/real-files.js';
import { deskScene } from './support/scene.js';
import { network, status, Visit } from './support/visit.js';
import { WelcomePage } from './support/welcome-page.js';

describe('welcome messages and what others do meanwhile', () => {
  const scene = deskScene();

  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
  });

  const arrive = () => Visit.begin(scene.browser, scene.proxy.url);

  it('shows in every tab at once what is switched on in one, and hides edit and delete there', async () => {
    const visit = await arrive();
    const [here, there] = [await WelcomePage.enter(visit), await WelcomePage.again(visit)];
    await here.switchOn('Out of season');
    await there.element.getByText('A message that is on cannot be edited or deleted. Switch it off first.').waitFor();
    const row = there.row('Out of season');
    assert.ok(await row.getByRole('switch').isChecked());
    assert.equal(await row.getByRole('button').count(), 0);
    await there.toggle('Out of season');
    await here.row('Out of season').getByRole('button', { name: /^Edit/ }).waitFor();
    await visit.end();
  });

  it('says which message has the number already, and puts this one in its place when asked', async () => {
    const visit = await arrive();
    const agent = await Agent.at(scene.server);
    await agent.greetsWith('Winter hello', { body: 'Brr' });
    const welcome = await WelcomePage.enter(visit);
    const [winter, other] = ['Winter hello', 'What do you need?'].map((name) => welcome.row(name));
    await welcome.toggle('What do you need?');
    await other!.getByText(/Not switched on: \S*\+46\s850\s522\s140\S* already has “\S*Winter hello\S*”\./u).waitFor();
    await other!.getByRole('button', { name: 'Leave it off' }).click();
    assert.equal(await other!.getByRole('switch').isChecked(), false);
    await welcome.toggle('What do you need?');
    await other!.getByRole('button', { name: /^Switch off .*Winter hello.* and use this one$/u }).click();
    await winter!.getByRole('button', { name: /^Edit/ }).waitFor();
    assert.deepEqual([await winter!.getByRole('switch').isChecked(), await other!.getByRole('switch').isChecked()], [false, true]);

    const customer = await arrive();
    const phone = await PhonePage.pick(customer);
    await phone.begin('Lena Vogt', 'Hello');
    await phone.received.getByText('Hi Lena, this is Maya').waitFor();
    assert.equal(await phone.received.count(), 1);
    await Promise.all([visit.end(), customer.end()]);
  });

  it('says why an edit and a deletion are refused that another page has made impossible', async () => {
    const visit = await arrive();
    const agent = await Agent.at(scene.server);
    const [text, image] = [await agent.welcome('Text of mine', { body: 'One' }), await agent.welcome('Old one', { body: 'Two' })];
    await agent.set(image, { numbers: [numbers['Visa desk']] });
    scene.proxy.inject('GET', '/api/v1/events', held().fault);
    await visit.context.clock.install();
    const welcome = await WelcomePage.enter(visit);
    await welcome.edit('Text of mine');
    await welcome.field('Message').fill('Another');
    await agent.set(text, { enabled: true });
    visit.declare(status(412), status(409));
    await welcome.press('Save');
    await welcome.form.getByText('It is on now. What is on cannot be changed').first().waitFor();
    assert.equal(await welcome.field('Message').inputValue(), 'Another');

    await agent.set(image, { enabled: true });
    await welcome
      .row('Old one')
      .getByRole('button', { name: /^Delete/ })
      .click();
    await welcome.row('Old one').waitFor({ state: 'hidden' });
    // For twenty seconds it can be taken back.
    await visit.context.clock.fastForward(20_000);
    await welcome.row('Old one').getByText('Not deleted: it is on now. Switch it off first.').waitFor();
    assert.ok(await welcome.row('Old one').getByRole('switch').isChecked());
    await visit.end();
  });

  it('sends a test to the agent’s own phone, where it is a test, and nobody’s conversation begins', async () => {
    const visit = await arrive();
    const welcome = await WelcomePage.enter(visit);
    await welcome.edit('What do you need?');
    await welcome.field('Message').fill('Hi {{contact.first_name|there}}, not saved yet.');
    await welcome.press('Send a test to my phone');
    await welcome.form.getByText(/^Sent to/u).waitFor();
    const phone = await PhonePage.openTests(visit);
    await phone.received.getByText('Hi Amina, not saved yet.').waitFor();
    assert.equal(await phone.received.getByRole('button', { name: 'Change my trip' }).getAttribute('aria-disabled'), 'true');
    assert.equal(await phone.text.count(), 0);

    const stranger = await arrive();
    const other = await stranger.open('/phone.html');
    await other.page.getByRole('link', { name: /Bookings/ }).waitFor();
    assert.equal(await other.page.getByRole('heading', { name: 'Tests' }).count(), 0);
    await Promise.all([visit.end(), stranger.end()]);
  });

  it('speaks the customer’s language, and greets in a chat of its own at each number', async () => {
    const visit = await arrive();
    const welcome = await WelcomePage.enter(visit);
    await welcome.switchOn('Out of season');
    await welcome.switchOn('What do you need?');
    const phone = await PhonePage.pick(visit, 'Visa desk');
    await phone.begin('Lena Vogt', 'Guten Tag', 'Deutsch');
    await phone.received.getByText('Guten Tag Lena, hier ist Maya').waitFor();
    await phone.page.getByRole('link', { name: 'All chats' }).click();
    await phone.openChat('Bookings');
    await phone.write('Und hier?');
    await phone.received.getByText('Hi Lena, this is Maya').waitFor();
    assert.equal(await phone.received.count(), 1);
    await visit.end();
  });

  it('greets when a conversation that waited is given to somebody who has a message', async () => {
    for (const { email } of [maya, omar]) await (await scene.server.signIn(email)).be('busy');
    await (await Agent.at(scene.server, omar.email)).greetsWith('Omar’s', { body: 'Ahlan from Omar' });
    const [visit, customer] = [await arrive(), await arrive()];
    const phone = await PhonePage.pick(customer);
    await phone.begin('Lena Vogt', 'Hello');
    assert.equal(await phone.received.count(), 0);
    const inbox = await InboxPage.enter(visit);
    await inbox.open('Lena Vogt');
    await inbox.assignTo(omar.name);
    await phone.received.getByText('Ahlan from Omar').waitFor();
    await Promise.all([visit.end(), customer.end()]);
  });

  it('marks a message whose number has disappeared, and does not switch it on', async () => {
    const visit = await arrive();
    await scene.server.loseNumber(numbers.Bookings);
    const welcome = await WelcomePage.enter(visit);
    const row = welcome.row('What do you need?');
    await row.getByText('1 of its numbers is not there any more').waitFor();
    visit.declare(status(422));
    await welcome.toggle('What do you need?');
    await row.getByText('Not switched on: a number of it is not there any more.').waitFor();
    const phone = await visit.open('/phone.html');
    await phone.page.getByRole('link', { name: /Visa desk/ }).waitFor();
    assert.equal(await phone.page.getByRole('link', { name: /Bookings/ }).count(), 0);
    await visit.end();
  });

  it('saves when the file has arrived that was still on its way', async () => {
    const visit = await arrive();
    const gate = held();
    scene.proxy.inject('POST', '/api/v1/attachments', gate.fault);
    const welcome = await WelcomePage.enter(visit);
    await welcome.begin('Harbour', 'Image');
    await welcome.form.locator('input[type="file"]').setInputFiles(await picture());
    await welcome.press('Save');
    await welcome.form.getByText('Saved when 1 file has arrived').waitFor();
    assert.equal(await welcome.row('Harbour').count(), 0);
    gate.open();
    await welcome.form.waitFor({ state: 'hidden' });
    await welcome.switchOn('Harbour');
    const phone = await PhonePage.pick(visit);
    await phone.begin('Lena Vogt', 'Hello');
    await phone.received.getByRole('img', { name: 'harbour.jpg' }).waitFor();
    await visit.end();
  });

  it('keeps what a customer wrote when the line breaks, and sends it once', async () => {
    const customer = await arrive();
    const phone = await PhonePage.pick(customer);
    customer.declare(network);
    const heal = scene.proxy.inject('POST', '/demo/phone/messages', lost);
    await phone.page.getByLabel('Your name').fill('Lena Vogt');
    await phone.text.fill('Good morning');
    await phone.text.press('Enter');
    await phone.page.getByRole('alert').getByText('Not sent').waitFor();
    heal();
    await phone.page.getByRole('button', { name: 'Try again' }).click();
    await phone.said('Good morning').waitFor();
    assert.equal(await phone.page.locator('.sent').count(), 1);
    await phone.page.reload();
    await phone.said('Good morning').waitFor();
    await customer.end();
  });

  it('shows what a template said in the list of chats', async () => {
    await (
      await Agent.at(scene.server)
    ).greetsWith('Back again', { template: '594425479261596', parameters: ['Lena', 'Maya'] }, { kind: 'template' });
    const customer = await arrive();
    const phone = await PhonePage.pick(customer);
    await phone.begin('Lena Vogt', 'Hello');
    const said = (await phone.received.locator('.words > span').first().innerText()).replace(/\s+/gu, ' ');
    assert.match(said, /Lena/u);
    await phone.page.getByRole('link', { name: 'All chats' }).click();
    const excerpt = await phone.page.locator('.excerpt').first().innerText();
    assert.equal(excerpt.replace(/\s+/gu, ' '), said);
    await customer.end();
  });

  it('says in an open chat of the phone that there is no server, and shows it when there is one', async () => {
    const customer = await arrive();
    customer.declare(network);
    const heal = scene.proxy.inject('GET', '/demo/phone', lost);
    const { page } = await customer.open(`/phone.html#${numbers.Bookings}`);
    await page.getByText('The server does not answer.').waitFor();
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    heal();
    // Whatever happens at the Desk makes the phone ask as well, so that the button may be gone by now.
    await again.evaluateAll((buttons: HTMLElement[]) => buttons.forEach((button) => button.click()));
    await page.getByRole('textbox', { name: 'Your message' }).waitFor();
    await customer.end();
  });

  it('names no number that is not there any more in a conversation that came by it', async () => {
    const [visit, customer] = [await arrive(), await arrive()];
    const phone = await PhonePage.pick(customer);
    await phone.begin('Lena Vogt', 'Hello');
    await scene.server.loseNumber(numbers.Bookings);
    const inbox = await InboxPage.enter(visit);
    await inbox.open('Lena Vogt');
    const way = inbox.desk.page.locator('.thread header .words > p.muted');
    await way.getByText('Assigned to you').waitFor();
    assert.equal((await way.innerText()).replace(/\s+/gu, ' ').trim(), 'WhatsApp · Assigned to you');
    await Promise.all([visit.end(), customer.end()]);
  });
});
