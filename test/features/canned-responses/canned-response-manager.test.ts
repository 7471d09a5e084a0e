import { expect } from '@open-wc/testing';
import { unmountAll, until } from '../../support/mount.js';
import { cannedManager, few, holds, otherPlace } from './manager-scene.js';

describe('canned-response-manager', () => {
  afterEach(unmountAll);

  it('lists the person’s own, and not the company’s', async () => {
    const { codes, count } = await cannedManager();
    expect(codes()).to.deep.equal(['/hello', '/refund', '/visa']);
    expect(count()).to.equal('3 canned responses');
  });

  it('finds by short code and by content, best first, and marks the words', async () => {
    const { look, codes, marks, count } = await cannedManager();
    await look('Refund');
    expect(codes()).to.deep.equal(['/refund', '/visa']);
    expect(marks()).to.deep.equal(['refund', 'refund', 'refund']);
    expect(count()).to.equal('2 of 3 canned responses');
  });

  it('looks for a code with its slash', async () => {
    const { look, codes, marks } = await cannedManager();
    await look('/vis');
    expect(codes()).to.deep.equal(['/visa']);
    expect(marks()).to.include('vis');
  });

  it('narrows by label, language, files and use, says how many filters hold, and takes them away', async () => {
    const { press, choose, codes, root, button, element } = await cannedManager();
    await press('Filter');
    await choose('label', 'Greetings');
    expect(codes()).to.deep.equal(['/hello']);
    await choose('label', '');
    await choose('language', 'de');
    expect(codes()).to.deep.equal(['/visa']);
    expect(button('Filter, 1 set')).not.to.equal(undefined);
    await press('Clear filters');
    const [attached, unused] = root.querySelectorAll<HTMLInputElement>('[data-kind="filters"] [type="checkbox"]');
    unused!.click();
    await element.updateComplete;
    expect(codes()).to.deep.equal(['/visa']);
    attached!.click();
    await element.updateComplete;
    expect(codes()).to.deep.equal([]);
    await press('Clear filters');
    expect(codes()).to.have.length(3);
  });

  it('orders by use', async () => {
    const { choose, codes } = await cannedManager();
    await choose('order', 'used');
    expect(codes()).to.deep.equal(['/refund', '/hello', '/visa']);
    await choose('order', 'recent');
    expect(codes()).to.deep.equal(['/hello', '/refund', '/visa']);
  });

  it('says what was typed when nothing is found, and offers the nearest code', async () => {
    const { look, text, press, codes } = await cannedManager();
    await look('refnd');
    await until(() => text().includes('Nothing for “refnd”'));
    await press('Did you mean /refund?');
    expect(codes()).to.include('/refund');
  });

  it('deletes with time to undo, and sends nothing meanwhile', async () => {
    const { press, codes, toast, sent, told } = await cannedManager();
    await press('Delete /refund');
    await until(() => codes().join() === '/hello,/visa');
    expect(toast()).to.equal('/refund was deleted');
    expect(told[0]).to.deep.equal([{ area: 'canned-responses', members: ['remove:b'] }]);
    await press('Undo');
    await until(() => codes().length === 3);
    expect(sent('remove')).to.have.length(0);
  });

  it('deletes nothing when the host calls it off', async () => {
    const { element, press, codes, toast, told } = await cannedManager();
    element.addEventListener('settings-before-save', (event) => event.preventDefault());
    await press('Delete /refund');
    await until(() => told[0]!.length);
    expect(codes()).to.have.length(3);
    expect(toast()).to.equal('');
  });

  it('leaves the keyboard on the next row when one is deleted', async () => {
    const { button, press, focused } = await cannedManager();
    button('Delete /refund')!.focus();
    await press('Delete /refund');
    await until(() => focused() === 'Edit /visa');
  });

  it('deletes several at once, and brings all of them back', async () => {
    const { tick, press, codes, count, toast } = await cannedManager();
    await tick('hello');
    await tick('visa', { shiftKey: true });
    expect(count()).to.equal('3 selected');
    await tick('refund');
    expect(count()).to.equal('2 selected');
    await press('Delete');
    expect(codes()).to.deep.equal(['/refund']);
    expect(toast()).to.equal('2 canned responses were deleted');
    await press('Undo');
    await until(() => codes().length === 3);
    expect(count()).to.equal('3 canned responses');
  });

  it('does not delete what is ticked and not in sight of the search any more', async () => {
    const { tick, look, press, codes } = await cannedManager();
    await tick('hello');
    await tick('refund');
    await look('refund');
    await press('Delete');
    await look('');
    expect(codes()).to.deep.equal(['/hello', '/visa']);
  });

  it('labels several at once', async () => {
    const { root, press, all, sent, toast, element } = await cannedManager();
    all<HTMLInputElement>('[aria-label="Select all"]')[0]!.click();
    await element.updateComplete;
    await press('Label');
    await until(() => root.querySelector('dialog')?.open);
    root.querySelector<HTMLInputElement>('dialog input')!.value = 'Greetings';
    await press('Set label');
    await until(() => sent('update').length === 2);
    expect(toast()).to.equal('2 canned responses have a new label');
    expect(all('[part~="row"] [part~="badge"]').map((badge) => badge.textContent)).to.deep.equal(Array(3).fill('Greetings'));
  });

  it('duplicates under a code that is free', async () => {
    const { press, root } = await cannedManager();
    await press('Duplicate /refund');
    await until(() => root.querySelector('dialog')?.open);
    const values = [...root.querySelectorAll<HTMLInputElement>('dialog :is(input, textarea)')].map(({ value }) => value);
    expect(values).to.include('refund-2').and.to.include('Your refund is on its way');
  });

  it('says above the list what was refused, and drops it when told', async () => {
    const { press, tick, all, root, text, told } = await cannedManager({
      ...holds(few),
      faults: [{ on: 'cannedResponses.update', code: 'forbidden' }],
    });
    await tick('refund');
    await press('Label');
    await until(() => root.querySelector('dialog')?.open);
    root.querySelector<HTMLInputElement>('dialog input')!.value = 'New';
    await press('Set label');
    await until(() => text().includes('Your change to /refund was refused: you may not change this.'));
    await until(() => told[2]!.length);
    expect(told[2]![0]!.members).to.deep.equal(['label:b']);
    await press('Discard');
    await until(() => !all('[data-kind="danger"]').length);
  });

  it('shows both versions of what was changed elsewhere, and keeps the one that is chosen', async () => {
    const { adapter, tick, press, root, text, all } = await cannedManager({ ...holds(few), faults: [{ on: 'listen' }] });
    await tick('refund');
    await press('Label');
    await until(() => root.querySelector('dialog')?.open);
    root.querySelector<HTMLInputElement>('dialog input')!.value = 'Mine';
    await until(() => adapter.requests.every(({ answer }) => answer));
    await otherPlace(adapter).update('b', { label: 'Theirs' });
    await press('Set label');
    await until(() => text().includes('/refund was changed elsewhere while you changed it.'));
    expect(all('[data-kind="conflict"] bdi').map((one) => one.textContent)).to.deep.equal(['Mine', 'Theirs']);
    root.querySelector<HTMLInputElement>('[value="theirs"]')!.click();
    await press('Use this one');
    await until(() => !root.querySelector('[data-kind="conflict"]'));
    expect(all('[part~="row"] [part~="badge"]').map((badge) => badge.textContent)).to.include('Theirs');
  });

  it('says what is kept on this device while the server is away', async () => {
    const { tick, press, root, text } = await cannedManager({
      ...holds(few),
      faults: [{ on: 'cannedResponses.update', code: 'unavailable' }],
    });
    await tick('refund');
    await press('Label');
    await until(() => root.querySelector('dialog')?.open);
    root.querySelector<HTMLInputElement>('dialog input')!.value = 'New';
    await press('Set label');
    await until(() => text().includes('1 change is kept on this device. Sent when the server answers.'));
    expect(root.querySelector('[part~="row"] [part~="status"]')!.textContent).to.contain('Kept on this device');
  });

  it('keeps the focus in the bar when what was ticked is gone, and in the list when that is undone', async () => {
    const { tick, root, focused, rows, all, press, button } = await cannedManager();
    await tick('refund');
    await until(() => button('Delete'));
    button('Delete')!.focus();
    await press('Delete');
    await until(() => rows().length === 2);
    expect(focused()).to.equal('Select all');
    all('[aria-label*="visa"]').at(-1)!.focus();
    root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', bubbles: true, composed: true }));
    expect(focused()).to.equal('Undo');
    await press('Undo');
    await until(() => rows().length === 3);
    expect(focused()).to.equal('Delete /visa');
  });

  it('has boxes that are larger to hit than to see', async () => {
    const { root, all } = await cannedManager();
    for (const box of all<HTMLInputElement>('[part~="bulk"] > input, [part~="row"] > input')) {
      const { left, top, right, bottom } = box.getBoundingClientRect();
      const [across, down] = [(left + right) / 2, (top + bottom) / 2];
      const places = [
        [across - 15, down] as const,
        [across + 15, down] as const,
        [across, down - 15] as const,
        [across, down + 15] as const,
      ];
      expect(places.every(([x, y]) => root.elementFromPoint(x, y) === box)).to.equal(true);
    }
  });

  it('says why no more can be added', async () => {
    const { text, button } = await cannedManager(holds(few, { atMost: 3 }));
    expect(text()).to.contain('The limit is 3. Delete one to add another.');
    expect(button('Add canned response')).to.equal(undefined);
    expect(button('Duplicate /visa')).to.equal(undefined);
  });

  it('forgets what one person looked for and ticked when another one comes', async () => {
    const { look, tick, search, adapter, provider, count } = await cannedManager();
    await look('refund');
    await tick('refund');
    adapter.signIn({ user: '2', name: 'Tomás Rey' });
    await provider.session!.signedIn();
    await until(() => search()?.value === '' && count() === '3 canned responses');
  });
});
