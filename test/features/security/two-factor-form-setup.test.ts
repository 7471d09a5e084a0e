import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type decode from 'jsqr';
import 'jsqr';
import { twoFactorChunks } from '../../../src/features/security/two-factor-parts.js';
import { unmountAll, until } from '../../support/mount.js';
import { on, prove, twoFactorForm, type Scene } from './two-factor-scene.js';

const { loadSetup, loadCodes } = twoFactorChunks;
/** It is no module, so it leaves its name on the page. */
const { jsQR } = globalThis as unknown as { jsQR: typeof decode };
const field = 'The 6 digits it shows';

async function opened(scene: Scene, button = 'Set up Authenticator app'): Promise<Scene> {
  await scene.proven(button);
  await until(() => scene.root.querySelector('[data-kind="setup"]'), 'the set-up');
  return scene;
}

function enter({ screen }: Scene, code: string): void {
  screen.type(field, code);
  screen.press('Verify');
}

const problem = ({ root }: Scene) => root.querySelector('#app-code-error')?.textContent.trim() ?? '';

/** Draws the picture as a screen would, and reads it as a phone would. */
async function scanned(root: ShadowRoot): Promise<string | undefined> {
  const drawing = root.querySelector('[data-kind="qr"]')!.cloneNode(true) as SVGElement;
  drawing.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const picture = new Image(400, 400);
  picture.src = `data:image/svg+xml,${encodeURIComponent(drawing.outerHTML)}`;
  await picture.decode();
  const canvas = new OffscreenCanvas(400, 400).getContext('2d')!;
  canvas.drawImage(picture, 0, 0, 400, 400);
  return jsQR(canvas.getImageData(0, 0, 400, 400).data, 400, 400, { inversionAttempts: 'dontInvert' })?.data;
}

describe('two-factor-form, setting up an authenticator app', () => {
  afterEach(() => {
    unmountAll();
    Object.assign(twoFactorChunks, { loadSetup, loadCodes });
  });

  it('draws a picture that another decoder reads as the otpauth address', async () => {
    const scene = await opened(await twoFactorForm());
    expect(scene.uri()).to.match(/^otpauth:\/\/totp\/Fernweh%20Desk:maya/);
    expect(await scanned(scene.root)).to.equal(scene.uri());
  });

  it('shows the key of the address in groups of four, and puts the focus on the code', async () => {
    const scene = await opened(await twoFactorForm());
    const shown = scene.root.querySelector('[data-kind="secret"] [part="code"]')!.textContent;
    expect(shown).to.match(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(shown.replaceAll(' ', '')).to.equal(new URL(scene.uri()).searchParams.get('secret'));
    await until(() => scene.root.activeElement === scene.screen.control(field));
  });

  it('keeps the rules of one-time codes', async () => {
    const { screen } = await opened(await twoFactorForm());
    const input = screen.control(field);
    expect([input.type, input.inputMode, input.getAttribute('autocomplete'), input.maxLength]).to.deep.equal([
      'text',
      'numeric',
      'one-time-code',
      -1,
    ]);
  });

  it('is on after the right code, pasted with a space, and everything of the set-up is gone', async () => {
    const scene = await opened(await twoFactorForm());
    const [secret, code] = [new URL(scene.uri()).searchParams.get('secret')!, scene.appCode()];
    enter(scene, `${code.slice(0, 3)} ${code.slice(3)} `);
    await until(() => scene.screen.button('Done'));
    expect(scene.row('Authenticator app')).to.contain('Replace Turn off');
    expect(scene.root.innerHTML).not.to.contain(secret).and.not.to.contain(secret.match(/.{4}/g)!.join(' '));
    expect(scene.events.join()).not.to.contain(secret).and.not.to.contain(code);
    expect(scene.events.at(-1)).to.equal('two-factor-changed {"method":"totp","on":true}');
  });

  it('takes the code of the step before, and not one that is older', async () => {
    const scene = await opened(await twoFactorForm());
    enter(scene, scene.appCode(-3));
    await until(() => problem(scene));
    enter(scene, scene.appCode(-1));
    await until(() => scene.row('Authenticator app').includes('Turn off'));
  });

  it('says that a code is wrong, at the field, and forgets it with the next key', async () => {
    const scene = await opened(await twoFactorForm());
    enter(scene, scene.appCode(5));
    await until(() => problem(scene) === 'Not the code the app shows now. It changes every half minute');
    const input = scene.screen.control(field);
    expect(input.ariaInvalid).to.equal('true');
    await until(() => scene.root.activeElement === input);
    expect([input.selectionStart, input.selectionEnd]).to.deep.equal([0, 6]);
    scene.screen.type(field, '1');
    await until(() => !problem(scene));
  });

  it('asks for a code before it asks the backend', async () => {
    const scene = await opened(await twoFactorForm());
    scene.screen.press('Verify');
    await until(() => problem(scene) === 'Type the code that the app shows now');
    enter(scene, '12a456');
    await until(() => problem(scene) === 'A code has 6 digits');
    expect(scene.asked('twoFactor.turnOn')).to.equal(0);
  });

  it('verifies once for two quick presses', async () => {
    const scene = await opened(await twoFactorForm());
    enter(scene, scene.appCode());
    scene.screen.press('Verify');
    await until(() => scene.row('Authenticator app').includes('Turn off'));
    expect(scene.asked('twoFactor.turnOn')).to.equal(1);
  });

  it('offers to start again when the set-up has become too old', async () => {
    const scene = await opened(await twoFactorForm());
    const [code, old] = [scene.appCode(), scene.uri()];
    const { now } = scene.adapter.backend;
    scene.adapter.backend.now = () => now() + 11 * 60_000;
    enter(scene, code);
    await until(() => scene.row('Authenticator app').includes('This set-up has become too old. Nothing was changed.'));
    expect(scene.root.innerHTML).not.to.contain('otpauth:');
    await until(() => scene.root.activeElement?.textContent.trim() === 'Start again');
    scene.adapter.backend.now = now;
    await opened(scene, 'Start again');
    expect(scene.uri()).not.to.equal(old);
  });

  it('keeps the code in the field while offline, and takes it afterwards', async () => {
    const scene = await opened(await twoFactorForm());
    scene.adapter.fail({ on: 'twoFactor.turnOn', code: 'rate-limited', times: 1 });
    enter(scene, scene.appCode());
    await until(() => problem(scene) === 'Not verified: the server asks to wait a while. The code was not used.');
    scene.screen.press('Verify');
    await until(() => scene.row('Authenticator app').includes('Turn off'));
  });

  it('is done when the answer was lost and the app is on nevertheless', async () => {
    const scene = await opened(await twoFactorForm());
    scene.adapter.fail({ on: 'twoFactor.turnOn', lostReply: true, times: 1 });
    enter(scene, scene.appCode());
    await until(() => scene.row('Authenticator app').includes('Turn off'));
    expect(Boolean(scene.root.querySelector('[data-kind="setup"]'))).to.equal(false);
  });

  it('forgets the set-up when it is cancelled, and gives the focus back to its button', async () => {
    const scene = await opened(await twoFactorForm());
    const old = scene.uri();
    scene.screen.press('Cancel');
    await until(() => scene.screen.button('Set up Authenticator app') === scene.root.activeElement);
    expect(scene.root.innerHTML).not.to.contain('otpauth:');
    await opened(scene);
    expect(scene.uri()).not.to.equal(old);
  });

  it('replaces an app only when the new one has shown a code', async () => {
    const scene = await opened(await twoFactorForm({ seed: on(['totp']) }), 'Replace Authenticator app');
    expect(scene.row('Authenticator app')).to.contain('Added on March 12, 2026');
    enter(scene, scene.appCode());
    await until(() => scene.row('Authenticator app').includes('Replace Turn off'));
    expect(scene.row('Authenticator app')).not.to.contain('March 12');
    // There were some already.
    expect(scene.codes()).to.deep.equal([]);
  });

  it('is closed when the element leaves the page or another person comes', async () => {
    const scene = await opened(await twoFactorForm());
    await scene.provider.session!.signOut();
    await until(() => !scene.root.innerHTML.includes('otpauth:'));
  });

  it('asks for no secret that it could not show', async () => {
    twoFactorChunks.loadSetup = () => Promise.reject(new TypeError('offline'));
    const scene = await twoFactorForm();
    scene.screen.press('Set up Authenticator app');
    await until(() => scene.screen.alert() === 'Not set up: a part of this page did not load.');
    expect(scene.asked('twoFactor.setUp')).to.equal(0);
    twoFactorChunks.loadSetup = loadSetup;
    await opened(scene);
  });

  it('is done by keyboard alone', async () => {
    const scene = await twoFactorForm();
    scene.screen.button('Set up Authenticator app')!.focus();
    await sendKeys({ press: 'Enter' });
    await prove(scene.provider, scene.adapter);
    await until(() => scene.root.activeElement?.getAttribute('name') === 'code');
    await sendKeys({ type: scene.appCode() });
    await sendKeys({ press: 'Enter' });
    await until(() => scene.root.activeElement?.getAttribute('name') === 'kept');
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Enter' });
    await until(() => !scene.root.querySelector('dialog'));
    await until(() => scene.screen.button('Replace Authenticator app') === scene.root.activeElement);
  });
});
