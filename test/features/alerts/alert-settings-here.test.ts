import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memory, memoryBackend, sampleSeed, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { alerts } from '../../../src/features/alerts/index.js';
import { unmountAll, until } from '../../support/mount.js';
import { isHeld, showAlerts, type AlertScene } from './alert-scene.js';

const hour = 3_600_000;
const own = 'device:sound';

describe('<alert-settings> here and everywhere', () => {
  afterEach(unmountAll);

  /** Browsers of one person. Another `id`: another device, as nothing kept here is theirs. */
  const browsers = () => {
    const backend = memoryBackend();
    return (id: string): { adapter: MemoryAdapter } => ({ adapter: memory({ backend, id: `${id}-${backend.id}` }) });
  };
  const badge = (scene: AlertScene) => scene.section('Sounds').querySelector('[part="badge"]')!.textContent;
  const kept = (scene: AlertScene) => `settings-elements|alerts|${scene.provider.session!.shared.$scope.get()!}`;
  const isOn = (scene: AlertScene, member: string, value: string) => until(() => scene.control(member).value === value);

  it('keeps for this device what is changed here, and tells nobody', async () => {
    const browser = browsers();
    const here = await showAlerts({}, browser('here'));
    const other = await showAlerts({}, browser('other'));
    await other.live;
    expect(badge(here)).to.equal('Everywhere');
    here.control(own).click();
    await until(() => badge(here) === 'This device only');
    here.choose('sound:delay', '30');
    await until(() => here.noteOf('sound:delay') === 'Saved');
    expect(here.saves()).to.deep.equal([]);
    other.choose('sound:delay', '5');
    other.choose('popup:delay', '60');
    await isOn(here, 'popup:delay', '60');
    expect(here.control('sound:delay').value).to.equal('30');
    expect(badge(other)).to.equal('Everywhere');
  });

  it('has what holds everywhere again when that ends, and gives back what was different', async () => {
    const scene = await showAlerts();
    scene.control(own).click();
    scene.choose('sound:delay', '30');
    await isOn(scene, 'sound:delay', '30');
    scene.control(own).click();
    await isOn(scene, 'sound:delay', '0');
    expect(badge(scene)).to.equal('Everywhere');
    scene.press('Undo');
    await isOn(scene, 'sound:delay', '30');
    expect(badge(scene)).to.equal('This device only');
  });

  it('shows in one tab what another of the same device has chosen for it', async () => {
    const browser = browsers();
    const scene = await showAlerts({}, browser('here'));
    const tab = document.createElement('iframe');
    document.body.append(tab);
    tab.contentWindow!.localStorage.setItem(kept(scene), JSON.stringify({ 'sound:delay': 60 }));
    await isOn(scene, 'sound:delay', '60');
    expect(badge(scene)).to.equal('This device only');
    tab.remove();
  });

  it('lets nothing hold on this device that is not its own to decide, or is not what it should be', async () => {
    const locked = { 'sound:volume': 'administrator' };
    const scene = await showAlerts({}, { seed: { capabilities: { ...sampleSeed.capabilities, alerts: { locked } } } });
    const { device, $here } = scene.provider.session!.store(alerts);
    const odd = { 'sound:volume': 5, 'sound:delay': 'long', 'sound:siren': true, 'quiet:on': true, 'sound:repeat': true };
    device.set(odd as object);
    await until(() => badge(scene) === 'This device only');
    expect($here.get()).to.deep.equal({ ...scene.held(), 'sound:repeat': true });
    expect(scene.screen.value('Volume')).to.equal('70%');
    expect(scene.control('sound:delay').value).to.equal('0');
  });

  it('waits for the save bar under explicit-save, also with what is for this device', async () => {
    const scene = await showAlerts({}, {}, 'explicit-save');
    scene.choose('sound:delay', '10');
    scene.control(own).click();
    scene.control('quiet:on').click();
    await until(() => scene.root.querySelector('[part="save-bar"]')?.textContent.includes('3 unsaved changes'));
    expect(badge(scene)).to.equal('This device only');
    expect(scene.provider.session!.unsaved().drafts).to.have.members([
      'alerts.quiet:on',
      'alerts-here.device:sound',
      'alerts-here.sound:delay',
    ]);
    expect(localStorage.getItem(kept(scene))).to.equal(null);
    scene.press('Save changes');
    await isHeld(scene, { 'quiet:on': true, 'sound:delay': 0 });
    await until(() => scene.root.querySelector('[part="save-bar"]')?.textContent.includes('Saved'));
    expect(scene.control('sound:delay').value).to.equal('10');
    expect(scene.saves()).to.deep.equal([{ 'quiet:on': true }]);
  });

  it('takes back what waits, and brings it again', async () => {
    const scene = await showAlerts({}, {}, 'explicit-save');
    scene.control(own).click();
    scene.choose('sound:delay', '10');
    scene.choose('popup:delay', '30');
    await until(() => scene.root.querySelector('[part="save-bar"]')?.textContent.includes('3 unsaved changes'));
    scene.press('Discard');
    await until(() => badge(scene) === 'Everywhere');
    expect([scene.control('sound:delay').value, scene.control('popup:delay').value]).to.deep.equal(['0', '0']);
    await until(() => scene.screen.button('Undo'));
    scene.press('Undo');
    await isOn(scene, 'sound:delay', '10');
    expect(badge(scene)).to.equal('This device only');
  });

  it('pauses for half an hour with the keyboard alone, longer with a press, and goes on', async () => {
    const scene = await showAlerts({}, {}, 'explicit-save');
    const minutes = () => Math.round((Date.parse(scene.held()['pause:until']) - Date.now()) / 60_000);
    scene.screen.button('Pause')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => scene.focused().startsWith('30 minutes'));
    await sendKeys({ press: 'Escape' });
    await until(() => scene.focused() === 'Pause');
    await sendKeys({ press: 'Enter' });
    await until(() => scene.focused().startsWith('30 minutes'));
    await sendKeys({ press: 'ArrowDown' });
    expect(scene.focused()).to.contain('1 hour');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Enter' });
    await until(() => /Paused for (30|29) more minutes/.test(scene.root.textContent));
    await until(() => scene.held()['pause:until']);
    expect(minutes()).to.be.within(29, 30);
    expect(scene.focused()).to.equal('Resume now');
    await until(() => scene.screen.text().includes('Paused until'));
    scene.screen.button('+ 30 min')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => minutes() >= 59);
    expect(scene.focused()).to.equal('+ 30 min');
    scene.press('Resume now');
    await isHeld(scene, { 'pause:until': '' });
    await until(() => scene.focused() === 'Pause');
    await until(() => scene.screen.text().includes('Alerts are on again'));
  });

  it('does not lie over what has the focus when the choices for a pause are left by Tab', async () => {
    const scene = await showAlerts();
    await scene.askHowLong();
    await until(() => scene.focused().startsWith('30 minutes'));
    for (let options = 4; options; options--) await sendKeys({ press: 'Tab' });
    await until(() => !scene.root.querySelector(':popover-open'));
    expect(scene.root.activeElement).to.equal(scene.root.querySelector('[value="mineOnly"]'));
  });

  it('pauses until a time within the limits', async () => {
    const scene = await showAlerts();
    await scene.askHowLong();
    scene.press('Until…');
    await until(() => scene.root.querySelector('input[type="datetime-local"]'));
    const input = scene.root.querySelector<HTMLInputElement>('input[type="datetime-local"]')!;
    const submit = () => input.form!.requestSubmit();
    input.value = '2020-01-01T10:00';
    submit();
    await until(() => scene.screen.alert().startsWith('Choose a time after'));
    input.value = '2999-01-01T10:00';
    submit();
    await until(() => scene.screen.alert().startsWith('Choose a time before'));
    const wanted = new Date(Math.floor(Date.now() / 60_000) * 60_000 + 5 * hour);
    input.valueAsNumber = wanted.getTime() - wanted.getTimezoneOffset() * 60_000;
    submit();
    await isHeld(scene, { 'pause:until': wanted.toISOString() });
    expect(scene.root.textContent).to.contain('Paused for 5 hours');
  });

  it('says at the top that a pause was refused, and pauses when asked again', async () => {
    const scene = await showAlerts({}, { faults: [{ on: 'alerts.save', code: 'forbidden', times: 1 }] });
    await scene.askHowLong();
    scene.press('1 hour');
    await until(() => scene.root.textContent.includes('Not saved: you may not change this.'));
    expect(scene.screen.button('Pause')).not.to.equal(undefined);
    scene.press('Try again');
    await until(() => Date.parse(scene.held()['pause:until']) > Date.now());
    await until(() => scene.root.textContent.includes('Paused for'));
  });
});
