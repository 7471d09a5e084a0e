import { expect } from '@open-wc/testing';
import { welcomeChunks } from '../../../src/features/welcome-messages/list/welcome-writing.js';
import { unmountAll, until } from '../../support/mount.js';
import { deaf, holds, otherPlace, three, welcomeList } from './welcome-list-scene.js';

/** The list, and the form below it. */
async function writing(...options: Parameters<typeof welcomeList>) {
  const list = await welcomeList(...options);
  const form = () => list.root.querySelector('[data-kind="editing"]');
  return {
    ...list,
    form,
    async open(button: string) {
      list.button(button)!.focus();
      await list.press(button);
      await until(form, 'the form');
    },
  };
}

describe('welcome-message-editor, the way to the form and back', () => {
  const { loadForm, loadAttention } = welcomeChunks;
  afterEach(() => {
    unmountAll();
    Object.assign(welcomeChunks, { loadForm, loadAttention });
  });

  it('leads to the heading of the form, and back to the button of the row', async () => {
    const { open, press, focused, form } = await writing();
    await open('Edit Winter');
    await until(() => focused() === 'Edit “Winter”');
    await press('Close the form');
    await until(() => !form());
    expect(focused()).to.equal('Edit Winter');
  });

  it('leads back to the way to add when nothing was added', async () => {
    const { open, press, focused, form } = await writing();
    await open('Add welcome message');
    await until(() => focused() === 'New welcome message');
    await press('Close the form');
    await until(() => !form());
    expect(focused()).to.equal('Add welcome message');
  });

  it('shows what was changed in its row, and leads back there', async () => {
    const { element, open, press, screen, focused, names, form, held, told, says } = await writing();
    await open('Edit Winter');
    screen.type('Name', 'Winter tales');
    await element.updateComplete;
    expect(element.matches(':state(dirty)')).to.equal(true);
    screen.button('Save')!.focus();
    await press('Save');
    await until(() => !form());
    expect(names()).to.deep.equal(['Summer', 'Winter tales', 'Need']);
    expect(focused()).to.equal('Edit Winter tales');
    expect(says('Winter tales')[0]).to.match(/Saved$/);
    expect(told[1]!.flatMap(({ members }) => members)).to.include('name');
    expect(await held()).to.deep.equal(['a']);
  });

  it('adds one as the last, which is off', async () => {
    const { adapter, open, press, screen, names, form, on, all, element } = await writing();
    await open('Add welcome message');
    screen.type('Name', 'Autumn');
    screen.type('Message', 'Hello');
    all<HTMLInputElement>('[data-kind="editing"] [type="checkbox"]')[1]!.click();
    await element.updateComplete;
    await press('Save');
    await until(() => !form());
    expect(names()).to.deep.equal(['Summer', 'Winter', 'Need', 'Autumn']);
    expect(on()).to.deep.equal(['Summer']);
    expect((await otherPlace(adapter).rows()).at(-1)).to.deep.include({ name: 'Autumn', enabled: false, numbers: ['number-visa'] });
  });

  it('stays where the person is when the form closes while they are elsewhere', async () => {
    const { open, flip, press, focused, form } = await writing();
    await open('Edit Winter');
    await until(() => focused() === 'Edit “Winter”');
    flip('Need').focus();
    await press('Close the form');
    await until(() => !form());
    expect(focused()).to.equal('Need');
  });

  it('says in the form that the message was switched on elsewhere, and offers no edit in the row', async () => {
    const { adapter, live, open, form, verbs } = await writing();
    await live;
    await open('Edit Winter');
    await otherPlace(adapter).update('b', { enabled: true });
    await until(() => form()!.textContent.includes('It is on now.'));
    expect(verbs('Winter')).to.deep.equal([]);
  });

  it('is told by the backend alone that the message is on, and says that once', async () => {
    const { adapter, open, press, screen, text, unread } = await writing({ ...holds(three), ...deaf });
    await unread();
    await open('Edit Winter');
    await otherPlace(adapter).update('b', { enabled: true });
    screen.type('Name', 'Winter tales');
    await press('Save');
    await until(() => text().includes('Not saved: it is on now. Switch it off first.'));
    expect(text()).not.to.contain('Your change to');
  });

  it('opens the form from a row that was not switched on', async () => {
    const {
      switch: flip,
      says,
      press,
      form,
    } = await writing(holds([{ id: 'a', name: 'Group', numbers: ['nowhere'], contents: [{ body: 'Hello' }] }]));
    await flip('Group');
    await until(() => says('Group')[0]!.startsWith('Not switched on'));
    await press('Edit');
    await until(() => form()?.textContent.includes('Group'));
  });

  it('says that the form did not load, and tries again', async () => {
    welcomeChunks.loadForm = () => Promise.reject(new Error('away'));
    const { press, text, form, screen } = await writing();
    await press('Edit Winter');
    await until(() => text().includes('That part did not load.'));
    expect(form()).to.equal(null);
    welcomeChunks.loadForm = loadForm;
    screen.press('Try again');
    await until(form);
    expect(text()).not.to.contain('That part did not load.');
  });

  it('says that the words for a clash did not load, and tries again', async () => {
    welcomeChunks.loadAttention = () => Promise.reject(new Error('away'));
    const { switch: flip, text, says, screen, on } = await writing();
    await flip('Need');
    await until(() => text().includes('That part did not load.'));
    expect(on()).to.deep.equal(['Summer']);
    welcomeChunks.loadAttention = loadAttention;
    screen.press('Try again');
    await until(() => says('Need')[0]!.startsWith('Not switched on'));
  });

  it('closes the form when another person comes', async () => {
    const { adapter, provider, open, form } = await writing();
    await open('Edit Winter');
    adapter.signIn({ user: '2', name: 'Tomás Rey' });
    await provider.session!.signedIn();
    await until(() => !form());
  });
});
