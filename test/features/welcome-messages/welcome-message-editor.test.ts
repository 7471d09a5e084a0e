import { expect } from '@open-wc/testing';
import { welcomeMessages } from '../../../src/features/welcome-messages/index.js';
import { settled, unmountAll, until } from '../../support/mount.js';
import { bookings, deaf, holds, otherPlace, three, visa, welcomeList } from './welcome-list-scene.js';

const year = new Date().getFullYear();

describe('welcome-message-editor, the list', () => {
  afterEach(unmountAll);

  it('lists messages as they were made, with their kind, numbers and what became of them', async () => {
    const { names, row, says, text } = await welcomeList(
      holds([
        ...three,
        { id: 'd', name: 'Place', kind: 'location', numbers: [visa], sent: 3, switchedAt: `${year}-03-04T12:00:00Z` },
        { id: 'e', kind: 'list', numbers: [] },
      ]),
    );
    expect(names()).to.deep.equal(['Summer', 'Winter', 'Need', 'Place', 'without a name']);
    expect(says('Summer')).to.deep.equal(['+46 850 522 140 · sent 84 times']);
    expect(says('Winter')).to.deep.equal(['+46 850 522 141 · off since March 4, 2020']);
    expect(says('Need')).to.deep.equal(['+46 850 522 140 and 1 more number · not switched on yet']);
    expect(says('Place')).to.deep.equal(['+46 850 522 141 · off since March 4']);
    expect(says('without a name')).to.deep.equal(['no number · not switched on yet']);
    expect(row('Place').querySelector('[part~="badge"]')!.textContent).to.equal('Location');
    expect(text()).to.contain('Sent once, when a customer starts an open conversation that is assigned to you.');
  });

  it('keeps its place in the list when it is switched', async () => {
    const { names, switch: flip, announced } = await welcomeList();
    await flip('Summer');
    await until(() => announced() === '“Summer” is off');
    expect(names()).to.deep.equal(['Summer', 'Winter', 'Need']);
  });

  it('says what is gone: a number, its connection, a template', async () => {
    const { says, adapter, live } = await welcomeList(
      holds([
        { id: 'a', name: 'Group', numbers: ['nowhere', 'number-groups'] },
        { id: 'b', name: 'Old', kind: 'template', numbers: [visa], contents: [{ template: 'lost' }] },
      ]),
    );
    expect(says('Group').slice(1)).to.deep.equal([
      '1 of its numbers is not there any more',
      '+46 850 522 142 is not connected, and greets nobody',
    ]);
    expect(says('Old').slice(1)).to.deep.equal(['Its template is not there any more']);
    await live;
    adapter.backend.channels.change({ numbers: [] });
    await until(() => says('Group')[1] === '2 of its numbers are not there any more');
    expect(says('Group')[0]).to.equal('2 numbers · not switched on yet');
  });

  it('says why it is not switched on when a number or a template is gone, and offers to edit it', async () => {
    const {
      switch: flip,
      says,
      verbs,
      on,
      announced,
    } = await welcomeList(
      holds([
        { id: 'a', name: 'Group', numbers: ['nowhere'], contents: [{ body: 'Hello' }] },
        { id: 'b', name: 'Old', kind: 'template', numbers: [visa], contents: [{ template: 'lost' }] },
        { id: 'c', name: 'Bare', numbers: [], contents: [{ body: 'Hello' }] },
        { id: 'd', name: 'Empty', numbers: [bookings], contents: [{ body: '' }] },
      ]),
    );
    const reasons = {
      Group: 'a number of it is not there any more',
      Old: 'its template is not there any more',
      Bare: 'it has no number',
      Empty: 'something in it has to be changed first',
    };
    for (const [name, reason] of Object.entries(reasons)) {
      await flip(name);
      await until(() => says(name)[0] === `Not switched on: ${reason}.`);
      expect(verbs(name)).to.deep.equal([`Delete ${name}`, `Edit ${name}`, 'Edit', 'Leave it off']);
    }
    expect(on()).to.deep.equal([]);
    expect(announced()).to.equal('');
  });

  it('deletes with time to undo, and sends nothing meanwhile', async () => {
    const { press, names, toast, sent, told } = await welcomeList();
    await press('Delete Winter');
    await until(() => names().join() === 'Summer,Need');
    expect(toast()).to.equal('“Winter” was deleted');
    expect(told[0]).to.deep.equal([{ area: 'welcome-messages', members: ['remove:b'] }]);
    await press('Undo');
    await until(() => names().join() === 'Summer,Winter,Need');
    expect(sent('remove')).to.have.length(0);
  });

  it('deletes nothing when the host calls it off', async () => {
    const { element, press, names, toast, told } = await welcomeList();
    element.addEventListener('settings-before-save', (event) => event.preventDefault());
    await press('Delete Winter');
    expect(told[0]).to.have.length(1);
    expect(names()).to.have.length(3);
    expect(toast()).to.equal('');
  });

  it('leaves the keyboard on the next row when one is deleted, and on the way to add when none is left', async () => {
    const { button, press, focused, names } = await welcomeList(holds(three.slice(1)));
    button('Delete Winter')!.focus();
    await press('Delete Winter');
    await until(() => focused() === 'Need');
    button('Delete Need')!.focus();
    await press('Delete Need');
    await until(() => names().length === 0 && focused() === 'Add welcome message');
  });

  it('reaches every control by Tab in the order of the page', async () => {
    const { all } = await welcomeList();
    const stops = all<HTMLButtonElement>('section :is(button, input)').map(
      (one) => one.getAttribute('aria-label') ?? one.textContent.trim(),
    );
    expect(stops.map((name) => name.replace(/[\u2066-\u2069]/gu, ''))).to.deep.equal([
      'Add welcome message',
      'Summer',
      'Delete Winter',
      'Edit Winter',
      'Winter',
      'Delete Need',
      'Edit Need',
      'Need',
    ]);
    expect(all('section :is(button, input)').every(({ tabIndex }) => tabIndex === 0)).to.equal(true);
  });

  it('says that it is not deleted when it was switched on elsewhere meanwhile', async () => {
    const { element, adapter, provider, unread, names, says, press, button } = await welcomeList({ ...holds(three), ...deaf });
    await unread();
    await otherPlace(adapter).update('b', { enabled: true });
    // As if the time to undo were over: the store sends at once.
    const { outbox } = provider.session!.shared;
    const version = 'v1';
    outbox.add({
      key: 'welcomeMessages/b',
      group: 'welcomeMessages',
      verb: 'remove',
      target: 'b',
      fields: {},
      base: {},
      whole: true,
      version,
    });
    await until(() => names().includes('Winter') && says('Winter')[0]!.startsWith('Not deleted'));
    await element.updateComplete;
    expect(says('Winter')[0]).to.equal('Not deleted: it is on now. Switch it off first.');
    expect(button('Delete Winter')).to.equal(undefined);
    await press('Keep it');
    await until(() => says('Winter')[0]!.includes('not sent yet'));
  });

  it('shows what was written and refused above the list, and drops it when told', async () => {
    const { provider, text, press, row, all } = await welcomeList();
    const name = 'Winter '.repeat(9).trim();
    void provider.session!.store(welcomeMessages).update('b', { name });
    await until(() => text().includes(`Your change to “${name}” was refused: Name – at most 60 characters; these are 62.`));
    expect(row(name).querySelector('[data-kind="warning"]')!.textContent).to.contain('Not saved');
    await press('Discard');
    await until(() => !all('[part~="notice"]').length);
    expect(row('Winter')).not.to.equal(undefined);
  });

  it('says that a change was refused because the message is on now', async () => {
    const { adapter, provider, text, unread } = await welcomeList({ ...holds(three), ...deaf });
    await unread();
    await otherPlace(adapter).update('b', { enabled: true });
    void provider.session!.store(welcomeMessages).update('b', { name: 'Winter tales' });
    await until(() => text().includes('Your change to “Winter tales” was refused: it is on now. Switch it off first.'));
  });

  it('shows a new one that was refused, and lets it go', async () => {
    const { adapter, provider, text, press, names, root } = await welcomeList();
    adapter.fail({ on: 'welcomeMessages.create', code: 'conflict', problem: { reason: 'too-many' } });
    const { name, kind, numbers, contents } = provider.session!.store(welcomeMessages).item('b')!.row;
    void provider.session!.store(welcomeMessages).create({ name: `${name} again`, kind, numbers, contents });
    await until(() => text().includes('Your new message “Winter again” was refused: there are as many as there may be.'));
    expect(names().at(-1)).to.equal('Winter again');
    expect(root.querySelectorAll('[role="switch"]')).to.have.length(3);
    await press('Discard');
    await until(() => names().length === 3);
  });

  it('shows both versions of what was changed elsewhere, and keeps the one that is chosen', async () => {
    const { adapter, provider, unread, text, all, root, press, names } = await welcomeList({ ...holds(three), ...deaf });
    await unread();
    await otherPlace(adapter).update('b', { name: 'Theirs' });
    void provider.session!.store(welcomeMessages).update('b', { name: 'Mine' });
    await until(() => text().includes('“Mine” was changed elsewhere while you changed it.'));
    expect(all('[data-kind="conflict"] bdi').map((one) => one.textContent)).to.deep.equal(['Mine', 'Theirs']);
    root.querySelector<HTMLInputElement>('[value="theirs"]')!.click();
    await press('Use this one');
    await until(() => names().join() === 'Summer,Theirs,Need');
  });

  it('says why no more can be added', async () => {
    const { text, button } = await welcomeList(holds(three, { capability: { atMost: 3 } }));
    expect(text()).to.contain('The limit is 3. Delete one to add another.');
    expect(button('Add welcome message')).to.equal(undefined);
  });

  it('changes nothing where the backend does not let it, and says so', async () => {
    const { element, all, text } = await welcomeList(
      holds(three, { capability: { locked: { contents: 'administrator', enabled: 'administrator' } } }),
    );
    expect(element.matches(':state(readonly)')).to.equal(true);
    expect(all('section :is(button, input)')).to.have.length(0);
    expect(text()).to.contain('Set by your administrator');
  });

  it('invites to add the first', async () => {
    const { text, all } = await welcomeList(holds([]));
    expect(text()).to.contain('No welcome messages yet');
    expect(all('[part~="primary"]')).to.have.length(1);
  });

  it('offers a sign-in when it ran out, and forgets what one person began when another comes', async () => {
    const { adapter, provider, element, switch: flip, says, text } = await welcomeList();
    await flip('Need');
    await until(() => says('Need')[0]!.startsWith('Not switched on'));
    adapter.signOut();
    provider.session!.shared.needsSignIn();
    await until(() => text().includes('You were signed out.'));
    adapter.signIn({ user: '2', name: 'Tomás Rey' });
    await provider.session!.signedIn();
    await settled(element);
    await until(() => says('Need')[0]!.includes('not switched on yet'));
  });
});
