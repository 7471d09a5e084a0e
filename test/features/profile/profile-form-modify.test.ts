import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { ProfileForm } from '../../../src/features/profile/index.js';
import { mount, unmountAll, until, type Mounted } from '../../support/mount.js';
import { screenOf, type Screen } from '../../support/screen.js';

const mobile = 'Modify mobile number';
const code = '6-digit code';
const effects = ({ backend }: MemoryAdapter) => backend.history.map(({ patch }) => patch);
const both = { seed: { capabilities: { profile: { verified: ['email', 'mobile'] }, challenges: {} } } };

interface Opened extends Mounted<ProfileForm> {
  /** Cancels the question. */
  refuse(): Promise<void>;
  confirm(): Promise<void>;
}

async function open(options = {}): Promise<Opened> {
  const mounted = await mount<ProfileForm>('<profile-form></profile-form>', options);
  const { provider, adapter, screen } = mounted;
  await until(() => screen.button(mobile));
  const asks = async (): Promise<Screen> => {
    await until(() => provider.shadowRoot!.querySelector('challenge-dialog')?.shadowRoot!.querySelector('dialog')?.open);
    return screenOf(provider.shadowRoot!.querySelector('challenge-dialog')!);
  };
  return {
    ...mounted,
    async refuse() {
      (await asks()).press('Cancel');
      await until(() => !provider.shadowRoot!.querySelector('challenge-dialog')!.shadowRoot!.querySelector('dialog'));
    },
    async confirm() {
      const dialog = await asks();
      const before = adapter.backend.messages.length;
      if (dialog.button('Send code')) dialog.press('Send code');
      await until(() => adapter.backend.messages.length > before || dialog.button('Verify'));
      await until(() => dialog.control(code) && dialog.value(code) === '');
      dialog.type(code, adapter.backend.messages.at(-1)!.code);
      dialog.press('Verify');
    },
  };
}

describe('a number or address that is verified', () => {
  afterEach(unmountAll);

  it('is text until the person asks to change it', async () => {
    const { screen, element } = await open();
    expect(screen.control('Mobile').readOnly).to.equal(true);
    screen.press(mobile);
    await until(() => element.focused === screen.control('Mobile') && !screen.control('Mobile').readOnly);
    expect(screen.text()).to.include('A code goes to the new number');
    expect(screen.button(mobile)).to.equal(undefined);
  });

  it('is saved, once, when the person has shown that it is theirs', async () => {
    const { screen, adapter, confirm, element } = await open();
    screen.press(mobile);
    await until(() => !screen.control('Mobile').readOnly);
    screen.type('Mobile', '+46 70 174 06 35');
    await until(() => screen.button('Save changes'));
    await sendKeys({ press: 'Enter' });
    await confirm();
    await until(() => adapter.backend.messages.length === 2);
    await confirm();
    await until(() => screen.note('Mobile') === 'Saved');
    expect(effects(adapter)).to.deep.equal([{ mobile: '+46701740635' }]);
    await until(() => screen.value('Mobile') === '+46 70 174 06 35');
    expect(screen.button(mobile)).to.exist;
    await until(() => element.focused === screen.control('Mobile'));
  });

  it('is taken away by emptying it, with a code to what the person had', async () => {
    const { screen, adapter, confirm, element } = await open();
    screen.press(mobile);
    await until(() => !screen.control('Mobile').readOnly);
    screen.type('Mobile', '');
    await element.updateComplete;
    screen.press('Save changes');
    await confirm();
    await until(() => screen.note('Mobile') === 'Saved');
    expect(effects(adapter)).to.deep.equal([{ mobile: '' }]);
  });

  it('keeps what was typed when the person does not confirm, and asks again when they want', async () => {
    const { screen, adapter, refuse, confirm } = await open();
    screen.press(mobile);
    await until(() => !screen.control('Mobile').readOnly);
    screen.type('Mobile', '');
    await until(() => screen.button('Save changes'));
    screen.press('Save changes');
    await refuse();
    await until(() => screen.note('Mobile').startsWith('Not confirmed yet.'));
    expect(effects(adapter)).to.be.empty;
    screen.press('Confirm now');
    await confirm();
    await until(() => screen.note('Mobile') === 'Saved');
    expect(effects(adapter)).to.deep.equal([{ mobile: '' }]);
  });

  it('can be taken back before it is confirmed', async () => {
    const { screen, adapter, refuse } = await open();
    screen.press(mobile);
    await until(() => !screen.control('Mobile').readOnly);
    screen.type('Mobile', '');
    await until(() => screen.button('Save changes'));
    screen.press('Save changes');
    await refuse();
    await until(() => screen.note('Mobile').startsWith('Not confirmed yet.'));
    screen.press('Take back');
    await until(() => screen.button(mobile));
    await until(() => screen.value('Mobile') === '+46 70 123 41 34');
    expect(effects(adapter)).to.be.empty;
  });

  it('is text again when the person thinks better of it', async () => {
    const { screen, element } = await open();
    screen.press(mobile);
    await until(() => !screen.control('Mobile').readOnly);
    screen.type('Mobile', '+46 70');
    await element.updateComplete;
    screen.press('Cancel');
    await until(() => screen.button(mobile));
    await until(() => screen.value('Mobile') === '+46 70 123 41 34');
    await until(() => element.shadowRoot!.activeElement === screen.button(mobile));
    expect(screen.button('Save changes')).to.equal(undefined);
  });

  it('stays open while the old value is typed anew', async () => {
    const { screen, element } = await open({ ...both });
    screen.press('Modify email address');
    await until(() => !screen.control('Email').readOnly);
    const old = screen.value('Email');
    screen.type('Email', `${old}x`);
    await element.updateComplete;
    screen.type('Email', old);
    await element.updateComplete;
    expect(screen.control('Email').readOnly).to.equal(false);
  });

  it('goes with one code at a time', async () => {
    const { screen, adapter, element } = await open(both);
    screen.press('Modify email address');
    screen.press(mobile);
    await until(() => !screen.control('Mobile').readOnly && !screen.control('Email').readOnly);
    screen.type('Email', 'maya@elsewhere.example');
    screen.type('Mobile', '+46 70 174 06 35');
    await element.updateComplete;
    screen.press('Save changes');
    await until(() => screen.note('Mobile') === 'Save the new email first, then the new number');
    expect(adapter.requests.filter(({ on }) => on === 'profile.save')).to.be.empty;
  });

  it('says at its field why the backend refuses', async () => {
    const { screen, element } = await open({ ...both });
    screen.press('Modify email address');
    await until(() => !screen.control('Email').readOnly);
    screen.type('Email', 'tomas.rey@fernweh.example');
    await element.updateComplete;
    screen.press('Save changes');
    await until(() => screen.note('Email') === 'Somebody else has this already');
    expect(screen.control('Email').readOnly).to.equal(false);
  });
});
