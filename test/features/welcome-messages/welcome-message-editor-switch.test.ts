import { expect } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.js';
import { unmountAll, until } from '../../support/mount.js';
import { bookings, deaf, holds, otherPlace, three, visa, welcomeList } from './welcome-list-scene.js';

describe('welcome-message-editor, the switches', () => {
  afterEach(unmountAll);

  it('puts a message in effect and takes it out again, and says so', async () => {
    const { switch: flip, on, held, announced, told, says } = await welcomeList();
    await flip('Winter');
    expect(on()).to.deep.equal(['Summer', 'Winter']);
    await until(() => announced() === '“Winter” is on');
    expect(await held()).to.deep.equal(['a', 'b']);
    expect(says('Winter')[0]).to.match(/^\+46 850 522 141 · not sent yet\s*Saved$/);
    await flip('Winter');
    await until(() => announced() === '“Winter” is off');
    expect(await held()).to.deep.equal(['a']);
    expect(told.map((events) => events.map(({ members }) => members.join()))).to.deep.equal([
      ['switch:b', 'switch:b'],
      ['switch:b', 'switch:b'],
      [],
    ]);
  });

  it('offers no change of a message that is on, and says why below the list and at the switch', async () => {
    const { verbs, switch: flip, text, flip: control, root, announced } = await welcomeList();
    const why = 'A message that is on cannot be edited or deleted. Switch it off first.';
    expect(verbs('Summer')).to.deep.equal([]);
    expect(verbs('Winter')).to.deep.equal(['Delete Winter', 'Edit Winter']);
    const described = (name: string) =>
      (control(name).getAttribute('aria-describedby') ?? '').split(' ').map((id) => root.getElementById(id)?.textContent.trim());
    expect(described('Summer')).to.include(why);
    expect(described('Winter')).not.to.include(why);
    await flip('Summer');
    await until(() => announced() === '“Summer” is off');
    expect(verbs('Summer')).to.deep.equal(['Delete Summer', 'Edit Summer']);
    expect(text()).not.to.contain(why);
  });

  it('stays as it is when the host calls it off', async () => {
    const { element, switch: flip, on, sent } = await welcomeList();
    element.addEventListener('settings-before-save', (event) => event.preventDefault());
    await flip('Winter');
    await until(() => on().join() === 'Summer');
    expect(sent('update')).to.have.length(0);
  });

  it('stays off where another has the number, says which and for which number, and sends nothing', async () => {
    const { switch: flip, on, says, verbs, sent, screen } = await welcomeList();
    await flip('Need');
    await until(() => says('Need').join() === 'Not switched on: +46 850 522 140 already has “Summer”.');
    expect(on()).to.deep.equal(['Summer']);
    expect(screen.alert()).to.contain('already has');
    expect(verbs('Need')).to.include('Switch off “Summer” and use this one').and.to.include('Leave it off');
    expect(sent('update')).to.have.length(0);
  });

  it('swaps both in one step', async () => {
    const { switch: flip, press, on, held, announced, sent, told, focused, says } = await welcomeList();
    await flip('Need');
    await press('Switch off “Summer” and use this one');
    expect(focused()).to.equal('Need');
    await until(() => announced() === '“Need” is on' && on().join() === 'Need');
    expect(await held()).to.deep.equal(['c']);
    expect(sent('swap')).to.have.length(1);
    expect(sent('update')).to.have.length(0);
    expect(told[1]!.map(({ members }) => members)).to.deep.equal([['swap:c']]);
    expect(says('Summer')[0]).to.contain('off since');
  });

  it('lets it be, and is asked again with the next press', async () => {
    const { switch: flip, press, says, focused } = await welcomeList();
    await flip('Need');
    await press('Leave it off');
    expect(says('Need')).to.deep.equal(['+46 850 522 140 and 1 more number · not switched on yet']);
    expect(focused()).to.equal('Need');
    await flip('Need');
    await until(() => says('Need')[0]!.startsWith('Not switched on'));
  });

  it('names all that stand in its way', async () => {
    const { switch: flip, says, button, announced } = await welcomeList();
    await flip('Winter');
    await until(() => announced());
    await flip('Need');
    await until(() => says('Need')[0] === 'Not switched on: +46 850 522 140 and +46 850 522 141 already have “Summer” and “Winter”.');
    expect(button('Switch off “Summer” and “Winter” and use this one')).not.to.equal(undefined);
  });

  it('says no more of a clash when the other is switched off', async () => {
    const { switch: flip, says, on } = await welcomeList();
    await flip('Need');
    await until(() => says('Need')[0]!.startsWith('Not switched on'));
    await flip('Summer');
    await until(() => says('Need')[0]!.includes('not switched on yet'));
    expect(on()).to.deep.equal([]);
  });

  it('hears of a clash from the backend alone, asks which it is, and offers the swap', async () => {
    const { adapter, switch: flip, press, on, says, told, held, unread } = await welcomeList({ ...holds(three), ...deaf });
    const read = await unread();
    await otherPlace(adapter).update('b', { enabled: true });
    await flip('Summer');
    await until(() => told[1]!.length === 1);
    await flip('Need');
    await until(() => says('Need')[0] === 'Not switched on: one of its numbers already has another message.');
    await until(() => told[2]!.map(({ members }) => members.join()).join() === 'switch:c');
    expect(on()).to.deep.equal([]);
    read();
    await until(() => says('Need')[0] === 'Not switched on: +46 850 522 141 already has “Winter”.');
    expect(on()).to.deep.equal(['Winter']);
    await press('Switch off “Winter” and use this one');
    await until(() => on().join() === 'Need');
    expect(await held()).to.deep.equal(['c']);
    expect(says('Need')[0]).to.contain('+46 850 522 140 and 1 more number');
  });

  it('swaps with one whose name is not known here', async () => {
    const { adapter, switch: flip, press, on, held, unread } = await welcomeList({ ...holds(three), ...deaf });
    await unread();
    await otherPlace(adapter).update('a', { enabled: false });
    await otherPlace(adapter).update('c', { enabled: true });
    await flip('Winter');
    await press('Switch off the other one and use this one');
    await until(() => on().includes('Winter'));
    expect(await held()).to.deep.equal(['b']);
  });

  it('offers no swap where the backend has none', async () => {
    const options = holds(three);
    const { adapter } = await welcomeList(options);
    unmountAll();
    const { swap: _, ...welcomeMessages } = adapter.welcomeMessages;
    const { switch: flip, verbs } = await welcomeList({ ...options, adapter: Object.assign(adapter, { welcomeMessages }) });
    await flip('Need');
    await until(() => verbs('Need').join() === 'Delete Need,Edit Need,Leave it off');
  });

  it('says at the row what the swap met, and the way to try again', async () => {
    const { adapter, switch: flip, press, says, on, told } = await welcomeList();
    const mend = adapter.fail({ on: 'welcomeMessages.swap', code: 'unavailable' });
    await flip('Need');
    await press('Switch off “Summer” and use this one');
    await until(() => says('Need')[0] === 'Not switched on: the server does not answer.');
    expect(on()).to.deep.equal(['Summer']);
    expect(told[2]!.map(({ members }) => members)).to.deep.equal([['swap:c']]);
    mend();
    await press('Try again');
    await press('Switch off “Summer” and use this one');
    await until(() => on().join() === 'Need');
  });

  it('follows what another page switches', async () => {
    const { adapter, on, verbs, live } = await welcomeList();
    await live;
    await otherPlace(adapter).update('a', { enabled: false });
    await until(() => on().length === 0);
    expect(verbs('Summer')).to.deep.equal(['Delete Summer', 'Edit Summer']);
    await otherPlace(adapter).update('b', { enabled: true });
    await until(() => on().join() === 'Winter');
    expect(verbs('Winter')).to.deep.equal([]);
  });

  it('shows in both sessions of a person what is done in one', async () => {
    const one = await welcomeList();
    await one.live;
    const other = await welcomeList({ adapter: memory({ id: `second-${Math.random()}`, backend: one.adapter.backend }) });
    await other.live;
    await one.switch('Winter');
    await until(() => other.on().join() === 'Summer,Winter');
    await other.switch('Need');
    await other.press('Switch off “Summer” and “Winter” and use this one');
    await until(() => one.on().join() === 'Need' && other.on().join() === 'Need');
    expect(one.verbs('Need')).to.deep.equal([]);
    expect(one.verbs('Summer')).to.deep.equal(['Delete Summer', 'Edit Summer']);
  });

  it('keeps a switch on this device while the server is away, and says so', async () => {
    const {
      switch: flip,
      on,
      says,
      text,
    } = await welcomeList({
      ...holds(three),
      faults: [{ on: 'welcomeMessages.update', code: 'unavailable' }],
    });
    await flip('Winter');
    await until(() => says('Winter')[0]!.endsWith('Kept on this device'));
    await until(() => text().includes('1 change is kept on this device. Sent when the server answers.'));
    expect(on()).to.deep.equal(['Summer', 'Winter']);
  });

  it('says at the row why the backend refused, and tries again', async () => {
    const { adapter, switch: flip, press, on, says, told } = await welcomeList();
    const mend = adapter.fail({ on: 'welcomeMessages.update', code: 'forbidden' });
    await flip('Winter');
    await until(() => says('Winter')[0] === 'Not switched on: you may not change this.');
    expect(on()).to.deep.equal(['Summer']);
    await flip('Summer');
    await until(() => says('Summer')[0] === 'Not switched off: you may not change this.');
    expect(on()).to.deep.equal(['Summer']);
    await until(() => told[2]!.length === 2);
    mend();
    await press('Leave it on');
    await until(() => says('Summer')[0]!.includes('sent 84 times'));
    await press('Try again');
    await until(() => on().join() === 'Summer,Winter');
  });

  it('reads a number that is free on one and taken on the other as a clash on one', async () => {
    const { switch: flip, says } = await welcomeList(
      holds([
        { id: 'x', name: 'One', numbers: [bookings], enabled: true, contents: [{ body: 'One' }] },
        { id: 'y', name: 'Two', numbers: [visa, bookings], contents: [{ body: 'Two' }] },
      ]),
    );
    await flip('Two');
    await until(() => says('Two').join() === 'Not switched on: +46 850 522 140 already has “One”.');
  });
});
