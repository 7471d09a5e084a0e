import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { asked, type Act, type Asked } from '../support/asked.js';
import { unmountAll, until, type MountOptions } from '../support/mount.js';

const label = '6-digit code';

interface Scene {
  name: string;
  act?: Act;
  options?: MountOptions;
  /** What is to be read then. */
  reads: string;
  bring?(scene: Asked): Promise<void>;
}

const send = async ({ asks, dialog }: Asked) => {
  asks.press('Send code');
  // Its label has the digits of the language.
  await until(() => dialog.shadowRoot!.querySelector('input[name="code"]'));
};
const guess = async (scene: Asked) => {
  await send(scene);
  scene.asks.type(label, scene.code() === '000000' ? '111111' : '000000');
  scene.asks.press('Verify');
};
const meets = (reason: string): MountOptions => ({ faults: [{ on: 'challenges.verify', code: 'gone', problem: { reason } }] });
const authenticator = { totp: '2026-03-12T09:00:00Z' };
const capabilities = { profile: { verified: ['email', 'mobile'] }, challenges: {}, twoFactor: {} };
const twoStep = { seed: { capabilities, twoFactor: { since: authenticator, recoveryLeft: 9 } } };

const scenes: readonly Scene[] = [
  { name: 'choosing', reads: 'How do you want to confirm?' },
  {
    name: 'sending',
    reads: 'Sending…',
    options: { faults: [{ on: 'challenges.send', hang: true }] },
    bring: ({ asks }) => Promise.resolve(asks.press('Send code')),
  },
  { name: 'waiting for the code', reads: 'Send again in', bring: send },
  { name: 'refusing a wrong code', reads: '2 tries left', bring: guess },
  { name: 'out of time', reads: 'The code is too old now.', options: meets('challenge-expired'), bring: guess },
  { name: 'used up', reads: 'Too many tries. This code', options: meets('challenge-used-up'), bring: guess },
  { name: 'answered already', reads: 'used already', options: meets('challenge-answered'), bring: guess },
  {
    name: 'limited',
    reads: 'Too many tries for now.',
    options: { faults: [{ on: 'challenges.verify', code: 'rate-limited', problem: { retryAfter: 60_000 } }] },
    bring: guess,
  },
  { name: 'at the first of two steps', act: 'change the phone', reads: 'Step 1 of 2' },
  { name: 'asking an authenticator app', options: twoStep, reads: 'Authenticator app' },
  {
    name: 'asking for a recovery code',
    options: twoStep,
    reads: 'One of the codes you kept',
    async bring({ asks, dialog }) {
      dialog.shadowRoot!.querySelector<HTMLInputElement>('input[value="recovery"]')!.click();
      await dialog.updateComplete;
      asks.press('Continue');
      await until(() => asks.control('Recovery code'));
    },
  },
];

async function show({ act = 'remove the phone', options, bring, reads }: Scene, more: MountOptions = {}): Promise<Asked> {
  const scene = await asked(act, { ...options, ...more });
  await bring?.(scene);
  await until(() => scene.asks.text().includes(reads));
  return scene;
}

describe('the dialog for one-time codes, for everybody', () => {
  afterEach(async () => {
    unmountAll();
    await setViewport({ width: 800, height: 600 });
  });

  for (const scene of scenes)
    it(`can be used while ${scene.name}`, async () => {
      const { dialog, asks } = await show(scene);
      await expect(dialog).to.be.accessible();
      await until(() => dialog.shadowRoot!.activeElement);
      expect(asks.part('title')!.textContent).not.to.equal('');
    });

  for (const scene of scenes)
    it(`fits into 320 px while ${scene.name}`, async () => {
      await setViewport({ width: 320, height: 600 });
      const { asks } = await show(scene);
      const dialog = asks.part('dialog')!;
      // Not every browser's window can be as narrow.
      expect(dialog.getBoundingClientRect().width).to.be.at.most(document.documentElement.clientWidth);
      expect(asks.part('body')!.scrollWidth).to.be.at.most(asks.part('body')!.clientWidth);
    });

  it('is written from right to left, with codes and targets from left to right', async () => {
    const { asks, dialog } = await show(scenes[2]!, { locale: 'ar-XB' });
    expect(getComputedStyle(asks.part('dialog')!).direction).to.equal('rtl');
    const input = dialog.shadowRoot!.querySelector<HTMLInputElement>('input[name="code"]')!;
    expect([input.dir, getComputedStyle(input).textAlign]).to.deep.equal(['ltr', 'right']);
    await expect(dialog).to.be.accessible();
  });

  it('can be read in the dark', async () => {
    document.documentElement.style.colorScheme = 'dark';
    const { dialog } = await show(scenes[3]!);
    await expect(dialog).to.be.accessible();
    document.documentElement.style.colorScheme = '';
  });
});
