import { expect } from '@open-wc/testing';
import type { ProfileForm } from '../../../src/features/profile/index.js';
import { heard, mount, settled, unmountAll, until } from '../../support/mount.js';

const form = '<profile-form></profile-form>';
const saves = (requests: readonly { on: string; patch?: object }[]) =>
  requests.filter(({ on }) => on === 'profile.save').map(({ patch }) => patch);

describe('profile-form', () => {
  afterEach(unmountAll);

  it('saves what was typed and says so', async () => {
    const { screen, adapter, element } = await mount(form);
    const saved = heard(element, 'settings-saved');
    screen.type('Full name', 'Ada Berg');
    await element.updateComplete;
    screen.press('Save changes');
    await until(() => screen.text().includes('Your profile has been updated successfully'));
    expect(saves(adapter.requests)).to.deep.equal([{ name: 'Ada Berg' }]);
    expect(screen.note('Full name')).to.equal('Saved');
    expect(saved).to.deep.equal([{ area: 'profile', members: ['name'] }]);
  });

  it('sends nothing while somebody types', async () => {
    const { screen, adapter, element } = await mount(form);
    screen.type('Full name', 'A');
    await settled(element);
    expect(element.matches(':state(dirty)')).to.equal(true);
    expect(saves(adapter.requests)).to.deep.equal([]);
  });

  it('counts and names what is not saved, and says what each field was', async () => {
    const { screen, element } = await mount(form);
    screen.type('Full name', 'Ada Berg');
    screen.type('Public name', '');
    await element.updateComplete;
    expect(screen.part('save-bar')!.textContent).to.contain('2 unsaved changes').and.to.contain('Full name, Public name');
    expect(screen.note('Full name')).to.equal('Was “Maya Lindqvist” Undo');
    expect(screen.note('Public name')).to.equal('Was “Maya L.” Undo');
  });

  it('takes one field back and keeps the others', async () => {
    const { screen, element } = await mount(form);
    screen.type('Full name', 'Ada Berg');
    screen.type('Public name', 'Ada');
    await element.updateComplete;
    screen.press('Undo');
    await until(() => screen.value('Full name') === 'Maya Lindqvist');
    expect(screen.value('Public name')).to.equal('Ada');
    expect(screen.part('save-bar')!.textContent).to.contain('1 unsaved change');
  });

  it('discards everything, and brings it back on request', async () => {
    const { screen, element } = await mount(form);
    screen.type('Full name', 'Ada Berg');
    await element.updateComplete;
    screen.press('Discard');
    await until(() => screen.part('toast'));
    expect(screen.value('Full name')).to.equal('Maya Lindqvist');
    expect(screen.part('save-bar')).to.equal(null);
    screen.press('Undo');
    await until(() => screen.value('Full name') === 'Ada Berg');
    await until(() => screen.part('toast') === null);
  });

  it('keeps the focus in the field whose change was undone', async () => {
    const { screen, element } = await mount(form);
    screen.type('Full name', 'Ada Berg');
    await element.updateComplete;
    screen.button('Undo')!.focus();
    screen.press('Undo');
    await until(() => element.shadowRoot!.activeElement === screen.control('Full name'));
  });

  it('says "Update profile" where the host wants it', async () => {
    const { screen, element } = await mount('<profile-form wording="update"></profile-form>');
    screen.type('Full name', 'Ada Berg');
    await element.updateComplete;
    expect(screen.button('Update profile')).to.exist;
  });

  it('saves by Enter, as any form does', async () => {
    const { screen, element } = await mount(form);
    screen.type('Full name', 'Ada Berg');
    await element.updateComplete;
    element.shadowRoot!.querySelector('form')!.requestSubmit();
    await until(() => screen.text().includes('updated successfully'));
  });

  it('asks the host before it saves, and stays as it is when the host says no', async () => {
    const { screen, adapter, element } = await mount<ProfileForm>(form);
    const asked: unknown[] = [];
    element.addEventListener('settings-before-save', (event) => {
      asked.push(event.detail);
      event.preventDefault();
    });
    screen.type('Full name', 'Ada Berg');
    await element.save();
    expect(asked).to.deep.equal([{ area: 'profile', members: ['name'] }]);
    expect(saves(adapter.requests)).to.deep.equal([]);
    expect(screen.value('Full name')).to.equal('Ada Berg');
  });

  it('shows customers’ view of the public name while it is typed, and the full name without one', async () => {
    const { screen, element } = await mount(form);
    const preview = () => screen.part('preview')!.querySelector('bdi')!.textContent;
    screen.type('Public name', 'Maya from Fernweh');
    await element.updateComplete;
    expect(preview()).to.equal('Maya from Fernweh');
    screen.type('Public name', ' ');
    await element.updateComplete;
    expect(preview()).to.equal('Maya Lindqvist');
  });

  it('shows markup as the text it is', async () => {
    const { screen, element } = await mount(form);
    screen.type('Public name', '<img src=x onerror=alert(1)>');
    await element.updateComplete;
    expect(screen.part('preview')!.querySelector('img')).to.equal(null);
    expect(screen.part('preview')!.textContent).to.contain('<img src=x onerror=alert(1)>');
  });

  it('shows who set what cannot be changed, and whom to ask', async () => {
    const { screen } = await mount(form);
    for (const label of ['Email', 'Username', 'Role', 'Business unit']) expect(screen.control(label).readOnly, label).to.equal(true);
    expect(screen.text()).to.contain('Set by your administrator. Ask Tomás Rey to change something.');
  });

  it('lets the email be changed where the backend does, and says when somebody else has it', async () => {
    const { screen, element } = await mount(form, { seed: { capabilities: { profile: {} }, taken: ['tomas@fernweh.example'] } });
    const failed = heard(element, 'settings-failed');
    screen.type('Email', 'tomas@fernweh.example');
    await element.updateComplete;
    screen.press('Save changes');
    await until(() => screen.note('Email') === 'Somebody else has this already');
    expect(screen.value('Email')).to.equal('tomas@fernweh.example');
    expect(screen.alert()).to.contain('1 field needs your attention. Email');
    expect(failed).to.deep.equal([{ area: 'profile', code: 'invalid', members: ['email'] }]);
  });

  it('shows the host’s own fields and saves them with the rest', async () => {
    const { screen, adapter, element } = await mount(form);
    screen.type('Desk', 'Oslo');
    await element.updateComplete;
    screen.press('Save changes');
    await until(() => screen.note('Desk') === 'Saved');
    expect(saves(adapter.requests)).to.deep.equal([{ 'custom:desk': 'Oslo' }]);
  });
});
