import { expect } from '@open-wc/testing';
import type { AvailabilitySwitch } from '../../../src/features/availability/index.js';
import { asLocal } from '../../../src/ui/local-time.js';
import { settled, unmountAll, until } from '../../support/mount.js';
import { choice, inMinutes, show } from './switch-page.js';

describe('availability-switch, until somebody is back', () => {
  afterEach(unmountAll);

  it('forgets reason and time with the return', async () => {
    const { choose, saved, saves, confirmed } = await show(choice, { status: 'busy', reason: 'Lunch', until: inMinutes(20) });
    choose('online');
    await confirmed();
    expect(await saved()).to.include({ status: 'online', reason: '', until: '' });
    expect(saves()).to.have.length(1);
  });

  it('comes back by itself after a while, and says when', async () => {
    const { screen, saved, confirmed, options } = await show(choice, { status: 'busy' });
    expect(options().slice(0, 3)).to.deep.equal(['Until I turn it back', 'For 30 minutes', 'For 1 hour']);
    expect(options().at(-2)).to.contain('Until tomorrow');
    screen.type('For how long', '+30');
    await confirmed();
    const left = Date.parse((await saved()).until) - Date.now();
    expect(left).to.be.within(29 * 60_000, 31 * 60_000);
    expect(screen.text()).to.match(/Back online .*at .*, in 3[01] minutes/);
    expect(screen.control('For how long').value).to.equal((await saved()).until);
    screen.type('For how long', '');
    await confirmed(2);
    expect((await saved()).until).to.equal('');
    expect(screen.text()).not.to.contain('Back online');
  });

  it('stays away half an hour more at a press', async () => {
    const until = inMinutes(20);
    const { screen, saved, confirmed } = await show(choice, { status: 'busy', until });
    screen.press('+ 30 min');
    await confirmed();
    expect(Date.parse((await saved()).until) - Date.parse(until)).to.be.within(30 * 60_000, 31 * 60_000);
    const later = await show(choice, { status: 'busy', until: inMinutes(7 * 24 * 60 - 5) });
    expect(later.screen.button('+ 30 min')).to.equal(undefined);
  });

  it('comes back at any other time within a week', async () => {
    const { screen, saved, saves, confirmed, element, root } = await show(choice, { status: 'busy' });
    screen.type('For how long', 'other');
    await element.updateComplete;
    expect(saves()).to.have.length(0);
    const pick = async (minutes: number | undefined) => {
      screen.type('Until when', minutes === undefined ? '' : asLocal(Date.now() + minutes * 60_000));
      screen.press('Set');
      await element.updateComplete;
      return root.querySelector('[part~="error"]')?.textContent;
    };
    expect(await pick(-5)).to.contain('Choose a time after');
    expect(root.activeElement).to.equal(screen.control('Until when'));
    expect(await pick(undefined)).to.contain('Choose a time after');
    expect(await pick(8 * 24 * 60)).to.contain('Choose a time before');
    expect(saves()).to.have.length(0);
    const at = Date.now() + 26 * 60 * 60_000;
    expect(await pick(26 * 60)).to.equal(undefined);
    await confirmed();
    expect(asLocal(Date.parse((await saved()).until))).to.equal(asLocal(at));
    expect(root.activeElement).to.equal(screen.control('For how long'));
    expect(screen.control('For how long').value).to.equal((await saved()).until);
  });

  it('says when the clocks do not agree, or nothing is heard of the return', async () => {
    const { screen } = await show(choice, { status: 'busy', until: inMinutes(-20) });
    expect(screen.text()).to.contain('Back online was to be at').and.to.contain('no word of it yet');
    const { screen: soon } = await show(choice, { status: 'busy', until: inMinutes(-0.5) });
    expect(soon.text()).to.contain('Back online any moment');
  });

  it('says that a time has passed for a server whose clock is right', async () => {
    const { screen } = await show(choice, { status: 'busy' });
    const right = Date.now;
    Date.now = () => right() - 2 * 60 * 60_000;
    screen.type('For how long', '+30');
    Date.now = right;
    await until(() => screen.note('For how long').includes('By the clock of the server this time has passed'));
    expect(screen.control('For how long').value).to.equal('');
  });

  describe('as time goes by', () => {
    const { now } = Date;
    const { setTimeout } = window;
    afterEach(() => {
      Date.now = now;
      window.setTimeout = setTimeout;
    });

    /** What an element that is there for long enough waits for. */
    async function waits(element: AvailabilitySwitch) {
      const timers: { run: () => void; delay: number }[] = [];
      window.setTimeout = ((run: () => void, delay: number) => timers.push({ run, delay })) as typeof setTimeout;
      element.requestUpdate();
      await element.updateComplete;
      window.setTimeout = setTimeout;
      return timers;
    }

    it('counts down to the minute', async () => {
      const { screen, element } = await show(choice, { status: 'busy', until: inMinutes(20.5) });
      expect(screen.text()).to.contain('in 21 minutes');
      const [timer] = await waits(element);
      expect(timer!.delay).to.be.within(1, 30_000);
      Date.now = () => now() + 31_000;
      timer!.run();
      await element.updateComplete;
      expect(screen.text()).to.contain('in 20 minutes');
    });

    it('does nothing while nobody is to come back, or the element is gone', async () => {
      const { element } = await show(choice, { status: 'busy' });
      expect(await waits(element)).to.deep.equal([]);
      const { element: other } = await show(choice, { status: 'busy', until: inMinutes(20.5) });
      expect((await waits(other)).filter(({ delay }) => delay > 1_000)).to.have.length(1);
      other.remove();
      // A store that is read while nobody listens has timers of its own, of a second.
      expect((await waits(other)).filter(({ delay }) => delay > 1_000)).to.deep.equal([]);
    });
  });

  it('names the day when it is another one', async () => {
    const { screen } = await show(choice, { status: 'offline', until: inMinutes(3 * 24 * 60) });
    expect(screen.text()).to.match(/Back online on \w+day at .*, in [23] days/);
  });

  it('asks once for a return whose news was lost', async () => {
    const { adapter, element } = await show(choice, { status: 'busy', until: inMinutes(-1) }, { faults: [{ on: 'listen' }] });
    const loads = () => adapter.requests.filter(({ on }) => on === 'availability.load').length;
    await until(() => loads() === 2);
    element.requestUpdate();
    await settled(element);
    expect(loads()).to.equal(2);
  });
});
