import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sampleSeed } from '../../../src/adapters/memory/index.js';
import { alertSound } from '../../../src/features/alerts/index.js';
import { unmountAll, until } from '../../support/mount.js';
import { isHeld, pretendAudio, pretendPopups, showAlerts } from './alert-scene.js';

describe('<alert-settings>', () => {
  afterEach(unmountAll);

  it('saves a set of conversations with one press, and says so in place', async () => {
    const scene = await showAlerts();
    const all = [...scene.root.querySelectorAll<HTMLInputElement>('[value="all"]')][0]!;
    all.click();
    await isHeld(scene, { 'sound:mine': true, 'sound:unassigned': true, 'sound:others': true });
    await until(() => scene.section('Sounds').textContent.includes('Saved'));
    expect([...scene.root.querySelectorAll('[data-hidden][role="status"]')].map(({ textContent }) => textContent)).to.include('Saved');
    expect(scene.saves()).to.deep.equal([{ 'sound:unassigned': true, 'sound:others': true }]);
    expect(scene.held()['popup:others']).to.equal(false);
  });

  it('shows a set that is none of the three opened, and leaves it open when it becomes one', async () => {
    const scene = await showAlerts({ 'sound:unassigned': true });
    const details = scene.root.querySelector('details')!;
    expect(details.open).to.equal(true);
    expect(scene.root.querySelectorAll('[part="segments"] input:checked')).to.have.length(1);
    await until(() => details.open);
    scene.control('sound:unassigned').click();
    await isHeld(scene, { 'sound:unassigned': false });
    await until(() => scene.root.querySelectorAll('[part="segments"] input:checked').length === 2);
    expect(details.open).to.equal(true);
    expect(scene.root.querySelectorAll('details')[1]!.open).to.equal(false);
  });

  it('goes back to what holds when a change is refused, says why, and sends it when asked again', async () => {
    const scene = await showAlerts({}, { faults: [{ on: 'alerts.save', code: 'forbidden', times: 1 }] });
    scene.control('sound:repeat').click();
    await until(() => scene.screen.alert().startsWith('Not saved: you may not change this.'));
    expect(scene.control('sound:repeat').checked).to.equal(false);
    scene.press('Try again');
    await isHeld(scene, { 'sound:repeat': true });
    await until(() => scene.control('sound:repeat').checked);
  });

  it('goes back to what holds when the host calls a change off', async () => {
    const scene = await showAlerts();
    scene.element.addEventListener('settings-before-save', (event) => event.preventDefault());
    scene.choose('sound:volume', '20');
    scene.control('quiet:on').click();
    await scene.element.updateComplete;
    expect(scene.control('sound:volume').value).to.equal('70');
    expect(scene.control('quiet:on').checked).to.equal(false);
    expect(scene.saves()).to.deep.equal([]);
  });

  it('asks which of two schedules holds when it was changed elsewhere meanwhile', async () => {
    const scene = await showAlerts({}, { faults: [{ on: 'listen' }] });
    scene.adapter.elsewhere('alerts', { 'quiet:from': '20:00' });
    scene.choose('quiet:from', '19:00');
    await until(() => scene.noteOf('quiet:from').includes('Changed elsewhere'));
    expect(scene.noteOf('quiet:from'))
      .to.match(/Yours: 7:00\sPM/)
      .and.match(/Theirs: 8:00\sPM/);
    scene.press('Use this one');
    await isHeld(scene, { 'quiet:from': '19:00' });
  });

  describe('and its sound', () => {
    let audio: ReturnType<typeof pretendAudio>;
    const pressed = (root: ShadowRoot) => [...root.querySelectorAll('[data-kind="playing"]')].map((button) => button.ariaLabel);

    beforeEach(() => void (audio = pretendAudio()));
    afterEach(() => audio.restore());

    it('plays one tone at a time, and none when the element is gone', async () => {
      const { root, press, control, element } = await showAlerts({ 'sound:mention': '' });
      press('Play Soft tap');
      await until(() => pressed(root)[0] === 'Stop Soft tap');
      press('Play Harbour bell');
      await until(() => pressed(root)[0] === 'Stop Harbour bell');
      expect(pressed(root)).to.have.length(1);
      audio.end();
      await until(() => !pressed(root).length);
      press('Play Harbour bell');
      await until(() => pressed(root).length);
      press('Stop Harbour bell');
      await until(() => !pressed(root).length);
      expect(audio.isOn()).to.equal(false);
      press('Play Two steps');
      await until(() => audio.isOn());
      expect(audio.played.map(({ tone }) => tone)).to.deep.equal(['soft-tap', 'harbour-bell', 'harbour-bell', 'two-steps']);
      expect(control('sound:mention').closest('[part~="control"]')!.querySelector('button')).to.equal(null);
      element.remove();
      expect(audio.isOn()).to.equal(false);
    });

    it('says that a tone could not be played, until there is another', async () => {
      audio.mind = 'has no files';
      const { press, noteOf, choose } = await showAlerts();
      press('Play Glass');
      await until(() => noteOf('sound:mention') === 'Glass could not be played');
      choose('sound:mention', 'spark');
      await until(() => noteOf('sound:mention') === 'Saved');
      choose('sound:volume', '10');
      await until(() => noteOf('sound:volume') === 'Soft tap could not be played');
    });

    it('takes no alert for a preview, and does not end it', async () => {
      const { root, press, element, provider } = await showAlerts();
      press('Play Soft tap');
      await until(() => pressed(root).length);
      audio.end();
      await until(() => !pressed(root).length);
      await provider.session!.store(alertSound).play({ tone: 'glass', volume: 70 });
      await element.updateComplete;
      expect(pressed(root)).to.deep.equal([]);
      element.remove();
      expect(audio.isOn()).to.equal(true);
    });

    it('lets the figure follow the volume, saves it when let go, and plays it', async () => {
      const scene = await showAlerts();
      const range = scene.control('sound:volume');
      range.value = '30';
      range.dispatchEvent(new Event('input'));
      scene.element.requestUpdate();
      await scene.element.updateComplete;
      expect(scene.root.querySelector('output')!.value).to.equal('30%');
      expect(scene.saves()).to.deep.equal([]);
      range.dispatchEvent(new Event('change'));
      await isHeld(scene, { 'sound:volume': 30 });
      expect(audio.played).to.deep.equal([{ tone: 'soft-tap', volume: 0.3 }]);
    });

    it('enables sound with a press, where the browser mutes it', async () => {
      audio.mind = 'mutes';
      const { press, section } = await showAlerts();
      const says = (words: string) => until(() => section('Sounds').textContent.includes(words));
      await says('Muted by the browser');
      press('Play Glass');
      await says('Muted by the browser');
      audio.mind = 'plays';
      press('Enable sound');
      await says('Sound is enabled');
    });
  });

  it('asks for pop-ups in a press only, follows the browser, and shows one as a test', async () => {
    const popups = pretendPopups('default');
    try {
      const { press, section } = await showAlerts();
      const says = (part: string) => until(() => section('Browser pop-ups').textContent.includes(part));
      expect(popups.asked).to.equal(0);
      press('Allow pop-ups');
      await says('Allowed');
      expect(popups.asked).to.equal(1);
      press('Show one now');
      await says('Shown.');
      expect(popups.shown).to.deep.equal(['This is a pop-up']);
      popups.set('denied');
      await says('Blocked by your browser');
      popups.set('unsupported');
      await says('cannot show pop-ups');
    } finally {
      popups.end();
    }
  });

  it('says which schedule comes next in words, also when it lasts a whole day', async () => {
    const everyDay = { 'quiet:saturday': true, 'quiet:sunday': true, 'quiet:on': true };
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toTimeString().slice(0, 5);
    const scene = await showAlerts({ ...everyDay, 'quiet:from': at(1), 'quiet:until': at(3) });
    const quiet = () => scene.section('Do not disturb').textContent.replace(/\s+/g, ' ');
    expect(quiet()).to.match(/Next: (today|tomorrow) at [\d: APM]+, for 2 hours/);
    scene.choose('quiet:until', at(1));
    await until(() => quiet().includes('24 hours, until the next day'));
    scene.choose('quiet:from', at(-1));
    scene.choose('quiet:until', at(2));
    await until(() => quiet().includes('Quiet now, until'));
  });

  it('does not send a time that is half typed, and says what is missing', async () => {
    const scene = await showAlerts();
    scene.choose('quiet:from', '');
    await until(() => scene.noteOf('quiet:from') === 'Choose a time');
    expect(scene.control('quiet:from').getAttribute('aria-invalid')).to.equal('true');
    expect(scene.saves()).to.deep.equal([]);
  });

  it('offers the zones of the team and of the device first, and every zone once somebody goes there', async () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const scene = await showAlerts({}, { seed: { capabilities: { ...sampleSeed.capabilities, alerts: { zone: 'Asia/Tokyo' } } } });
    const options = () => [...scene.control<HTMLSelectElement>('quiet:zone').options].map(({ value }) => value);
    expect(options()).to.deep.equal(['', 'Asia/Tokyo', zone]);
    expect(scene.section('Do not disturb').textContent).to.contain('Yours now; your team default is Tokyo');
    scene.control('quiet:zone').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await until(() => options().length > 100);
    expect(new Set(options()).size).to.equal(options().length);
    scene.choose('quiet:zone', 'Asia/Tokyo');
    await isHeld(scene, { 'quiet:zone': 'Asia/Tokyo' });
  });

  it('shows what the administrator decided, and lets the rest be chosen', async () => {
    const locked = { 'sound:volume': 'administrator', 'sound:others': 'administrator' };
    const scene = await showAlerts({}, { seed: { capabilities: { ...sampleSeed.capabilities, alerts: { locked } } } });
    expect(scene.control('sound:volume')).to.equal(null);
    expect(scene.screen.control('Volume').readOnly).to.equal(true);
    expect(scene.section('Sounds').textContent).to.contain('Set by your administrator');
    expect(scene.control('sound:others').disabled).to.equal(true);
    scene.control('sound:unassigned').click();
    await isHeld(scene, { 'sound:unassigned': true });
  });

  it('is used with the keyboard alone', async () => {
    const scene = await showAlerts();
    scene.control<HTMLSelectElement>('sound:message').focus();
    await sendKeys({ press: 'Tab' });
    expect(scene.focused()).to.equal('Play Soft tap');
    scene.control('quiet:monday').focus();
    await sendKeys({ press: ' ' });
    await isHeld(scene, { 'quiet:monday': false });
    expect(scene.root.activeElement).to.equal(scene.control('quiet:monday'));
  });
});
