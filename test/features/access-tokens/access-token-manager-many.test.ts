import { expect } from '@open-wc/testing';
import { unmountAll, until } from '../../support/mount.js';
import { keeps, several, tokenManager } from './token-scene.js';

const hour = 3_600_000;
const day = 24 * hour;
const at = (ahead: number) => new Date(Date.now() + ahead).toISOString();

describe('access-token-manager, with several tokens', () => {
  const { now } = Date;
  afterEach(() => {
    unmountAll();
    Date.now = now;
  });

  it('says of each what it may do, when it was used and when it ends', async () => {
    const { row } = await tokenManager(keeps(several));
    expect(row('Spreadsheet sync')).to.contain('Ends tomorrow').and.to.contain('Everything you may do').and.to.contain('never used');
    expect(row('Shift report')).to.contain('Read, and change nothing').and.to.contain('used 2 hours ago').and.not.to.contain('Ends');
  });

  it('tells those that ended or were replaced from the others, and offers only what is left to do', async () => {
    const tokens = [
      { id: 'a', name: 'Ended', expiresAt: at(-hour) },
      { id: 'b', name: 'Former', replaced: true, expiresAt: at(hour) },
      { id: 'c', name: 'Later', expiresAt: at(40 * day) },
      { id: 'd', name: 'Own scope', scope: 'contacts' },
    ];
    const { row, screen } = await tokenManager(keeps(several, { accessTokens: () => tokens }));
    expect(row('Ended')).to.contain('Ended');
    expect(row('Former')).to.contain('Replaced').and.to.contain('Goes on until');
    expect(row('Later')).to.contain('ends on');
    expect(row('Own scope')).to.contain('Scope “contacts”');
    const names = ['Ended', 'Former', 'Later'];
    expect(names.filter((name) => screen.button(`Roll ${name}`))).to.deep.equal(['Later']);
    expect(names.filter((name) => screen.button(`Delete ${name}`))).to.deep.equal(['Ended', 'Later']);
    expect(screen.button('Delete the replaced Former')).not.to.equal(undefined);
  });

  it('describes the buttons of two with one name by the letters of each', async () => {
    const tokens = ['a', 'b'].map((id) => ({ id, name: 'Twin' }));
    const { root, secrets } = await tokenManager(keeps(several, { accessTokens: () => tokens }));
    const deletes = [...root.querySelectorAll('button[aria-label="Delete Twin"]')];
    const described = deletes.map((button) => root.querySelector(`[id="${button.getAttribute('aria-describedby')}"]`)!.textContent);
    expect(described.map((letters) => letters.slice(-4))).to.have.members(secrets().map(({ secret }) => secret.slice(-4)));
    expect(new Set(described).size).to.equal(2);
  });

  it('makes a token, shows it once, and has it nowhere else', async () => {
    const { screen, made, output, secrets, changes, elsewhere, told, root } = await tokenManager(keeps(several));
    await made('Night report');
    const { id, secret } = secrets()[0]!;
    expect(output()).to.equal(secret);
    expect(screen.text()).to.contain('“Night report” is ready. Copy it now: it is never shown again.');
    expect(root.activeElement!.textContent).to.contain('Copy token');
    expect(changes).to.deep.equal([{ act: 'created', id }]);
    expect(elsewhere()).not.to.contain(secret);
    expect(told()).not.to.contain(secret);
    await until(() => screen.button('Roll Night report'));
    screen.press('Hide');
    await until(() => !root.querySelector('output'));
    expect(root.innerHTML).not.to.contain(secret);
  });

  it('makes the narrowest token by itself, and what was chosen else', async () => {
    const { screen, made, secrets } = await tokenManager(keeps(several));
    const stored = () => secrets()[0] as unknown as { scope: string; expiresAt: string };
    await made('First');
    expect(stored().scope).to.equal('read');
    expect(Date.parse(stored().expiresAt) - Date.now()).to.be.within(29.9 * day, 30.1 * day);
    screen.press('New token');
    await until(() => screen.button('Make token'));
    screen.type('Name', 'Second');
    screen.type('What it may do', 'all');
    screen.type('How long it lives', '0');
    screen.press('Make token');
    await until(() => secrets()[0]!.name === 'Second');
    expect(stored()).to.include({ scope: 'all', expiresAt: '' });
  });

  it('wants a name of at most 60 characters, and asks nobody before', async () => {
    const { screen, adapter, root, asked } = await tokenManager(keeps(several));
    screen.press('New token');
    await until(() => screen.button('Make token'));
    screen.press('Make token');
    await until(() => screen.note('Name') === 'This cannot be empty');
    expect(root.activeElement).to.equal(screen.control('Name'));
    screen.type('Name', 'x'.repeat(61));
    await until(() => screen.note('Name') === '');
    screen.press('Make token');
    await until(() => screen.note('Name') === 'At most 60 characters; these are 61');
    expect(screen.control('Name').getAttribute('aria-invalid')).to.equal('true');
    expect(adapter.requests.some(({ on }) => on === 'accessTokens.create')).to.equal(false);
    expect(asked()).to.equal(0);
  });

  it('loses nothing that was typed when it fails', async () => {
    const { screen, output } = await tokenManager({
      ...keeps(several),
      faults: [{ on: 'accessTokens.create', code: 'rate-limited', times: 1 }],
    });
    screen.press('New token');
    await until(() => screen.button('Make token'));
    screen.type('Name', 'Night report');
    screen.type('How long it lives', '90');
    screen.press('Make token');
    await until(() => screen.alert() === 'Nothing was changed: the server asks to wait a while.');
    expect([screen.value('Name'), screen.value('How long it lives')]).to.deep.equal(['Night report', '90']);
    screen.press('Make token');
    await until(output);
  });

  it('says at the name what the backend has against it', async () => {
    const problem = { fields: { name: { code: 'taken' } } };
    const { screen } = await tokenManager({ ...keeps(several), faults: [{ on: 'accessTokens.create', code: 'invalid', problem }] });
    screen.press('New token');
    await until(() => screen.button('Make token'));
    screen.type('Name', 'Night report');
    screen.press('Make token');
    await until(() => screen.note('Name') === 'Somebody else has this already');
  });

  it('makes one however often the button is pressed', async () => {
    const { screen, adapter } = await tokenManager(keeps(several));
    adapter.fail({ on: 'accessTokens.create', hang: true });
    screen.press('New token');
    await until(() => screen.button('Make token'));
    screen.type('Name', 'Night report');
    screen.press('Make token');
    await until(() => screen.button('Making it…'));
    screen.press('Making it…');
    expect(adapter.requests.filter(({ on }) => on === 'accessTokens.create')).to.have.length(1);
  });

  it('closes the form when it is called off, and the focus is on its button', async () => {
    const { screen, root } = await tokenManager(keeps(several));
    screen.press('New token');
    await until(() => root.activeElement === root.querySelector('input'));
    screen.press('Cancel');
    await until(() => !root.querySelector('form'));
    await until(() => root.activeElement === screen.button('New token'));
  });

  it('rolls a token, and lets the former go on as long as was chosen', async () => {
    const { screen, dialog, answer, output, secrets, row, rows, changes } = await tokenManager(keeps(several));
    screen.press('Roll Shift report');
    await until(() => dialog()?.open);
    const choices = [...dialog()!.querySelectorAll('label')].map((label) => label.textContent.trim());
    expect(choices).to.deep.equal(['It ends at once', 'It goes on for 1 hour', 'It goes on for 1 day']);
    dialog()!.querySelectorAll('input')[1]!.click();
    await answer('Roll token');
    await until(output);
    const [, fresh, former] = secrets() as unknown as { id: string; secret: string; replaced: boolean; expiresAt: string }[];
    expect(output()).to.equal(fresh!.secret);
    expect(Date.parse(former!.expiresAt) - Date.now()).to.be.within(0.9 * hour, hour);
    expect(changes).to.deep.equal([{ act: 'rotated', id: fresh!.id }]);
    await until(() => rows().length === 3);
    expect(screen.text()).to.contain('“Shift report” has a new token.');
    expect(row('Shift report')).not.to.contain('Replaced');
  });

  it('deletes a token, asked, says so, and leaves the keyboard on the next', async () => {
    const { screen, answer, rows, status, changes, root, dialog } = await tokenManager(keeps(several));
    screen.button('Delete Spreadsheet sync')!.focus();
    screen.press('Delete Spreadsheet sync');
    await until(() => dialog()?.open);
    expect(dialog()!.textContent).to.contain('Scripts that use it stop working at once.');
    await answer('Delete token');
    await until(() => rows().join() === 'Shift report');
    await until(() => status() === '“Spreadsheet sync” was deleted.');
    expect(changes).to.have.length(1);
    await until(() => root.activeElement === screen.button('Roll Shift report'));
  });

  it('hides a new token that is deleted', async () => {
    const { screen, made, answer, root } = await tokenManager(keeps(several));
    await made('Night report');
    await until(() => screen.button('Delete Night report'));
    screen.press('Delete Night report');
    await answer('Delete token');
    await until(() => !root.querySelector('output'));
  });

  it('says when there are as many as there may be', async () => {
    const { screen } = await tokenManager(keeps({ ...several, atMost: 2 }));
    expect(screen.text()).to.contain('There may be 2 tokens. Delete one to make another.');
    expect(screen.button('New token')).to.equal(undefined);
  });

  it('says so too when only the backend knows', async () => {
    const fault = { on: 'accessTokens.create', code: 'conflict', problem: { reason: 'too-many' } } as const;
    const { screen } = await tokenManager({ ...keeps(several), faults: [fault] });
    screen.press('New token');
    await until(() => screen.button('Make token'));
    screen.type('Name', 'Night report');
    screen.press('Make token');
    await until(() => screen.alert() === 'There are as many tokens as there may be. Delete one to make another.');
  });

  it('begins with one thing to do when there are none', async () => {
    const { screen, made, rows, output } = await tokenManager(keeps(several, { accessTokens: () => [] }));
    expect(screen.text()).to.contain('No access tokens yet');
    await made('Night report');
    await until(() => rows().join() === 'Night report' && output());
  });
});
