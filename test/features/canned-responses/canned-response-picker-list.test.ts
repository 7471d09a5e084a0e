import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { unmountAll, until } from '../../support/mount.js';
import { few, kinds, pickerScene } from './picker-scene.js';

const attributes = (field: Element) =>
  ['role', 'aria-autocomplete', 'aria-controls', 'aria-activedescendant'].map((name) => field.getAttribute(name));

const files = [{ id: 'f', name: 'form.pdf', type: 'application/pdf', size: 184_000, url: '/f' }];

describe('canned-response-picker, its list', () => {
  afterEach(unmountAll);

  it('opens at the start and behind white space only', async () => {
    const { type, isOpen, shows, text } = await pickerScene();
    await type('and/or ');
    expect(isOpen()).to.equal(false);
    await type('/');
    await shows('refund', 'refund-late', 'bye', 'referral');
    expect(text()).to.equal('and/or /');
  });

  it('moves by the keys of a list, and leaves the caret where it is', async () => {
    const { type, press, shows, chosen, caret } = await pickerScene();
    await type('/');
    await shows('refund', 'refund-late', 'bye', 'referral');
    const seen = [chosen()];
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'End', 'Home', 'PageDown', 'PageUp']) {
      await press(key);
      seen.push(chosen());
    }
    expect(seen).to.deep.equal(['refund', 'refund-late', 'refund', 'referral', 'refund', 'referral', 'refund', 'referral', 'refund']);
    expect(caret()).to.equal(1);
  });

  it('closes by Escape, leaves the text, and does not come again for that "/"', async () => {
    const { type, press, isOpen, shows, text } = await pickerScene();
    await type('/ref');
    await shows('refund', 'refund-late', 'referral');
    await press('Escape');
    await type('und');
    expect([isOpen(), text()]).to.deep.equal([false, '/refund']);
    await type(' /');
    expect(isOpen()).to.equal(true);
  });

  it('says in the field what is chosen, and only while it is open', async () => {
    const markup = '<textarea id="reply" aria-controls="mine"></textarea>';
    const { type, press, field, picker, shows, said } = await pickerScene(markup);
    expect(attributes(field)).to.deep.equal([null, null, 'mine', null]);
    await type('/refu');
    await shows('refund', 'refund-late');
    const [role, autocomplete, list, option] = attributes(field);
    expect([role, autocomplete]).to.deep.equal([null, 'list']);
    expect(document.getElementById(list!)!.getAttribute('role')).to.equal('listbox');
    expect(document.getElementById(option!)!.getAttribute('aria-selected')).to.equal('true');
    expect(said()).to.equal('2 canned responses');
    await expect(picker).to.be.accessible();
    await press('Escape');
    expect(attributes(field)).to.deep.equal([null, null, 'mine', null]);
  });

  it('leaves Enter to the host where nothing fits, and closes when somebody writes on', async () => {
    const { type, press, field, said, isOpen, text } = await pickerScene();
    let heard = 0;
    field.addEventListener('keydown', ({ key }) => key === 'Enter' && heard++);
    await type('/xyz');
    await until(() => said() === 'Nothing for “xyz”');
    await press('Enter');
    expect([heard, text()]).to.deep.equal([1, '/xyz\n']);
    await type('/xyz and');
    expect(isOpen()).to.equal(false);
  });

  it('keeps Enter from the host, and from nobody else', async () => {
    const { type, press, field, shows } = await pickerScene();
    let heard = 0;
    field.addEventListener('keydown', ({ key }) => key === 'Enter' && heard++);
    await type('/bye');
    await shows('bye');
    await press('Enter');
    expect(heard).to.equal(0);
    await press('Enter');
    expect(heard).to.equal(1);
  });

  it('leaves keys to an input method, and follows what it has written so far', async () => {
    const { type, field, codes, shows, isOpen } = await pickerScene();
    await type('/');
    await shows('refund', 'refund-late', 'bye', 'referral');
    field.dispatchEvent(new CompositionEvent('compositionstart'));
    field.setRangeText('by', 1, 1, 'end');
    field.dispatchEvent(new InputEvent('input', { data: 'by', isComposing: true, inputType: 'insertCompositionText' }));
    await shows('bye', 'refund-late');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, cancelable: true });
    field.dispatchEvent(enter);
    expect([enter.defaultPrevented, codes().length, field.value]).to.deep.equal([false, 2, '/by']);
    field.setRangeText(' x', 3, 3, 'end');
    field.dispatchEvent(new InputEvent('input', { data: 'by x', isComposing: true, inputType: 'insertCompositionText' }));
    await shows();
    expect(isOpen()).to.equal(true);
    field.setRangeText('', 3, 5, 'end');
    field.dispatchEvent(new CompositionEvent('compositionend', { data: 'by' }));
    await shows('bye', 'refund-late');
  });

  it('keeps the chosen one chosen while the list changes under it', async () => {
    const { type, press, shows, chosen, adapter } = await pickerScene(undefined, {
      seed: { cannedResponses: () => few.map((one, at) => ({ ...one, id: `r${at}` })) },
    });
    await type('/');
    await shows('refund', 'refund-late', 'bye', 'referral');
    await press('ArrowDown', 'ArrowDown');
    expect(chosen()).to.equal('bye');
    const { rows } = await adapter.cannedResponses.list({ text: 'refund is' }, {});
    await adapter.cannedResponses.remove('r0', { key: 'k', base: {}, version: rows[0]!.version! });
    await shows('refund-late', 'bye', 'referral');
    expect(chosen()).to.equal('bye');
  });

  it('shows all of what is chosen: variables, fill-ins, files, whose it is', async () => {
    const content = '{{contact.first_name|you}} {{agent.name}} {{contact.shoe}} {{|day}}';
    const { type, press, picker, preview, shows, inserted, text } = await pickerScene(undefined, {
      seed: { cannedResponses: () => [{ shortCode: 'x', content, attachments: files, scope: 'company', uses: 7 }] },
    });
    picker.values = { 'contact.first_name': 'Amina', 'agent.name': 'Maya' };
    await type('/x');
    await shows('x');
    expect(preview()).to.equal('Amina Maya {{contact.shoe}} day');
    expect(picker.querySelector('[data-kind="unknown"]')!.textContent).to.equal('{{contact.shoe}}');
    expect(picker.querySelector('[role="option"]')!.textContent).to.contain('Company').and.to.contain('1 file');
    expect(picker.querySelector('[part~="preview"]')!.textContent).to.contain('form.pdf').and.to.contain('184').and.to.contain('7 uses');
    await press('Enter');
    expect(text()).to.equal('Amina Maya {{contact.shoe}} day');
    expect(inserted.map(({ attachments }) => attachments.map(({ name }) => name))).to.deep.equal([['form.pdf']]);
    expect(JSON.stringify(inserted)).not.to.contain('Amina');
  });

  it('is chosen from by the pointer, and takes no choice from one that lies still', async () => {
    const { type, press, field, picker, shows, chosen, text } = await pickerScene();
    await type('/');
    await shows('refund', 'refund-late', 'bye', 'referral');
    const option = (at: number) => picker.querySelectorAll('[role="option"]')[at]!;
    option(2).dispatchEvent(new PointerEvent('pointermove', { pointerType: 'mouse', bubbles: true }));
    await picker.updateComplete;
    expect(chosen()).to.equal('refund');
    const { left, top } = option(2).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 20), Math.round(top + 8)] });
    await sendMouse({ type: 'move', position: [Math.round(left + 24), Math.round(top + 10)] });
    await until(() => chosen() === 'bye');
    await press('ArrowUp');
    expect(chosen()).to.equal('refund-late');
    await sendMouse({ type: 'click', position: [Math.round(left + 24), Math.round(top + 10)] });
    await until(() => text() === 'Have a wonderful trip!');
    expect(document.activeElement).to.equal(field);
  });

  it('closes when the field is left, and when the caret leaves the words', async () => {
    const { type, field, isOpen, shows } = await pickerScene();
    await type('Hi /ref');
    await shows('refund', 'refund-late', 'referral');
    field.setSelectionRange(1, 1);
    await until(() => !isOpen());
    field.setSelectionRange(7, 7);
    await type(' /');
    expect(isOpen()).to.equal(true);
    field.blur();
    expect(isOpen()).to.equal(false);
  });

  for (const [kind, markup] of Object.entries(kinds))
    it(`stands at the caret of ${kind}, whatever stands before it`, async () => {
      const { type, field, picker, shows } = await pickerScene(markup);
      Object.assign(field.style, { width: '400px', font: '16px/20px monospace', padding: '10px', margin: '200px 0 0 100px' });
      await type('Hello there /');
      await shows('refund', 'refund-late', 'bye', 'referral');
      const [list, box] = [picker.querySelector('[part~="popover"]')!.getBoundingClientRect(), field.getBoundingClientRect()];
      // Twelve letters of 9.6 pixels, where the window is wide enough for the list.
      if (innerWidth > 900) expect(list.left - box.left).to.be.within(115, 135);
      expect(list.bottom < box.top + 20 || list.top > box.top + 20).to.equal(true);
      expect(list.left).to.be.at.least(0);
      expect(list.right).to.be.at.most(innerWidth);
    });
});
