import { expect } from '@open-wc/testing';
import type { CustomField, ProfileForm } from '../../../src/features/profile/index.js';
import { mount, settled, unmountAll, until } from '../../support/mount.js';

const custom: readonly CustomField[] = [
  { member: 'custom:lunch', label: 'Lunch list', type: 'switch' },
  {
    member: 'custom:shift',
    label: 'Shift',
    type: 'select',
    options: [
      { value: 'early', label: 'Early' },
      { value: 'late', label: 'Late' },
    ],
  },
  { member: 'custom:badge', label: 'Badge number', type: 'text', required: true, maxLength: 6 },
  { member: 'custom:floor', label: 'Floor', type: 'text' },
];
const values = { 'custom:lunch': false, 'custom:shift': 'early', 'custom:badge': '12', 'custom:floor': '3rd' };
const capabilities = { profile: { custom, locked: { 'custom:floor': 'directory' } } };
const open = () => mount('<profile-form></profile-form>', { profile: values, seed: { capabilities } });

describe('a host’s own fields', () => {
  afterEach(unmountAll);

  it('are switched, chosen and typed, and saved together', async () => {
    const { screen, adapter, element } = await open();
    screen.control('Lunch list').click();
    screen.type('Shift', 'late');
    screen.type('Badge number', '77');
    await element.updateComplete;
    expect(screen.note('Lunch list')).to.equal('Was “off” Undo');
    expect(screen.note('Shift')).to.equal('Was “Early” Undo');
    screen.press('Save changes');
    await until(() => screen.note('Shift') === 'Saved');
    const saved = adapter.requests.filter(({ on }) => on === 'profile.save').map(({ patch }) => patch);
    expect(saved).to.deep.equal([{ 'custom:lunch': true, 'custom:shift': 'late', 'custom:badge': '77' }]);
  });

  it('are undone one by one', async () => {
    const { screen, element } = await open();
    screen.control('Lunch list').click();
    await element.updateComplete;
    screen.press('Undo');
    await until(() => !screen.control('Lunch list').checked);
  });

  it('show what holds when the host resets the form in the moment they are changed', async () => {
    const { screen, element } = await open();
    screen.control('Lunch list').click();
    screen.type('Shift', 'late');
    await (element as ProfileForm).reset();
    await settled(element);
    expect(screen.control('Lunch list')).to.have.property('checked', false);
    expect(screen.value('Shift')).to.equal('early');
  });

  it('give a choice back when it is undone', async () => {
    const { screen, element } = await open();
    screen.type('Shift', 'late');
    await element.updateComplete;
    screen.press('Undo');
    await until(() => screen.value('Shift') === 'early');
  });

  it('keep a value that is no longer offered', async () => {
    const { screen } = await mount('<profile-form></profile-form>', {
      profile: { ...values, 'custom:shift': 'night' },
      seed: { capabilities },
    });
    expect(screen.value('Shift')).to.equal('night');
  });

  it('hold the rules the host gave them', async () => {
    const { screen, element } = await open();
    screen.type('Badge number', '1234567');
    screen.leave('Badge number');
    await until(() => screen.note('Badge number') === 'At most 6 characters; these are 7');
    screen.type('Badge number', '');
    await until(() => screen.note('Badge number') === 'This cannot be empty');
    await settled(element);
  });

  it('are shown with their reason where they are locked', async () => {
    const { screen } = await open();
    expect(screen.control('Floor').readOnly).to.equal(true);
    expect(screen.text()).to.contain('Comes from your company directory');
  });
});
