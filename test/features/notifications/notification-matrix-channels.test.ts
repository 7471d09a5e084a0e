import { expect } from '@open-wc/testing';
import type { NotificationMatrix } from '../../../src/features/notifications/index.js';
import { mount, unmountAll, until } from '../../support/mount.js';

const boxes = ({ shadowRoot }: HTMLElement) => [...shadowRoot!.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
const cells = (element: HTMLElement) => boxes(element).map(({ name }) => name);
const channelsOf = (names: readonly string[]) => [...new Set(names.map((name) => name.split(':')[0]))];

describe('notification-matrix, of some channels', () => {
  afterEach(unmountAll);

  it('shows those that are named', async () => {
    const { element } = await mount('<notification-matrix channels=" push  email "></notification-matrix>');
    expect(element.shadowRoot!.querySelector('table')).to.not.equal(null);
    expect(channelsOf(cells(element)).filter((channel) => channel !== '*')).to.have.members(['email', 'push']);
  });

  it('is a list of sentences, when it is one', async () => {
    const { element, adapter } = await mount('<notification-matrix channels="email"></notification-matrix>');
    expect(element.shadowRoot!.querySelector('table')).to.equal(null);
    expect(channelsOf(cells(element))).to.deep.equal(['email']);
    const box = boxes(element).find(({ name }) => name === 'email:conversation-created')!;
    expect(box.closest('label')!.textContent.trim()).to.equal('New conversation');
    const before = (await adapter.notifications.load({})).value;
    box.click();
    await until(() => element.shadowRoot!.textContent.includes('Saved'));
    expect((await adapter.notifications.load({})).value).to.deep.equal({
      ...before,
      'email:conversation-created': !before['email:conversation-created'],
    });
  });

  it('leaves what goes by other channels as it is, when a scheme is chosen', async () => {
    const { element, adapter, screen } = await mount('<notification-matrix channels="email"></notification-matrix>');
    const before = (await adapter.notifications.load({})).value;
    const nothing = [...element.shadowRoot!.querySelectorAll('label')].find((one) => one.textContent.trim() === 'Nothing')!;
    nothing.click();
    await until(() => screen.text().includes('Saved'));
    const { value } = await adapter.notifications.load({});
    for (const [cell, on] of Object.entries(before))
      if (!cell.startsWith('email:')) expect(value[cell as 'push:mentioned'], cell).to.equal(on);
    expect(value['email:conversation-created']).to.equal(false);
  });

  it('names by itself only what waits here', async () => {
    const page = '<notification-matrix channels="email" explicit-save></notification-matrix>';
    const { element, provider } = await mount<NotificationMatrix>(page);
    const other = document.createElement('notification-matrix');
    Object.assign(other, { channels: ['push'], explicitSave: true });
    provider.append(other);
    await until(() => other.matches(':state(ready)'));
    boxes(other)
      .find(({ name }) => name === 'push:conversation-created')!
      .click();
    await until(() => other.unsaved.length === 1);
    expect(element.unsaved).to.deep.equal([]);
  });

  it('says that there is nothing to choose where the backend has none of them', async () => {
    const { screen } = await mount('<notification-matrix channels="pigeon"></notification-matrix>');
    expect(screen.text()).to.contain('Nothing to choose');
  });
});
