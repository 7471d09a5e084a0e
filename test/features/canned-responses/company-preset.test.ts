import { expect } from '@open-wc/testing';
import { unmountAll, until } from '../../support/mount.js';
import { cannedManager, few, holds, plain } from './manager-scene.js';

async function preset(options = holds(few)) {
  const manager = await cannedManager(options);
  await manager.press('Company preset');
  await until(() => manager.drawer()?.querySelector('[part~="row"]'));
  const inDrawer = (selector: string) => [...manager.drawer()!.querySelectorAll<HTMLElement>(selector)];
  return { ...manager, inDrawer, companyCodes: () => inDrawer('[part~="row"] [part~="code"]').map((one) => plain(one.textContent)) };
}

describe('The company’s responses', () => {
  afterEach(unmountAll);

  it('stand in a drawer of their own, labelled, to be read and copied only', async () => {
    const { companyCodes, inDrawer, button } = await preset();
    expect(companyCodes()).to.deep.equal(['/hello', '/policy']);
    expect(inDrawer('[part~="badge"]').map((one) => one.textContent)).to.deep.equal(['Company', 'Company']);
    expect(['Edit /policy', 'Delete /policy', 'Add company response'].filter(button)).to.deep.equal([]);
  });

  it('are searched by code and words, with the words marked', async () => {
    const { companyCodes, inDrawer, element, drawer } = await preset();
    const search = drawer()!.querySelector('input')!;
    search.value = 'free';
    search.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(companyCodes()).to.deep.equal(['/policy']);
    expect(inDrawer('mark').map((one) => one.textContent)).to.deep.equal(['free']);
    search.value = 'zzz';
    search.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(plain(drawer()!.textContent)).to.contain('Nothing for “zzz”');
  });

  it('are copied to one’s own, under another code where theirs is taken', async () => {
    const { press, codes, sent, button, told } = await preset();
    await press('Copy /policy to mine');
    await until(() => button('Copied'));
    await press('Copy /hello to mine');
    await until(() => button('Copied as /hello-2'));
    await until(() => told[1]!.length === 2);
    expect(codes()).to.deep.equal(['/hello', '/hello-2', '/policy', '/refund', '/visa']);
    expect(sent('create').map(({ patch }) => (patch as { scope: string }).scope)).to.deep.equal(['personal', 'personal']);
    expect(told[1]!.flatMap(({ members }) => members)).to.deep.equal(['copy:y', 'copy:x']);
  });

  it('leave the focus on the button that copied', async () => {
    const { press, button, focused } = await preset();
    button('Copy /policy to mine')!.focus();
    await press('Copy /policy to mine');
    await until(() => focused() === 'Copied');
  });

  it('say why one could not be copied', async () => {
    const { press, drawer } = await preset({ ...holds(few), faults: [{ on: 'cannedResponses.create', code: 'forbidden' }] });
    await press('Copy /policy to mine');
    await until(() => plain(drawer()!.textContent).includes('Not copied: you may not change this.'));
  });

  it('are changed, added and deleted by whoever may, with time to undo in the drawer itself', async () => {
    const { press, companyCodes, drawer, root } = await preset(holds(few, { company: 'edit' }));
    await press('Delete /policy');
    await until(() => companyCodes().join() === '/hello');
    expect(drawer()!.querySelector('[part="toast"]')!.matches(':popover-open')).to.equal(true);
    await press('Undo');
    await until(() => companyCodes().length === 2);
    await press('Edit /policy');
    await until(() => root.querySelector<HTMLInputElement>('dialog [value="policy"], dialog input')?.value === 'policy');
    expect(drawer()).to.equal(null);
    await press('Cancel');
    await until(() => drawer());
    expect(companyCodes()).to.deep.equal(['/hello', '/policy']);
  });

  it('give the focus back to their button when they are closed', async () => {
    const { press, drawer, focused, button } = await cannedManager();
    button('Company preset')!.focus();
    await press('Company preset');
    await until(() => drawer());
    await press('Close');
    await until(() => !drawer() && focused() === 'Company preset');
  });

  it('are not there where the backend has none', async () => {
    const { button } = await cannedManager(holds(few, { company: false }));
    expect(button('Company preset')).to.equal(undefined);
  });

  it('say so when the drawer does not load, and try again', async () => {
    const { cannedChunks } = await import('../../../src/features/canned-responses/manager/canned-parts.js');
    const { loadPreset } = cannedChunks;
    cannedChunks.loadPreset = () => Promise.reject(new Error('offline'));
    const { press, text, drawer } = await cannedManager();
    await press('Company preset');
    await until(() => text().includes('That part did not load.'));
    cannedChunks.loadPreset = loadPreset;
    await press('Try again');
    await until(() => drawer());
  });
});
