import { expect } from '@open-wc/testing';
import { heard, until } from '../../support/mount.js';
import { openEditorScene, own, words } from './editor-scene.js';

describe('the editor of canned responses', () => {
  it('makes a response of what was typed, without the slash, and closes when the backend has it', async () => {
    const { edit, fill, press, dialog, item, element } = await openEditorScene();
    const saved = heard<{ area: string; members: string[] }>(element, 'settings-saved');
    await edit();
    fill('Short code', '/late-order');
    fill('Message', 'It comes by {{|day}} 👋');
    fill('Label', ' Delivery ');
    await press('Save');
    await until(() => !dialog(), 'the editor closed');
    expect(item('late-order')?.row).to.include({ content: 'It comes by {{|day}} 👋', label: 'Delivery', scope: 'personal' });
    expect(saved.map(({ area }) => area)).to.deep.equal(['canned-responses']);
  });

  it('finds a short code taken in either letter case while it is typed', async () => {
    const { edit, fill, said, element } = await openEditorScene();
    await edit();
    fill('Short code', 'REFUND');
    await element.updateComplete;
    expect(said('Short code')).to.equal('You have /REFUND already. Upper and lower case are the same.');
    fill('Short code', 'hell');
    await element.updateComplete;
    expect(said('Short code')).to.equal('');
    fill('Short code', 'hello');
    await element.updateComplete;
    expect(said('Short code')).to.contain('/hello already');
  });

  it('lets a company have a short code that the person has too', async () => {
    const { edit, fill, said, element } = await openEditorScene({ responses: [own('policy', 'Ours', { scope: 'company' })] });
    await edit();
    fill('Short code', 'policy');
    await element.updateComplete;
    expect(said('Short code')).to.equal('');
  });

  it('names the rule that a short code breaks, and says what is only unfinished when the field is left', async () => {
    const { edit, fill, said, element, screen } = await openEditorScene();
    await edit();
    const typed = async (code: string) => {
      fill('Short code', code);
      await element.updateComplete;
      return said('Short code');
    };
    expect(await typed('late order')).to.equal('A short code has no spaces. Put a dash between words.');
    expect(await typed('late#')).to.contain('“#” cannot stand in a short code.');
    expect(await typed('x'.repeat(33))).to.equal('At most 32 characters; these are 33');
    expect(await typed('late-')).to.equal('');
    screen.control('Short code').dispatchEvent(new FocusEvent('blur'));
    await element.updateComplete;
    expect(said('Short code')).to.equal('A short code begins and ends with a letter or a digit.');
  });

  it('asks for what is missing, and leads to it', async () => {
    const { edit, press, said, element } = await openEditorScene();
    await edit();
    await press('Save');
    expect(said('Short code')).to.equal('This cannot be empty');
    expect(said('Message')).to.equal('Write a message, or attach a file.');
    await until(() => element.focused?.matches('[part~="code"]'), 'the focus on the short code');
  });

  it('shows the backend’s refusal at its field, keeps what was typed, and saves when it is put right', async () => {
    const faults = [
      { on: 'cannedResponses.create', times: 1, code: 'invalid' as const, problem: { fields: { shortCode: { code: 'taken' } } } },
    ];
    const { edit, fill, press, said, dialog, item, screen, element } = await openEditorScene({ faults });
    const failed = heard<{ code: string }>(element, 'settings-failed');
    await edit();
    fill('Short code', 'mine');
    fill('Message', 'Hello');
    await press('Save');
    await until(() => said('Short code').includes('/mine already'), 'the refusal');
    expect(screen.value('Message')).to.equal('Hello');
    expect(failed.map(({ code }) => code)).to.deep.equal(['invalid']);
    fill('Short code', 'mine-2');
    await press('Save');
    await until(() => !dialog(), 'the editor closed');
    expect(item('mine-2')?.row.content).to.equal('Hello');
    expect(item('mine')).to.equal(undefined);
  });

  it('sends only what was changed', async () => {
    const { edit, fill, press, dialog, adapter } = await openEditorScene();
    const { update } = adapter.cannedResponses;
    const patches: object[] = [];
    adapter.cannedResponses.update = (id, patch, call) => (patches.push(patch), update(id, patch, call));
    await edit('refund');
    fill('Message', 'Your refund has arrived.');
    await press('Save');
    await until(() => !dialog());
    expect(patches).to.deep.equal([{ content: 'Your refund has arrived.' }]);
  });

  it('asks before it closes with something unsaved, stays on a second Escape, and forgets what is discarded', async () => {
    const { edit, fill, press, dialog, screen, element } = await openEditorScene();
    await edit('refund');
    fill('Message', 'Typed');
    await press('Cancel');
    await until(() => element.focused?.textContent?.trim() === 'Keep editing', 'the focus on the safe answer');
    expect(screen.alert()).to.equal('Close without saving?');
    dialog()!.dispatchEvent(new Event('cancel', { cancelable: true }));
    await until(() => element.focused?.localName === 'textarea', 'the focus back in the message');
    expect(screen.value('Message')).to.equal('Typed');
    await press('Cancel');
    await press('Discard');
    expect(dialog()).to.equal(null);
    await edit('refund');
    expect(screen.value('Message')).to.equal('Your refund is on its way.');
    await press('Cancel');
    expect(dialog()).to.equal(null);
  });

  it('has what was typed again after the element was taken from the page', async () => {
    const { edit, fill, element, provider } = await openEditorScene();
    await edit();
    fill('Short code', 'half');
    fill('Message', 'Half a sentence');
    const again = document.createElement('editor-host') as typeof element;
    element.remove();
    provider.append(again);
    await again.updateComplete;
    again.editor.open(undefined);
    await until(() => again.shadowRoot!.querySelector('dialog')?.open);
    const root = again.shadowRoot!;
    expect(root.querySelector('textarea')!.value).to.equal('Half a sentence');
    expect(words(root.querySelector('[part~="notice"]'))).to.contain('This is what you typed before');
  });

  it('keeps what was saved without a network on this device, and closes without asking', async () => {
    const { edit, fill, press, dialog, screen, item } = await openEditorScene({
      faults: [{ on: 'cannedResponses.create', code: 'offline' }],
    });
    await edit();
    fill('Short code', 'later');
    fill('Message', 'When there is a network');
    await press('Save');
    await until(() => screen.text().includes('Kept on this device'), 'the word that it is kept');
    await press('Close');
    await until(() => !dialog());
    expect(item('later')?.state).to.equal('creating');
  });

  it('says that a new sign-in is needed, and loses nothing', async () => {
    const { edit, fill, press, adapter, screen, element } = await openEditorScene();
    const asked = heard(element, 'settings-sign-in-needed');
    await edit();
    fill('Short code', 'mine');
    fill('Message', 'Long thought over');
    adapter.signOut();
    await press('Save');
    await until(() => screen.text().includes('You were signed out.'), 'the notice');
    await press('Sign in');
    expect(asked.length).to.equal(1);
    expect(screen.value('Message')).to.equal('Long thought over');
  });
});
