import { expect } from '@open-wc/testing';
import { heard, unmountAll, until, type MountOptions } from '../../support/mount.js';
import { matrix } from './matrix-scene.js';

const explicit = (options: MountOptions = {}) => matrix(options, 'explicit-save');
const one = 'push:message-in-assigned';

describe('a notification-matrix that saves by button', () => {
  afterEach(unmountAll);

  it('waits for the button, names the cells in words, and sends them in one request', async () => {
    const page = await explicit();
    const before = heard<{ members: string[] }>(page.element, 'settings-before-save');
    page.click(one, 'email:conversation-created');
    await page.element.updateComplete;
    const bar = () => page.screen.part('save-bar')!.textContent;
    expect(bar()).to.contain('2 unsaved changes').and.to.contain('New conversation: Email, New message: Push');
    expect(page.note(one)).to.contain('Push changed');
    expect([page.saves().length, before.length]).to.deep.equal([0, 0]);
    page.screen.press('Save changes');
    await until(() => bar().includes('Saved'));
    expect(page.saves()).to.deep.equal([{ [one]: false, 'email:conversation-created': true }]);
    expect(before[0]!.members).to.have.members([one, 'email:conversation-created']);
    expect(page.root.querySelectorAll('[data-kind="saved"]')).to.have.length(1, 'it is said once');
  });

  it('counts what is clicked back as no change', async () => {
    const page = await explicit();
    page.click('push:*', 'push:*', 'push:*', one);
    await page.element.updateComplete;
    page.click(one);
    await page.element.updateComplete;
    expect(page.screen.part('save-bar')!.textContent).to.contain('2 unsaved changes');
    page.screen.press('Undo: New conversation: Push');
    await until(() => page.screen.part('save-bar')!.textContent.includes('1 unsaved change'));
    expect(page.focused()).to.equal('push:conversation-created');
  });

  it('takes all back by "Discard", which a toast takes back in turn', async () => {
    const page = await explicit();
    page.scheme('Nothing')!.click();
    await until(() => page.screen.part('save-bar'));
    page.screen.press('Discard');
    await until(() => !page.screen.part('save-bar') && page.screen.part('toast'));
    expect(page.ticked('email:mentioned')).to.deep.equal([true]);
    page.screen.press('Undo');
    await until(() => page.screen.part('save-bar'));
    expect([page.ticked('email:mentioned')[0], page.scheme('Nothing')!.checked]).to.deep.equal([false, true]);
    expect(page.saves()).to.deep.equal([]);
  });

  it('leads to a cell that was refused, and keeps it for the next press', async () => {
    const page = await explicit({ faults: [{ on: 'notifications.save', code: 'forbidden', times: 1 }] });
    page.click(one);
    await page.element.updateComplete;
    await page.element.save();
    expect(page.note(one)).to.contain('Push was not saved');
    expect([page.focused(), page.ticked(one)[0]]).to.deep.equal([one, true]);
    page.screen.press('Save changes');
    await until(() => page.screen.part('save-bar')!.textContent.includes('Saved'));
    expect(page.ticked(one)).to.deep.equal([false]);
  });

  it('can be saved and reset by the host', async () => {
    const page = await explicit();
    page.click(one);
    await page.element.reset();
    await page.element.updateComplete;
    expect([page.ticked(one)[0], page.screen.part('save-bar')]).to.deep.equal([true, null]);
  });
});
