import { expect } from '@open-wc/testing';
import { twoFactorChunks } from '../../../src/features/security/two-factor-parts.js';
import { unmountAll, until } from '../../support/mount.js';
import { refusal } from '../../support/refusal.js';
import { on, prove, twoFactorForm, type Scene } from './two-factor-scene.js';

const { loadCodes } = twoFactorChunks;
const { createObjectURL, revokeObjectURL } = URL;

async function opened(): Promise<Scene & { shown: string[] }> {
  const scene = await twoFactorForm();
  await scene.proven('Turn on Email');
  await until(() => scene.codes().length);
  return { ...scene, shown: scene.codes() };
}

const isOpen = ({ root }: Scene) => Boolean(root.querySelector('dialog'));

/** What a browser tells the dialog then; in a page that nobody sees it tells it late. */
const escape = ({ root }: Scene) => root.querySelector('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }));

/** A browser without a clipboard, or with one that keeps what it is given. */
function clipboard(kept: string[] | undefined): void {
  const writeText = async (text: string) => void kept?.push(text);
  Object.defineProperty(navigator, 'clipboard', { value: kept && { writeText }, configurable: true });
}

describe('two-factor-form, recovery codes', () => {
  afterEach(() => {
    unmountAll();
    Object.assign(twoFactorChunks, { loadCodes });
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('are shown with the first method, each different, and are those that the backend takes', async () => {
    const { shown, adapter } = await opened();
    expect(new Set(shown).size).to.equal(16);
    const { value } = await adapter.twoFactor.load({});
    expect([value.recoveryLeft, value.recoveryTotal]).to.deep.equal([16, 16]);
    const { challenge } = (await refusal(adapter.twoFactor.turnOff({ method: 'email' }, { key: 'a' }))).problem;
    await adapter.challenges.send(challenge!, 'recovery', { key: 'b' });
    expect((await adapter.challenges.verify(challenge!, shown[3]!, { key: 'c' })).proof).to.be.a('string');
  });

  it('are not shown with the second method', async () => {
    const scene = await twoFactorForm({ seed: on(['sms']) });
    await scene.proven('Turn on Email');
    await until(() => scene.row('Email').includes('Turn off'));
    expect(isOpen(scene)).to.equal(false);
  });

  it('close without a question once the person has kept them; then they are nowhere', async () => {
    const scene = await opened();
    scene.tick();
    scene.screen.press('Done');
    await until(() => !isOpen(scene));
    for (const code of scene.shown) {
      expect(document.documentElement.outerHTML + scene.root.innerHTML + scene.events.join()).not.to.contain(code);
    }
  });

  it('ask once before they close unkept: by button, with the focus on the box to tick', async () => {
    const scene = await opened();
    scene.screen.press('Done');
    await until(() => scene.screen.alert() === 'They are never shown again. Keep them first, and tick this');
    expect(scene.root.activeElement?.getAttribute('name')).to.equal('kept');
    scene.screen.press('Done');
    await scene.element.updateComplete;
    expect(isOpen(scene)).to.equal(true);
    scene.screen.press('Close anyway');
    await until(() => !isOpen(scene));
  });

  it('ask once before they close unkept: by Escape', async () => {
    const scene = await opened();
    escape(scene);
    await until(() => scene.screen.button('Close anyway'));
    expect(isOpen(scene)).to.equal(true);
    escape(scene);
    await until(() => !isOpen(scene));
  });

  it('are copied, one to a line', async () => {
    const kept: string[] = [];
    clipboard(kept);
    const { screen, shown } = await opened();
    screen.press('Copy');
    await until(() => screen.text().includes('Copied'));
    expect(kept).to.deep.equal([shown.join('\n')]);
  });

  it('say when the browser would not copy them', async () => {
    clipboard(undefined);
    const { screen } = await opened();
    screen.press('Copy');
    await until(() => screen.alert() === 'Could not be copied. Select it and copy it by hand');
  });

  it('are downloaded as a text file with whose they are, whose address is given back', async () => {
    const files: Blob[] = [];
    const revoked: string[] = [];
    const names: string[] = [];
    URL.createObjectURL = (file) => (files.push(file as Blob), createObjectURL(file));
    URL.revokeObjectURL = (url) => (revoked.push(url), revokeObjectURL(url));
    const note = (event: Event) => (names.push((event.target as HTMLAnchorElement).download), event.preventDefault());
    HTMLAnchorElement.prototype.click = function () {
      this.addEventListener('click', note);
      HTMLElement.prototype.click.call(this);
    };
    const { screen, shown } = await opened();
    screen.press('Download');
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    expect(names).to.deep.equal(['recovery-codes.txt']);
    const lines = (await files[0]!.text()).split('\n');
    expect(lines[0]).to.match(/^Recovery codes of maya\.lindqvist@fernweh\.example, made on \w+ \d+, \d+$/);
    expect(lines.slice(2, 18)).to.deep.equal(shown);
    await until(() => revoked.length);
    await fetch(revoked[0]!).then(
      () => expect.fail('the address is still good'),
      () => undefined,
    );
  });

  it('are printed alone, on a sheet of their own that goes with the dialog', async () => {
    const scene = await opened();
    let printed = '';
    const { append } = Element.prototype;
    Element.prototype.append = function (...nodes) {
      append.apply(this, nodes);
      for (const node of nodes) {
        const view = node instanceof HTMLIFrameElement ? node.contentWindow : undefined;
        if (view) view.print = () => (printed = view.document.body.innerText);
      }
    };
    scene.screen.press('Print');
    Element.prototype.append = append;
    for (const code of scene.shown) expect(printed).to.contain(code);
    expect(printed).not.to.contain('Two-step verification');
    expect(Boolean(scene.root.querySelector('dialog iframe'))).to.equal(true);
    scene.tick();
    scene.screen.press('Done');
    await until(() => !scene.root.querySelector('iframe'));
  });

  it('are made anew only after the person has heard that the old ones stop working', async () => {
    const scene = await twoFactorForm({ seed: on(['email'], 5) });
    scene.screen.press('New codes');
    await until(() => isOpen(scene));
    expect(scene.screen.part('dialog')!.textContent).to.contain('The old codes stop working.');
    scene.screen.press('Keep the old ones');
    await until(() => !isOpen(scene));
    expect(scene.asked('twoFactor.renewRecoveryCodes')).to.equal(0);
    scene.screen.press('New codes');
    await scene.proven('Make new codes');
    await until(() => scene.codes().length === 16);
    expect(scene.screen.part('dialog')!.textContent).to.contain('The old codes stop working now.');
    await until(() => scene.row('Recovery codes').includes('16 of 16 left'));
  });

  for (const [left, words] of [
    [4, 'Recovery codes 4 of 16 left For the day your phone is gone New codes'],
    [3, 'Recovery codes 3 of 16 left Make new ones before they run out New codes'],
    [0, 'Recovery codes None left Without them, a lost phone locks you out New codes'],
  ] as const)
    it(`say what it means that ${left} are left`, async () => {
      const { row, root } = await twoFactorForm({ seed: on(['email'], left) });
      expect(row('Recovery codes')).to.equal(words);
      expect(Boolean(root.querySelector('[data-kind="warning"]'))).to.equal(left <= 3);
    });

  it('are asked for without a question where none are left', async () => {
    const scene = await twoFactorForm({ seed: on(['email'], 0) });
    await scene.proven('New codes');
    await until(() => scene.codes().length === 16);
  });

  it('are not made where they could not be shown', async () => {
    twoFactorChunks.loadCodes = () => Promise.reject(new TypeError('offline'));
    const scene = await twoFactorForm();
    scene.screen.press('Turn on Email');
    await until(() => scene.screen.alert() === 'Not turned on: a part of this page did not load.');
    expect(scene.asked('twoFactor.turnOn')).to.equal(0);
  });

  it('leave with the element, and with the person', async () => {
    const scene = await opened();
    scene.element.remove();
    await until(() => !isOpen(scene));
    expect(scene.root.innerHTML).not.to.contain(scene.shown[0]);
    const other = await opened();
    await other.provider.session!.signOut();
    await until(() => !other.root.innerHTML.includes(other.shown[0]!));
  });

  it('come in words of their own language, when the person proves who they are in the dialog of the provider', async () => {
    const { screen, provider, adapter, root } = await twoFactorForm({ locale: 'ar-XB' });
    screen.press('Turn on Email');
    await until(() => provider.shadowRoot!.querySelector('challenge-dialog'));
    await prove(provider, adapter);
    await until(() => root.querySelector('dialog'));
    expect(root.querySelector('dialog')!.dir).to.equal('rtl');
    expect(root.querySelector<HTMLElement>('[data-kind="codes"]')!.dir).to.equal('ltr');
  });
});
