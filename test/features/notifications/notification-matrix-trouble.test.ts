import { expect } from '@open-wc/testing';
import { memory, memoryBackend, sampleSeed } from '../../../src/adapters/memory/index.js';
import { heard, unmountAll, until } from '../../support/mount.js';
import { matrix } from './matrix-scene.js';

const cell = 'push:message-in-assigned';
const refusing = { faults: [{ on: 'notifications.save', code: 'forbidden' as const, times: 1 }] };

describe('notification-matrix in trouble', () => {
  afterEach(unmountAll);

  it('goes back to what holds when a cell is refused, says why at the row, and tries again', async () => {
    const { click, ticked, note, element, screen, box, root, focused } = await matrix(refusing);
    const failed = heard<{ code: string; members: string[] }>(element, 'settings-failed');
    click(cell);
    expect(ticked(cell)).to.deep.equal([false]);
    await until(() => note(cell).includes('Push was not saved: you may not change this.'));
    expect(ticked(cell)).to.deep.equal([true]);
    expect(failed).to.deep.equal([{ area: 'notifications', code: 'forbidden', members: [cell] }]);
    expect(screen.text()).to.contain('1 change not saved');
    expect(root.querySelectorAll('[role="alert"]')).to.have.length(1);
    expect(root.getElementById(box(cell).getAttribute('aria-describedby')!)!.textContent).to.contain('was not saved');
    screen.press('Try again: New message: Push');
    await until(() => note(cell).includes('Saved'));
    expect([ticked(cell)[0], focused(), element.matches(':state(refused)')]).to.deep.equal([false, cell, false]);
  });

  it('calls out once when many are refused, and tries all of them again in one request', async () => {
    const { click, screen, root, saves, ticked } = await matrix(refusing);
    click('push:*');
    await until(() => screen.text().includes('2 changes not saved'));
    expect(root.querySelectorAll('[role="alert"]')).to.have.length(1);
    expect(root.querySelectorAll('[data-kind="failed"][part~="cell"]')).to.have.length(2);
    [...root.querySelectorAll<HTMLElement>('thead button')][0]!.click();
    await until(() => saves().length === 2);
    expect(saves()[1]).to.deep.equal(saves()[0]);
    await until(() => ticked('push:*')[0] === true);
  });

  it('forgets a refusal when the person clicks again', async () => {
    const { click, screen, note, ticked } = await matrix(refusing);
    click(cell);
    await until(() => screen.text().includes('1 change not saved'));
    click(cell);
    await until(() => note(cell).includes('Saved'));
    expect([ticked(cell)[0], screen.text().includes('not saved')]).to.deep.equal([false, false]);
  });

  it('keeps a change on this device while it is offline', async () => {
    const { click, note, element, adapter, ticked, screen, root } = await matrix({
      faults: [{ on: 'notifications.save', code: 'offline' }],
    });
    click(cell);
    await until(() => note(cell).includes('Kept on this device'));
    expect(element.matches(':state(pending)')).to.equal(true);
    expect(ticked(cell)).to.deep.equal([false]);
    expect(screen.text()).to.contain('1 change is kept on this device');
    expect(root.querySelector('section > [role="status"]')!.textContent).to.equal('Kept on this device');
    adapter.calm();
    screen.press('Try again');
    await until(() => note(cell).includes('Saved'));
    expect((await adapter.notifications.load({})).value[cell]).to.equal(false);
  });

  it('shows in the cell that it is saving, and leaves the keyboard there', async () => {
    const { click, box, focused, element } = await matrix({ faults: [{ on: 'notifications.save', hang: true }] });
    box(cell).focus();
    click(cell);
    await until(() => element.matches(':state(saving)'));
    const kind = () => box(cell).parentElement!.dataset['kind'];
    expect(kind()).to.equal(undefined, 'a fast answer never flickers');
    await until(() => kind() === 'saving');
    expect(box(cell).parentElement!.querySelector('[part~="spinner"]')!.checkVisibility()).to.equal(true);
    expect(getComputedStyle(box(cell)).opacity).to.equal('0');
    expect(focused()).to.equal(cell);
  });

  it('moves nothing when a word comes into a row and goes', async () => {
    const { click, note, root } = await matrix();
    const height = () => root.querySelector('table')!.getBoundingClientRect().height;
    const before = height();
    click(cell);
    await until(() => note(cell).includes('Saved'));
    expect(height()).to.equal(before);
  });

  it('says once, above all, what was saved in many rows, and covers no hint', async () => {
    const none = Object.fromEntries(Object.keys(sampleSeed.notifications).map((name) => [name, false]));
    const { click, root, screen } = await matrix({ seed: { notifications: none } });
    click('push:*');
    await until(() => root.querySelector('thead [data-kind="saved"]'));
    expect(root.querySelectorAll('[data-kind="saved"]')).to.have.length(1);
    expect(root.querySelector('section > [role="status"]')!.textContent).to.equal('Saved');
    expect(screen.text()).to.contain('Somebody names you in a private note');
    expect(root.querySelector('[data-kind="covered"]')).to.equal(null);
  });

  it('comes to the right end after 60 quick toggles, in few requests', async () => {
    const { click, ticked, saves, adapter, element } = await matrix({ latency: 20 });
    const cells = ['email:mentioned', cell, 'push:conversation-created'];
    const before = ticked(...cells);
    // 20 each, but one more for the first: it ends the other way round.
    for (let round = 0; round < 60; round += 1) click(cells[round % 3]!);
    click(cells[0]!);
    await element.updateComplete;
    await until(() => !element.matches(':state(saving), :state(pending)'));
    expect(ticked(...cells)).to.deep.equal([!before[0], before[1], before[2]]);
    const { value } = await adapter.notifications.load({});
    expect(cells.map((name) => value[name as 'push:x'])).to.deep.equal(ticked(...cells));
    expect(saves().length).to.be.within(1, 4);
  });

  it('is one with another browser that toggles the same cell', async () => {
    const backend = memoryBackend();
    // Of another browser: tabs of one tell each other.
    const deaf = memory({ backend, id: 'elsewhere', faults: [{ on: 'listen' }] });
    const here = await matrix({ adapter: memory({ backend }) });
    const there = await matrix({ adapter: deaf });
    await here.live;
    here.click(cell);
    await until(() => here.note(cell).includes('Saved'));
    there.click(cell);
    await until(() => there.note(cell).includes('Saved'));
    expect([here.ticked(cell), there.ticked(cell)]).to.deep.equal([[false], [false]]);
    expect(backend.history).to.have.length(1);
    there.click(cell);
    await until(() => here.ticked(cell)[0] === true);
    expect(here.element.matches(':state(conflict)')).to.equal(false);
  });

  it('follows another tab that toggles the same cell to and fro', async () => {
    const backend = memoryBackend();
    const here = await matrix({ adapter: memory({ backend }) });
    const there = await matrix({ adapter: memory({ backend }) });
    await here.live;
    here.click(cell);
    there.click(cell);
    await until(() => here.note(cell).includes('Saved') && there.note(cell).includes('Saved'));
    there.click(cell);
    await until(() => here.ticked(cell)[0] === true && backend.read({ user: '1', account: 'fernweh' }, 'notifications').value[cell]);
    here.click(cell);
    await until(() => there.ticked(cell)[0] === false);
    expect([here, there].some(({ element }) => element.matches(':state(conflict)'))).to.equal(false);
  });

  it('asks about a change to a cell that is not offered any more, where the cell was', async () => {
    const { click, adapter, element, screen, root, boxes } = await matrix({ faults: [{ on: 'listen' }] });
    adapter.elsewhere('notifications', { [cell]: undefined });
    click(cell);
    await until(() => element.matches(':state(conflict)'));
    expect(boxes()).not.to.include(cell);
    expect(screen.part('conflict')!.closest('tr')!.textContent).to.contain('New message: Push');
    expect(screen.part('conflict')!.textContent).to.contain('not offered any more');
    root.querySelector<HTMLInputElement>('input[value="theirs"]')!.click();
    screen.press('Use this one');
    await until(() => !element.matches(':state(conflict)'));
    expect(screen.part('conflict')).to.equal(null);
  });

  it('says that it did not load, and loads when asked again', async () => {
    const { screen, boxes, adapter } = await matrix({ faults: [{ on: 'notifications.load', code: 'unavailable' }] });
    await until(() => screen.alert().includes('Your notifications did not load'));
    expect(screen.alert()).to.contain('They are sent as before');
    adapter.calm();
    screen.press('Try again');
    await until(() => boxes().length);
  });
});
