import { expect } from '@open-wc/testing';
import { sampleSeed } from '../../../src/adapters/memory/index.js';
import { defaultAlerts, type AlertPreferences, type AlertsCapability } from '../../../src/features/alerts/index.js';
import { pauseChunks } from '../../../src/features/alerts/pause-control.js';
import { unmountAll, until, type MountOptions } from '../../support/mount.js';
import { isHeld, showAlerts, type AlertScene } from './alert-scene.js';

type Member = keyof AlertPreferences;

const members = (Object.keys(defaultAlerts) as Member[]).filter((member) => member !== 'pause:until');
const lacking = (...lacks: Member[]): MountOptions => ({
  seed: { capabilities: { ...sampleSeed.capabilities, alerts: { lacks } satisfies AlertsCapability } },
});
const headings = ({ root }: AlertScene) => [...root.querySelectorAll('h3')].map((heading) => heading.textContent.trim());

/** Another value of each member, and what its control is given for it. */
const others: Partial<Record<Member, string>> = {
  'sound:message': 'spark',
  'sound:conversation': '',
  'sound:assignment': 'glass',
  'sound:mention': 'marimba',
  'sound:volume': '35',
  'sound:delay': '60',
  'popup:delay': '5',
  'quiet:from': '17:30',
  'quiet:until': '23:59',
};

describe('<alert-settings> and each preference', () => {
  afterEach(unmountAll);

  it('has a control for every one, which saves that one and nothing else', async () => {
    const scene = await showAlerts();
    let held = scene.held();
    for (const member of members.filter((one) => one !== 'quiet:zone')) {
      const other = others[member];
      if (other === undefined) scene.control(member).click();
      else scene.choose(member, other);
      await until(() => scene.held()[member] !== defaultAlerts[member], member);
      const flipped = member.endsWith(':when') ? 'always' : !defaultAlerts[member];
      const value = typeof defaultAlerts[member] === 'number' ? Number(other) : (other ?? flipped);
      held = { ...held, [member]: value };
      expect(scene.held()).to.deep.equal(held);
    }
    const sent = scene.saves().flatMap((patch) => Object.keys(patch));
    expect(new Set(sent).size).to.equal(members.length - 1);
  });

  it('shows nothing of what the backend does not have', async () => {
    const popups = members.filter((member) => member.startsWith('popup:'));
    const scene = await showAlerts({}, lacking(...popups, 'sound:unassigned', 'sound:volume', 'quiet:zone', 'pause:until'));
    expect(headings(scene)).to.deep.equal(['Sounds', 'Do not disturb']);
    for (const member of ['sound:unassigned', 'sound:volume', 'quiet:zone', 'device:popup']) expect(scene.control(member)).to.equal(null);
    expect(scene.screen.button('Pause')).to.equal(undefined);
    scene.root.querySelector<HTMLInputElement>('[value="all"]')!.click();
    await isHeld(scene, { 'sound:others': true });
    expect(scene.saves()).to.deep.equal([{ 'sound:others': true }]);
    unmountAll();
    const sounds = members.filter((member) => /^(sound|quiet):/.test(member));
    expect(headings(await showAlerts({}, lacking(...sounds)))).to.deep.equal(['Browser pop-ups']);
  });

  it('is read-only when what the backend has is', async () => {
    const alerts = { lacks: ['pause:until'], readOnly: members } satisfies AlertsCapability;
    const { element } = await showAlerts({}, { seed: { capabilities: { ...sampleSeed.capabilities, alerts } } });
    expect(element.matches(':state(readonly)')).to.equal(true);
  });

  it('bears a time zone and a clock that this browser does not know', async () => {
    const odd = await showAlerts({ 'quiet:on': true, 'quiet:zone': 'Mars/Olympus_Mons' });
    expect(odd.control<HTMLSelectElement>('quiet:zone').selectedOptions[0]!.text).to.equal('Olympus Mons');
    expect(odd.section('Do not disturb').textContent).to.match(/Next:|Quiet now/);
    const noon = await showAlerts({ 'quiet:on': true, 'quiet:from': 'noon' });
    expect(noon.control('quiet:until').value).to.equal('08:00');
  });

  it('names in the save bar the section of what two sections have', async () => {
    const scene = await showAlerts({}, {}, 'explicit-save');
    scene.control('quiet:monday').click();
    scene.control('popup:message').click();
    scene.choose('sound:message', 'spark');
    scene.control('quiet:tuesday').click();
    const bar = () => scene.root.querySelector('[part="save-bar"]')?.textContent ?? '';
    await until(() => bar().includes('3 unsaved changes'));
    expect(bar()).to.contain('Sounds: New message, Browser pop-ups: New message, Days');
  });

  it('says that the choices for a pause did not load, and loads them when asked again', async () => {
    const { loadMenu } = pauseChunks;
    pauseChunks.loadMenu = () => Promise.reject(new TypeError('Failed to fetch'));
    try {
      const scene = await showAlerts();
      scene.press('Pause');
      await until(() => scene.screen.alert().startsWith('The choices did not load'));
      scene.root.querySelector<HTMLElement>('[popover]')!.hidePopover();
      pauseChunks.loadMenu = loadMenu;
      await scene.askHowLong();
      scene.press('1 hour');
      await until(() => Date.parse(scene.held()['pause:until']) > Date.now());
    } finally {
      pauseChunks.loadMenu = loadMenu;
    }
  });
});
