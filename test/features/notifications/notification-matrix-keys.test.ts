import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { unmountAll, until } from '../../support/mount.js';
import { matrix, saying } from './matrix-scene.js';

const first = 'email:conversation-created';

/** Presses keys one after the other and tells where each led. */
async function walk({ focused }: { focused(): string | undefined }, ...keys: string[]): Promise<(string | undefined)[]> {
  const places = [];
  for (const press of keys) {
    const [key, modifier] = press.split('+').reverse();
    if (modifier) await sendKeys({ down: modifier });
    await sendKeys({ press: key! });
    if (modifier) await sendKeys({ up: modifier });
    places.push(focused());
  }
  return places;
}

describe('notification-matrix by the keyboard', () => {
  afterEach(unmountAll);

  it('is one stop of Tab, at the place where the person was', async () => {
    const page = await matrix();
    const stops = () => [...page.root.querySelectorAll<HTMLElement>('table [tabindex="0"]')].map((box) => (box as HTMLInputElement).name);
    expect(stops()).to.deep.equal([first]);
    page.element.focus();
    expect(page.focused()).to.equal(first);
    await walk(page, 'ArrowDown', 'ArrowRight');
    expect(stops()).to.deep.equal(['push:conversation-assigned']);
    page.root.querySelector('input')!.focus();
    expect(await walk(page, 'Tab')).to.deep.equal(['push:conversation-assigned']);
    const next = document.createElement('button');
    page.element.after(next);
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(next);
  });

  it('goes by arrows from box to box, to both ends, and over what is not there', async () => {
    const page = await matrix();
    page.element.focus();
    expect(await walk(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft')).to.deep.equal([
      'push:conversation-created',
      '*:conversation-created',
      '*:conversation-created',
      'push:conversation-created',
    ]);
    expect(await walk(page, 'ArrowUp', 'ArrowUp', 'Home', 'End')).to.deep.equal(['push:*', 'push:*', 'email:*', 'push:*']);
    page.box('push:message-in-participating').focus();
    expect(await walk(page, 'ArrowDown', 'Home', 'ArrowDown', 'ArrowDown')).to.deep.equal([
      'push:message-in-participating',
      'email:message-in-participating',
      'email:account-security',
      'email:account-security',
    ]);
    expect(await walk(page, 'Control+Home', 'Control+End')).to.deep.equal(['email:*', 'email:account-security']);
  });

  it('turns with the direction of the language', async () => {
    const page = await matrix({ locale: 'ar-XB' });
    page.element.focus();
    expect(await walk(page, 'ArrowLeft', 'ArrowLeft', 'ArrowRight')).to.deep.equal([
      'push:conversation-created',
      '*:conversation-created',
      'push:conversation-created',
    ]);
  });

  it('toggles by Space and stays where it is', async () => {
    const page = await matrix();
    page.element.focus();
    await sendKeys({ press: ' ' });
    await until(() => page.note(first).includes('Saved'));
    expect([page.ticked(first)[0], page.focused()]).to.deep.equal([true, first]);
    await sendKeys({ press: 'ArrowDown' });
    expect(page.focused()).to.equal('email:conversation-assigned');
  });

  it('reaches a locked cell, and Space leaves it as it is', async () => {
    const page = await matrix(saying({ locked: { [first]: 'administrator' } }));
    page.element.focus();
    await sendKeys({ press: ' ' });
    await page.element.updateComplete;
    expect([page.focused(), page.ticked(first)[0], page.saves().length]).to.deep.equal([first, false, 0]);
  });
});

describe('notification-matrix where a table has no room', () => {
  afterEach(unmountAll);

  it('is a block of named boxes for each event, without boxes for all', async () => {
    const page = await matrix();
    await page.width(400);
    expect(page.root.querySelector('table')).to.equal(null);
    const blocks = [...page.root.querySelectorAll('fieldset:not([part])')];
    expect(blocks).to.have.length(6);
    expect(blocks[2]!.querySelector('legend')!.textContent).to.equal('Mention');
    expect([...blocks[2]!.querySelectorAll('label')].map((label) => label.textContent.trim())).to.deep.equal(['Email', 'Push']);
    expect(page.boxes().filter((name) => name.includes('*'))).to.deep.equal([]);
    expect(page.scheme('Focus')).not.to.equal(undefined);
    page.click('push:mentioned');
    await until(() => page.note('push:mentioned').includes('Saved'));
    await expect(page.element).to.be.accessible();
  });

  it('takes every box in the order of Tab', async () => {
    const page = await matrix();
    await page.width(400);
    page.box(first).focus();
    expect(await walk(page, 'Tab', 'Tab')).to.deep.equal(['push:conversation-created', 'email:conversation-assigned']);
  });

  it('keeps the place of the keyboard when the width changes', async () => {
    const page = await matrix();
    page.box('push:mentioned').focus();
    await page.width(400);
    expect(page.focused()).to.equal('push:mentioned');
    await page.width(700);
    expect(page.focused()).to.equal('push:mentioned');
  });

  it('becomes blocks earlier when there are many channels', async () => {
    const channels = ['email', 'push', 'sms', 'desktop', 'pager', 'fax'];
    const notifications = Object.fromEntries(channels.map((channel) => [`${channel}:mentioned`, true]));
    const page = await matrix({ seed: { notifications } });
    page.provider.style.cssText = 'display: block; inline-size: 720px';
    await until(() => page.root.querySelector('table'));
    page.provider.style.inlineSize = '600px';
    await until(() => !page.root.querySelector('table'));
  });
});
