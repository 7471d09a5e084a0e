import { expect } from '@open-wc/testing';
import { mount, unmountAll, until } from '../../support/mount.js';

const form = '<profile-form></profile-form>';
/** Numbers that are typed and saved like every other text. */
const plain = { seed: { capabilities: { profile: {} } } };
const hint = (control: HTMLInputElement) => control.closest('[part~="field"]')!.querySelector('[part~="hint"]')!.textContent;
const saves = (requests: readonly { on: string; patch?: object }[]) =>
  requests.filter(({ on }) => on === 'profile.save').map(({ patch }) => patch);

describe('phone numbers in the profile', () => {
  afterEach(unmountAll);

  it('are shown as people write them, with their country', async () => {
    const { screen } = await mount(form, { ...plain, profile: { mobile: '+46701234134' } });
    await until(() => screen.value('Mobile') === '+46 70 123 41 34');
    expect(hint(screen.control('Mobile'))).to.equal('Sweden');
  });

  it('are stored as E.164, however they are written', async () => {
    const { screen, adapter, element } = await mount(form);
    screen.type('Landline', '0046 8 505 221 40');
    await until(() => hint(screen.control('Landline')) === 'Sweden');
    screen.press('Save changes');
    await until(() => screen.note('Landline') === 'Saved');
    expect(saves(adapter.requests)).to.deep.equal([{ landline: '+46850522140' }]);
    await element.updateComplete;
  });

  it('stay as they are typed while they are typed', async () => {
    const { screen, element } = await mount(form);
    screen.type('Landline', '+46 8-505 221 40');
    await until(() => hint(screen.control('Landline')) === 'Sweden');
    await element.updateComplete;
    expect(screen.value('Landline')).to.equal('+46 8-505 221 40');
    screen.leave('Landline');
    await until(() => screen.value('Landline') === '+46 8 505 221 40');
  });

  for (const [text, says] of [
    ['070 123 41 34', 'Start with + and the country code, such as +46'],
    ['+46 8 5', 'Some digits are missing'],
    ['+46 701 234 134 555 666', 'There are too many digits'],
    ['+999 12345678', 'Start with + and the country code, such as +46'],
  ] as const)
    it(`explain what is wrong with ${text}, keep it, and send nothing`, async () => {
      const { screen, adapter, element } = await mount(form, plain);
      screen.type('Mobile', text);
      await element.updateComplete;
      screen.press('Save changes');
      await until(() => screen.note('Mobile') === says);
      expect(screen.value('Mobile')).to.equal(text);
      expect(saves(adapter.requests)).to.deep.equal([]);
    });

  it('can be taken away', async () => {
    const { screen, adapter, element } = await mount(form, { ...plain, profile: { mobile: '+46701234134' } });
    screen.type('Mobile', '');
    await element.updateComplete;
    screen.press('Save changes');
    await until(() => screen.note('Mobile') === 'Saved');
    expect(saves(adapter.requests)).to.deep.equal([{ mobile: '' }]);
  });
});
