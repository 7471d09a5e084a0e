import { expect } from '@open-wc/testing';
import { proven } from '../../../src/testing/proof.js';
import { unmountAll, until } from '../../support/mount.js';
import { allowed, on, prove, twoFactorForm } from './two-factor-scene.js';

describe('two-factor-form', () => {
  afterEach(unmountAll);

  it('shows that it is off, and each method with its masked target', async () => {
    const { root, row } = await twoFactorForm();
    expect(root.querySelector('[part="heading"]')!.textContent.replace(/\s+/g, ' ')).to.equal('Two-step verification Off');
    expect(row('Authenticator app')).to.equal('Authenticator app Codes from an app on your phone · works without a signal Set up');
    expect(row('Text message')).to.equal('Text message To +46 ••• •• 134 · weaker: numbers can be hijacked Turn on');
    expect(row('Email')).to.equal('Email To m•••@fernweh.example Turn on');
    expect(row('Recovery codes')).to.equal('');
  });

  it('shows since when methods are on, the app first', async () => {
    const { root, row } = await twoFactorForm({ seed: on(['totp', 'sms']) });
    expect(root.querySelector('[part="heading"]')!.textContent.replace(/\s+/g, ' ')).to.equal('Two-step verification On');
    expect(row('Authenticator app')).to.equal('Authenticator app On Added on March 12, 2026 · works without a signal Replace Turn off');
    expect(row('Text message')).to.contain('To +46 ••• •• 134 · on since March 12, 2026 · weaker');
    expect(root.querySelector('[part="row"] [part="label"]')!.textContent).to.equal('Authenticator app');
  });

  it('isolates a masked target, so that it reads the same from right to left', async () => {
    const { root } = await twoFactorForm({ locale: 'ar-XB' });
    expect(root.querySelector('#about-sms')!.textContent).to.contain('\u2066+46 ••• •• 134\u2069');
  });

  it('names each button with its method', async () => {
    const { root } = await twoFactorForm({ seed: on(['totp', 'sms']) });
    const labels = [...root.querySelectorAll('button')].map((button) => button.ariaLabel ?? button.textContent.trim());
    expect(labels).to.deep.equal([
      'Replace Authenticator app',
      'Turn off Authenticator app',
      'Turn off Text message',
      'Turn on Email',
      'New codes',
    ]);
  });

  it('says what to do where there is no phone', async () => {
    const { row } = await twoFactorForm({ seed: { profile: { mobile: '' } } });
    expect(row('Text message')).to.equal('Text message Add a mobile number to your profile first');
  });

  it('turns a method on once it is proven who asks, and tells the host', async () => {
    const { row, proven, events, tick, screen } = await twoFactorForm();
    await proven('Turn on Email');
    await until(() => row('Email').includes('Turn off'));
    await until(() => screen.button('Done'));
    tick();
    screen.press('Done');
    expect(events).to.deep.equal([
      'settings-before-save {"area":"twoFactor","members":["turnOn:email"]}',
      'settings-saved {"area":"twoFactor","members":["turnOn:email"]}',
      'two-factor-changed {"method":"email","on":true}',
    ]);
  });

  it('does nothing when the person does not prove who they are', async () => {
    const { row, screen, provider, events, root } = await twoFactorForm();
    screen.press('Turn on Email');
    await until(() => provider.session!.$challenge.get());
    provider.session!.$challenge.get()!.answer();
    await until(() => root.querySelector('[aria-busy="true"]') === null);
    expect(row('Email')).to.equal('Email To m•••@fernweh.example Turn on');
    expect(events).to.have.length(1);
  });

  it('does nothing that the host calls off', async () => {
    const { element, screen, asked } = await twoFactorForm();
    element.addEventListener('settings-before-save', (event) => event.preventDefault());
    screen.press('Turn on Email');
    await element.updateComplete;
    expect(asked('twoFactor.turnOn')).to.equal(0);
  });

  it('asks the backend once for two quick presses', async () => {
    const { screen, asked, proven, row } = await twoFactorForm({ seed: on(['totp']) });
    screen.press('Turn on Email');
    await proven('Turn on Email');
    await until(() => row('Email').includes('Turn off'));
    // Refused for want of a proof, and repeated with it.
    expect(asked('twoFactor.turnOn')).to.equal(2);
  });

  it('turns one of several methods off without a question', async () => {
    const { proven, row, events } = await twoFactorForm({ seed: on(['sms', 'email']) });
    await proven('Turn off Text message');
    await until(() => row('Text message').includes('Turn on'));
    expect(events.at(-1)).to.equal('two-factor-changed {"method":"sms","on":false}');
  });

  it('says what turning off the last method means, and asks once', async () => {
    const { screen, element, asked, root, provider, adapter, row } = await twoFactorForm({ seed: on(['email']) });
    screen.press('Turn off Email');
    await until(() => screen.part('dialog'));
    expect(screen.part('dialog')!.textContent).to.contain('Your password alone will then open your account');
    screen.press('Keep it on');
    await element.updateComplete;
    expect(asked('twoFactor.turnOff')).to.equal(0);
    screen.press('Turn off Email');
    await until(() => root.querySelector('dialog'));
    [...root.querySelectorAll('dialog button')].find((button) => button.textContent === 'Turn off')!.dispatchEvent(new MouseEvent('click'));
    await prove(provider, adapter);
    await until(() => row('Email').includes('Turn on'));
    expect(row('Recovery codes')).to.equal('');
  });

  it('says why a method was not turned on, and forgets it with the next try', async () => {
    const { screen, row, adapter, events } = await twoFactorForm({ faults: [{ on: 'twoFactor.turnOn', code: 'offline' }] });
    screen.press('Turn on Email');
    await until(() => screen.alert() === 'Not turned on: you are offline.');
    expect(events.at(-1)).to.equal('settings-failed {"area":"twoFactor","members":["turnOn:email"],"code":"offline"}');
    adapter.calm();
    screen.press('Turn on Email');
    await until(() => !screen.alert());
    expect(row('Email')).not.to.contain('offline');
  });

  it('finds out what became of a change whose answer was lost', async () => {
    const { screen, row, adapter, provider, isAsked, events } = await twoFactorForm({ seed: on(['totp', 'email']) });
    screen.press('Turn off Email');
    await until(isAsked);
    adapter.fail({ on: 'twoFactor.turnOff', lostReply: true, times: 1 });
    await prove(provider, adapter);
    await until(() => row('Email').includes('Turn on'));
    expect(events.at(-1)).to.equal('settings-failed {"area":"twoFactor","members":["turnOff:email"],"code":"offline"}');
    await until(() => !screen.alert(), 'the failure that was none to be forgotten');
  });

  it('leads to new recovery codes when the answer that brought the first ones was lost', async () => {
    const { screen, row, adapter, provider, isAsked, element } = await twoFactorForm();
    screen.press('Turn on Email');
    await until(isAsked);
    adapter.fail({ on: 'twoFactor.turnOn', lostReply: true, times: 1 });
    await prove(provider, adapter);
    await until(() => row('Recovery codes').includes('did not arrive here. Get new ones'));
    element.requestUpdate();
    await element.updateComplete;
    expect(row('Recovery codes')).to.contain('did not arrive here');
  });

  it('shows a change that was made elsewhere', async () => {
    const { adapter, live, row, isAsked } = await twoFactorForm({ seed: on(['totp', 'email']) });
    await live;
    const readCode = async () => adapter.backend.messages.at(-1)!.code;
    await proven(adapter, (call) => adapter.twoFactor.turnOff({ method: 'email' }, call), { readCode });
    await until(() => row('Email').includes('Turn on'));
    expect(isAsked()).to.equal(false);
  });

  it('offers to sign out everywhere else after a change', async () => {
    const { proven, screen, asked, isAsked, adapter } = await twoFactorForm({ seed: on(['sms', 'email']) });
    expect(Boolean(screen.button('Sign out everywhere else'))).to.equal(false);
    await proven('Turn off Email');
    await proven('Sign out everywhere else');
    await until(() => !screen.button('Sign out everywhere else'));
    expect(asked('sessions.revokeOthers')).to.equal(2);
    expect(screen.text()).to.contain('Signed out everywhere else');
    expect(isAsked()).to.equal(false);
    expect(adapter.requests.at(-1)!.answer).to.equal('ok');
  });
});

describe('two-factor-form where something is not the person’s to decide', () => {
  afterEach(unmountAll);

  it('locks a method that the administrator decides', async () => {
    const { row, screen } = await twoFactorForm({ seed: { ...on(['sms', 'totp']), ...allowed({ locked: { sms: 'administrator' } }) } });
    expect(row('Text message')).to.contain('Set by your administrator');
    expect(Boolean(screen.button('Turn off Text message'))).to.equal(false);
    expect(Boolean(screen.button('Turn off Authenticator app'))).to.equal(true);
  });

  it('keeps the last method on where the company requires one', async () => {
    const { row, screen, proven } = await twoFactorForm({ seed: { ...on(['sms', 'email']), ...allowed({ required: true }) } });
    await proven('Turn off Text message');
    await until(() => row('Email').includes('Your company requires two-step verification'));
    expect(Boolean(screen.button('Turn off Email'))).to.equal(false);
    expect(Boolean(screen.button('Turn on Text message'))).to.equal(true);
  });

  it('is read-only where every method is', async () => {
    const { element, screen } = await twoFactorForm({ seed: allowed({ readOnly: ['totp', 'sms', 'email'] }) });
    expect(element.matches(':state(readonly)')).to.equal(true);
    expect(Boolean(screen.button('Set up Authenticator app'))).to.equal(false);
  });
});
