import { expect } from '@open-wc/testing';
import { welcomeMessages, type WelcomeKind } from '../../../src/features/welcome-messages/index.js';
import { unmountAll, until } from '../../support/mount.js';
import { bookings, deaf, holds, otherPlace, three, visa, welcomeList } from './welcome-list-scene.js';

const newer = 'sticker' as WelcomeKind;

describe('welcome-message-editor, what another page or a newer one does', () => {
  afterEach(unmountAll);

  it('lists a message of a kind that it does not know, and switches it off', async () => {
    const {
      names,
      row,
      switch: flip,
      announced,
    } = await welcomeList(holds([...three, { id: 'd', name: 'Sticker', kind: newer, numbers: [visa], enabled: true }]));
    expect(names()).to.deep.equal(['Summer', 'Winter', 'Need', 'Sticker']);
    expect(row('Sticker').querySelector('[part~="badge"]')!.textContent).to.equal('Another kind');
    await flip('Sticker');
    await until(() => announced() === '“Sticker” is off');
  });

  it('opens a message of a kind that it does not know, and wants another kind', async () => {
    const { press, root } = await welcomeList(holds([{ id: 'd', name: 'Sticker', kind: newer, numbers: [visa] }]));
    await press('Edit Sticker');
    await until(() => root.querySelector('[data-kind="editing"]'), 'the form');
    expect(root.querySelectorAll('[data-kind="editing"] [role="radiogroup"] input')).to.have.length(9);
    expect(root.querySelectorAll('[data-kind="editing"] [role="radiogroup"] input:checked')).to.have.length(0);
  });

  it('shows all that differs of what was changed elsewhere', async () => {
    const { adapter, provider, unread, all } = await welcomeList({ ...holds(three), ...deaf });
    await unread();
    const { contents } = provider.session!.store(welcomeMessages).item('b')!.row;
    const [content] = contents;
    const place = { latitude: 59.33, longitude: 18.06, name: 'Fernweh', address: '' };
    const rows = [{ id: '1', title: 'Refund', description: 'Five days' }];
    const theirs = {
      ...content!,
      menu: 'Topics',
      sections: [{ title: 'After', rows }],
      template: 'template-welcome',
      parameters: ['FW-1'],
    };
    await otherPlace(adapter).update('b', { contents: [theirs, { ...content!, language: 'de' }] });
    void provider.session!.store(welcomeMessages).update('b', { contents: [{ ...content!, place }] });
    await until(() => all('[data-kind="conflict"] bdi').length === 2);
    const [mine, other] = all('[data-kind="conflict"] bdi').map((one) => one.textContent);
    expect(mine).to.equal('Hello\nFernweh, 59.33, 18.06');
    expect(other).to.equal(
      'Any other language:\nHello\n[Topics]\nAfter\n– Refund · Five days\nwelcome_back\nFW-1\n\nDeutsch — German:\nHello',
    );
  });

  it('closes the form of the message that is deleted, and has what was typed when it is back', async () => {
    const { element, press, root, screen, names, focused } = await welcomeList();
    const form = () => root.querySelector('[data-kind="editing"]');
    await press('Edit Winter');
    await until(form, 'the form');
    screen.type('Name', 'Winter tales');
    await element.updateComplete;
    await press('Delete Winter');
    expect(form()).to.equal(null);
    await until(() => focused() === 'Need');
    await press('Undo');
    await until(() => names().includes('Winter'));
    await press('Edit Winter');
    await until(form, 'the form again');
    expect(form()!.textContent).to.contain('This is what you typed before and did not save.');
    expect(form()!.querySelector('input')!.value).to.equal('Winter tales');
  });

  it('does not ask again by itself when what stood in the way comes back', async () => {
    const { switch: flip, says, announced, on } = await welcomeList();
    await flip('Need');
    await until(() => says('Need')[0]!.startsWith('Not switched on'));
    await flip('Summer');
    await until(() => announced() === '“Summer” is off');
    expect(says('Need')[0]).to.contain('not switched on yet');
    await flip('Summer');
    await until(() => announced() === '“Summer” is on');
    expect(on()).to.deep.equal(['Summer']);
    expect(says('Need')[0]).to.contain('not switched on yet');
    await flip('Need');
    await until(() => says('Need')[0]!.startsWith('Not switched on'));
  });

  it('brings the whole form in sight when a message is edited below a long list', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ id: `m${at}`, name: `Message ${at}`, numbers: [bookings] }));
    const { press, root } = await welcomeList(holds(many));
    await press('Edit Message 3');
    const form = () => root.querySelector('[data-kind="editing"]')!;
    await until(() => form() && root.activeElement?.matches('[part~="heading"]'), 'the heading');
    const { top } = form().getBoundingClientRect();
    expect(top).to.be.within(0, innerHeight / 3);
  });
});
