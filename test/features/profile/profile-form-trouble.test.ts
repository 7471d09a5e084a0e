import { expect } from '@open-wc/testing';
import type { ProfileForm } from '../../../src/features/profile/index.js';
import { heard, mount, unmountAll, until } from '../../support/mount.js';

const form = '<profile-form></profile-form>';
const saved = (requests: readonly { on: string }[]) => requests.filter(({ on }) => on === 'profile.save').length;

describe('profile-form in trouble', () => {
  afterEach(unmountAll);

  it('keeps what was typed, on this device, while the server is away, and saves it once when it is back', async () => {
    const { screen, adapter, element } = await mount(form);
    adapter.fail({ on: 'profile.save', code: 'unavailable' });
    screen.type('Full name', 'Ada Berg');
    await element.updateComplete;
    screen.press('Save changes');
    await until(() => screen.note('Full name') === 'Kept on this device');
    expect(screen.part('save-bar')!.textContent).to.contain('1 change is kept on this device');
    expect(element.matches(':state(pending)')).to.equal(true);
    adapter.calm();
    screen.press('Try again');
    await until(() => screen.note('Full name') === 'Saved');
    expect(adapter.backend.history.filter(({ group }) => group === 'profile')).to.have.length(1);
  });

  it('shows both values when somebody else changed the same field, and overwrites neither until one is chosen', async () => {
    const { screen, adapter, element } = await mount(form);
    adapter.fail({ on: 'listen' });
    screen.type('Public name', 'Mine');
    adapter.elsewhere('profile', { publicName: 'Theirs' });
    await element.updateComplete;
    screen.press('Save changes');
    await until(() => screen.part('conflict'));
    expect(screen.part('conflict')!.textContent).to.contain('Mine').and.to.contain('Theirs');
    expect(element.matches(':state(conflict)')).to.equal(true);
    element.shadowRoot!.querySelector<HTMLInputElement>('input[value="theirs"]')!.checked = true;
    screen.press('Use this one');
    await until(() => screen.value('Public name') === 'Theirs');
    expect(screen.part('conflict')).to.equal(null);
  });

  it('keeps mine when I choose it', async () => {
    const { screen, adapter, element } = await mount(form);
    adapter.fail({ on: 'listen' });
    screen.type('Public name', 'Mine');
    adapter.elsewhere('profile', { publicName: 'Theirs' });
    await element.updateComplete;
    screen.press('Save changes');
    await until(() => screen.part('conflict'));
    screen.press('Use this one');
    await until(() => screen.note('Public name') === 'Saved');
    expect(screen.value('Public name')).to.equal('Mine');
  });

  it('explains an empty name on top and at the field, goes there, and sends nothing', async () => {
    const { screen, adapter, element } = await mount(form);
    screen.type('Full name', '   ');
    await element.updateComplete;
    expect(screen.note('Full name')).to.contain('Was');
    screen.press('Save changes');
    await until(() => screen.alert());
    expect(screen.alert()).to.equal('1 field needs your attention. Full name');
    expect(screen.note('Full name')).to.equal('Colleagues need a name to call you by');
    expect(screen.control('Full name').getAttribute('aria-invalid')).to.equal('true');
    expect(screen.control('Full name').matches(':invalid')).to.equal(true);
    expect(element.shadowRoot!.activeElement).to.equal(screen.control('Full name'));
    expect(saved(adapter.requests)).to.equal(0);
  });

  it('says what is wrong when the person leaves a field, not while they type', async () => {
    const { screen, element } = await mount(form);
    screen.type('Full name', '');
    await element.updateComplete;
    expect(screen.note('Full name')).to.contain('Was');
    screen.leave('Full name');
    await until(() => screen.note('Full name') === 'Colleagues need a name to call you by');
    screen.type('Full name', 'A');
    await until(() => screen.note('Full name').includes('Was'));
  });

  it('keeps a name of 10 000 characters and says how many are too many', async () => {
    const { screen, element } = await mount(form);
    screen.type('Full name', 'x'.repeat(10_000));
    await element.updateComplete;
    screen.press('Save changes');
    await until(() => screen.note('Full name').startsWith('At most 120 characters'));
    expect(screen.note('Full name')).to.equal('At most 120 characters; these are 10,000');
    expect(screen.value('Full name')).to.have.length(10_000);
  });

  for (const [what, text] of [
    ['NUL', 'Ma\u0000ya'],
    ['half a symbol', 'Ma\ud83dya'],
  ] as const)
    it(`refuses ${what} in a name, in words, and keeps it`, async () => {
      const { screen, element } = await mount(form);
      screen.type('Full name', text);
      await element.updateComplete;
      screen.press('Save changes');
      await until(() => screen.note('Full name').includes('characters that cannot be shown'));
    });

  it('keeps what was typed when saving is refused, says why, and tries again on request', async () => {
    const { screen, adapter, element } = await mount(form);
    const end = adapter.fail({ on: 'profile.save', code: 'forbidden' });
    const failed = heard(element, 'settings-failed');
    screen.type('Full name', 'Ada Berg');
    await element.updateComplete;
    screen.press('Save changes');
    await until(() => screen.note('Full name').startsWith('Not saved: you may not change this.'));
    expect(screen.value('Full name')).to.equal('Ada Berg');
    expect(failed).to.deep.equal([{ area: 'profile', code: 'forbidden', members: ['name'] }]);
    end();
    screen.press('Try again');
    await until(() => screen.note('Full name') === 'Saved');
  });

  it('says that the profile did not arrive, and brings it on request', async () => {
    const { screen, adapter, element } = await mount(form, { faults: [{ on: 'profile.load', code: 'unavailable' }] });
    expect(element.matches(':state(failed)')).to.equal(true);
    expect(screen.alert()).to.contain('Your profile did not arrive').and.to.contain('the server does not answer');
    adapter.calm();
    // Whoever listens already has heard that it is over, and the button is gone.
    screen.button('Try again')?.click();
    await until(() => element.matches(':state(ready)'));
    expect(screen.value('Full name')).to.equal('Maya Lindqvist');
  });

  it('says quietly that a backend has no profile', async () => {
    const { screen, element } = await mount(form, { seed: { capabilities: { profile: false } } });
    await until(() => element.matches(':state(unavailable)'));
    expect(screen.text()).to.equal('Your profile is not available in this workspace.');
  });

  it('keeps focus and caret while a save is on its way', async () => {
    const { screen, adapter, element } = await mount<ProfileForm>(form);
    adapter.fail({ on: 'profile.save', hang: true });
    screen.type('Full name', 'Ada Berg');
    const control = screen.control('Full name');
    control.setSelectionRange(3, 3);
    await element.updateComplete;
    void element.save();
    await until(() => element.matches(':state(saving)'));
    expect(element.shadowRoot!.activeElement).to.equal(control);
    expect(control.selectionStart).to.equal(3);
    adapter.calm();
    await until(() => screen.note('Full name') === 'Saved');
    expect(screen.control('Full name')).to.equal(control);
    expect(control.selectionStart).to.equal(3);
  });
});
