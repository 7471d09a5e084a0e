import { expect } from '@open-wc/testing';
import { AdapterError } from '../../src/contract/index.js';
import { SettingsProvider } from '../../src/provider/settings-provider.js';
import { asked, attempt } from '../support/asked.js';
import { mount, unmountAll, until } from '../support/mount.js';
import { screenOf } from '../support/screen.js';

const seed = { capabilities: { profile: { verified: ['mobile'] }, challenges: {} } };
const label = '6-digit code';
const { loadDialog } = SettingsProvider;

async function button() {
  const mounted = await mount<HTMLButtonElement>('<button>Do it</button>', { seed });
  await until(() => mounted.provider.session?.$identity.get());
  return { ...mounted, session: mounted.provider.session! };
}

describe('who asks for a one-time code', () => {
  afterEach(() => {
    SettingsProvider.loadDialog = loadDialog;
    unmountAll();
  });

  it('is the provider, with one dialog for all that is asked', async () => {
    const { session, provider, adapter } = await button();
    const outcomes = [attempt(session, adapter, 'remove the phone'), attempt(session, adapter, 'remove the phone')];
    const dialogs = () => provider.shadowRoot!.querySelectorAll('challenge-dialog');
    await until(() => dialogs()[0]?.shadowRoot!.querySelector('dialog'));
    expect(dialogs()).to.have.length(1);
    screenOf(dialogs()[0]!).press('Cancel');
    await outcomes[0];
    await until(() => dialogs()[0]!.shadowRoot!.querySelector('dialog'));
    screenOf(dialogs()[0]!).press('Cancel');
    expect(await Promise.all(outcomes)).to.deep.equal(['verification-required', 'verification-required']);
  });

  it('is nobody where the backend cannot, and the act says so', async () => {
    const { session } = await button();
    delete (session.adapter as { challenges?: unknown }).challenges;
    const refused = new AdapterError('verification-required', { challenge: { purpose: 'identity', channels: ['email'] } });
    const error: unknown = await session.secretly(() => Promise.reject(refused)).catch((thrown: unknown) => thrown);
    expect(AdapterError.is(error) && error.code).to.equal('unsupported');
  });

  it('is nobody when the dialog does not load, and the next attempt loads it again', async () => {
    const { session, provider, adapter } = await button();
    SettingsProvider.loadDialog = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await attempt(session, adapter, 'remove the phone')).to.equal('offline');
    SettingsProvider.loadDialog = loadDialog;
    const outcome = attempt(session, adapter, 'remove the phone');
    await until(() => provider.shadowRoot!.querySelector('challenge-dialog')?.shadowRoot!.querySelector('dialog'));
    screenOf(provider.shadowRoot!.querySelector('challenge-dialog')!).press('Cancel');
    expect(await outcome).to.equal('verification-required');
  });

  it('is the provider’s last child where there must be no shadow root, with styles of its own', async () => {
    const { dialog, asks, provider, outcome, code } = await asked('remove the phone', { light: true });
    expect(provider.lastElementChild).to.equal(dialog);
    expect(dialog.shadowRoot).to.equal(null);
    expect(getComputedStyle(dialog.querySelector('dialog')!).borderTopWidth).to.equal('0px');
    asks.press('Send code');
    await until(() => asks.control(label));
    asks.type(label, code());
    asks.press('Verify');
    expect(await outcome).to.equal('done');
  });

  it('is the host’s own dialog where it has one, and never two', async () => {
    const { session, provider, adapter } = await button();
    const own = document.createElement('challenge-dialog');
    provider.append(own);
    const outcome = attempt(session, adapter, 'remove the phone');
    await until(() => own.shadowRoot!.querySelector('dialog')?.open);
    await until(() => provider.shadowRoot!.querySelector('challenge-dialog'));
    expect(provider.shadowRoot!.querySelector('challenge-dialog')!.shadowRoot!.querySelector('dialog')).to.equal(null);
    screenOf(own).press('Cancel');
    await outcome;
  });

  it('stops with a sign-out, and the act is not done', async () => {
    const { dialog, outcome, provider } = await asked('remove the phone');
    await provider.session!.signOut();
    expect(await outcome).to.equal('verification-required');
    await until(() => !dialog.shadowRoot!.querySelector('dialog'));
  });

  it('is nobody any more once the sign-in has run out, and the act is not done', async () => {
    const { dialog, outcome, provider, adapter } = await asked('remove the phone');
    adapter.signOut();
    provider.session!.shared.needsSignIn();
    expect(await outcome).to.equal('verification-required');
    await until(() => !dialog.shadowRoot!.querySelector('dialog'));
  });
});

describe('the dialog for one-time codes, where something fails', () => {
  afterEach(unmountAll);

  it('says that a code could not be sent, and tries again', async () => {
    const { asks, adapter } = await asked('remove the phone', { faults: [{ on: 'challenges.send', code: 'offline', times: 1 }] });
    asks.press('Send code');
    await until(() => asks.alert() === 'Not sent: you are offline.');
    asks.press('Send code');
    await until(() => asks.control(label));
    expect(adapter.backend.messages).to.have.length(1);
  });

  it('keeps what was typed when the backend is away', async () => {
    const { asks, outcome, code } = await asked('remove the phone', {
      faults: [{ on: 'challenges.verify', code: 'unavailable', times: 1 }],
    });
    asks.press('Send code');
    await until(() => asks.control(label));
    asks.type(label, code());
    asks.press('Verify');
    await until(() => asks.alert() === 'Not checked: the server does not answer.');
    expect(asks.value(label)).to.equal(code());
    asks.press('Verify');
    expect(await outcome).to.equal('done');
  });

  it('shows how long to wait, and reads the seconds to nobody', async () => {
    const fault = { on: 'challenges.verify', code: 'rate-limited', problem: { retryAfter: 90_000 }, times: 1 } as const;
    const { asks, dialog } = await asked('remove the phone', { faults: [fault] });
    asks.press('Send code');
    await until(() => asks.control(label));
    asks.type(label, '123456');
    asks.press('Verify');
    await until(() => /Try again in 1:(30|29)/.test(asks.text()));
    expect(asks.alert()).to.equal('Too many tries for now.');
    for (const count of dialog.shadowRoot!.querySelectorAll('[part~="count"]')) {
      expect(count.closest('[role], [aria-live]')?.getAttribute('role')).to.be.oneOf([undefined, null]);
    }
  });

  it('goes another way when a code is no use any more', async () => {
    const fault = { on: 'challenges.verify', code: 'gone', problem: { reason: 'challenge-expired' }, times: 1 } as const;
    const { asks, dialog, adapter } = await asked('remove the phone', { faults: [fault] });
    asks.press('Send code');
    await until(() => asks.control(label));
    asks.type(label, '123456');
    asks.press('Verify');
    await until(() => asks.alert() === 'The code is too old now.');
    asks.press('Confirm another way');
    await until(() => dialog.shadowRoot!.querySelector('input[value="sms"]'));
    dialog.shadowRoot!.querySelector<HTMLInputElement>('input[value="sms"]')!.click();
    asks.press('Send code');
    await until(() => asks.control(label));
    expect(adapter.backend.messages.map(({ channel }) => channel)).to.deep.equal(['email', 'sms']);
  });

  it('says once that a code is on its way, and how long it works', async () => {
    const { asks, dialog } = await asked('remove the phone');
    asks.press('Send code');
    await until(() => asks.control(label));
    await until(() => dialog.shadowRoot!.querySelector('[data-hidden]')!.textContent === 'The code is on its way.');
    expect(asks.text()).to.include('Nothing came?').and.include('The code works for 10 more minutes.');
  });
});
