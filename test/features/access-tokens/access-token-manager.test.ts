import { expect } from '@open-wc/testing';
import { unmountAll, until } from '../../support/mount.js';
import { tokenManager } from './token-scene.js';

/** Stands in for the clipboard: headless browsers want a permission. */
function clipboard(write: (text: string) => Promise<void>): string[] {
  const written: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text: string) => write(text).then(() => void written.push(text)) },
  });
  return written;
}

describe('access-token-manager, with the one token that is made for everybody', () => {
  const { now } = Date;
  afterEach(() => {
    unmountAll();
    Date.now = now;
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('shows how the token begins and ends, and nothing between', async () => {
    const { screen, row, secrets, root } = await tokenManager();
    const { secret } = secrets()[0]!;
    expect(row('Your token')).to.contain('Made for you').and.to.contain('Everything you may do').and.to.contain(secret.slice(-4));
    expect(root.innerHTML).not.to.contain(secret);
    expect(screen.button('New token')).to.equal(undefined);
  });

  it('shows it after a proof, in one node, and hides it when asked', async () => {
    const { screen, output, secrets, asked, elsewhere, told, root } = await tokenManager();
    const { secret } = secrets()[0]!;
    screen.press('Show your token');
    await until(() => output() === secret);
    expect(asked()).to.equal(1);
    expect(screen.text()).to.match(/Hides by itself in (1:00|0:5\d)/);
    expect(elsewhere()).not.to.contain(secret);
    expect(told()).not.to.contain(secret);
    screen.press('Hide your token');
    await until(() => !root.querySelector('output'));
    expect(root.innerHTML).not.to.contain(secret);
  });

  it('hides it by itself after a minute, counted down', async () => {
    const { screen, output, root } = await tokenManager();
    screen.press('Show your token');
    await until(output);
    Date.now = () => now() + 52_500;
    await until(() => /Hides by itself in 0:0[78]/.test(screen.text()));
    Date.now = () => now() + 60_001;
    await until(() => !root.querySelector('output'));
  });

  it('hides it when the person signs out, and when the sign-in ran out', async () => {
    const { screen, output, provider, secrets, root, adapter } = await tokenManager();
    const { secret } = secrets()[0]!;
    screen.press('Show your token');
    await until(output);
    adapter.signOut();
    provider.session!.shared.needsSignIn();
    await until(() => !root.innerHTML.includes(secret));
    adapter.signIn({ user: '1', account: 'fernweh' });
    await provider.session!.signedIn();
    screen.press('Show your token');
    await until(output);
    await provider.session!.signOut();
    await until(() => !root.innerHTML.includes(secret));
  });

  it('does not show it to who came meanwhile', async () => {
    const { screen, provider, adapter, element, output } = await tokenManager();
    const release = adapter.fail({ on: 'accessTokens.reveal', hang: 'reply' });
    screen.press('Show your token');
    await until(() => adapter.requests.filter(({ on }) => on === 'accessTokens.reveal').length === 2);
    adapter.signIn({ user: '2', name: 'Tomás Rey' });
    await provider.session!.signedIn();
    release();
    await until(() => adapter.requests.every(({ answer }) => answer));
    await element.updateComplete;
    expect(output()).to.equal('');
  });

  it('copies it without showing it, and says so', async () => {
    const { screen, secrets, root } = await tokenManager();
    const { secret } = secrets()[0]!;
    const written = clipboard(async () => {});
    screen.press('Copy your token');
    await until(() => screen.text().includes('Copied'));
    expect(written).to.deep.equal([secret]);
    expect(root.querySelector('output')).to.equal(null);
    expect(root.innerHTML).not.to.contain(secret);
  });

  it('shows it to be selected by hand where there is no clipboard', async () => {
    const { screen, output, secrets, root } = await tokenManager();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    screen.press('Copy your token');
    await until(() => output() === secrets()[0]!.secret);
    expect(screen.alert()).to.equal('Could not be copied. Select it and copy it by hand');
    expect(root.querySelector('output')!.tabIndex).to.equal(0);
  });

  it('selects it whole when it gets the focus', async () => {
    const { screen, output, secrets, root } = await tokenManager();
    screen.press('Show your token');
    await until(output);
    root.querySelector('output')!.focus();
    // A page in the background, among others that are tested, tells nobody.
    if (!document.hasFocus()) root.querySelector('output')!.dispatchEvent(new FocusEvent('focus'));
    const selection = (root as ShadowRoot & { getSelection?(): Selection }).getSelection?.() ?? getSelection()!;
    await until(() => selection.toString() === secrets()[0]!.secret);
  });

  it('asks before a reset, says what it does, and shows the new one once', async () => {
    const { screen, dialog, answer, output, secrets, changes, rows } = await tokenManager();
    const { secret } = secrets()[0]!;
    screen.press('Reset your token');
    await until(() => dialog()?.open);
    expect(dialog()!.textContent).to.contain('Scripts that use the old one stop working at once.');
    await answer('Reset token');
    await until(output);
    const [fresh] = secrets();
    expect(output()).to.equal(fresh!.secret);
    expect(output()).not.to.equal(secret);
    expect(changes).to.deep.equal([{ act: 'rotated', id: fresh!.id }]);
    expect(screen.text()).to.contain('Your new token is ready.');
    await until(() => rows().length === 1);
  });

  it('never shows two: the new one takes the place of the one that was shown', async () => {
    const { screen, answer, output, secrets, root } = await tokenManager();
    const { secret } = secrets()[0]!;
    screen.press('Show your token');
    await until(output);
    screen.press('Reset your token');
    await answer('Reset token');
    await until(() => output() && output() !== secret);
    expect(root.querySelectorAll('output')).to.have.length(1);
    expect(root.innerHTML).not.to.contain(secret);
  });

  it('does not say of the new one that it was copied when that was the former', async () => {
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.resolve() } });
    try {
      const { screen, answer, output, secrets } = await tokenManager();
      const { secret } = secrets()[0]!;
      screen.press('Show your token');
      await until(output);
      screen.press('Copy token');
      await until(() => screen.button('Copied'));
      screen.press('Reset your token');
      await answer('Reset token');
      await until(() => output() && output() !== secret);
      expect(screen.button('Copied')).to.equal(undefined);
      expect(screen.button('Copy token')).not.to.equal(undefined);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  it('keeps the token when the reset is called off, and the focus on its button', async () => {
    const { screen, answer, dialog, root, adapter } = await tokenManager();
    screen.button('Reset your token')!.focus();
    screen.press('Reset your token');
    await answer('Cancel');
    await until(() => !dialog());
    expect(root.activeElement).to.equal(screen.button('Reset your token'));
    expect(adapter.requests.some(({ on }) => on === 'accessTokens.rotate')).to.equal(false);
  });

  it('says at the row why it cannot be shown', async () => {
    const { screen } = await tokenManager({ faults: [{ on: 'accessTokens.reveal', code: 'conflict', times: 1 }] });
    screen.press('Show your token');
    await until(() => screen.alert() === 'The token cannot be shown: it clashes with something else.');
  });

  it('does not say that nothing was changed when the answer to a reset got lost', async () => {
    const { screen, answer, adapter, asked } = await tokenManager();
    adapter.fail({ on: 'accessTokens.rotate', lostReply: true });
    screen.press('Reset your token');
    await answer('Reset token');
    await until(asked).catch(() => undefined);
    await until(() => screen.alert().startsWith('It is not certain what was done'));
  });

  it('is one sentence where there are no tokens', async () => {
    const { screen } = await tokenManager({ seed: { capabilities: { accessTokens: false } } });
    expect(screen.text()).to.equal('Access tokens cannot be made here.');
  });
});
