import { expect } from '@open-wc/testing';
import type { CannedResponsePicker } from '../../../src/features/canned-responses/canned-response-picker.js';
import { mount, unmountAll, until } from '../../support/mount.js';
import { few, pickerScene } from './picker-scene.js';

/** Notes what is asked of a prototype, or of one object that has it, until it is put back. */
function counted<T extends object>(prototype: T, names: (keyof T & string)[], of?: object): { calls: string[]; stop(): void } {
  const calls: string[] = [];
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(prototype, name)!] as const);
  for (const [name, { get, value, ...rest }] of before)
    Object.defineProperty(prototype, name, {
      ...rest,
      ...(get ? { get: note(name, get) } : { value: note(name, value as () => unknown) }),
    });
  function note(name: string, act: (...given: never[]) => unknown) {
    return function (this: unknown, ...given: never[]) {
      if (!of || this === of) calls.push(name);
      return Reflect.apply(act, this, given) as unknown;
    };
  }
  return { calls, stop: () => before.forEach(([name, descriptor]) => Object.defineProperty(prototype, name, descriptor)) };
}

describe('canned-response-picker, while it is closed', () => {
  afterEach(unmountAll);

  it('has one listener in the field, reads neither its text nor its layout, and draws nothing', async () => {
    const { type, field, picker, shows, press } = await pickerScene('<textarea id="other"></textarea><textarea id="reply"></textarea>');
    await type('/bye');
    await shows('bye');
    await press('Escape');
    const listeners = counted(EventTarget.prototype, ['addEventListener'], document.querySelector('#other')!);
    picker.htmlFor = 'other';
    await picker.updateComplete;
    const other = document.querySelector<HTMLTextAreaElement>('#other')!;
    listeners.stop();
    expect(listeners.calls).to.have.length(1);
    other.focus();
    const spies = [
      counted(HTMLTextAreaElement.prototype, ['value', 'selectionStart', 'selectionEnd']),
      counted(Element.prototype, ['getBoundingClientRect', 'clientWidth', 'scrollTop']),
      counted(HTMLElement.prototype, ['offsetWidth', 'offsetHeight']),
      counted(EventTarget.prototype, ['addEventListener'], other),
    ];
    let drawn = 0;
    const watching = new MutationObserver(() => drawn++);
    watching.observe(picker, { subtree: true, childList: true, characterData: true, attributes: true });
    await type('Hello, and good morning');
    const calls = spies.flatMap((spy) => (spy.stop(), spy.calls));
    watching.disconnect();
    expect([calls, drawn]).to.deep.equal([[], 0]);
    expect([other.value, field.value]).to.deep.equal(['Hello, and good morning', '/bye']);
  });

  it('leaves nothing in the field it has left, nor when it goes', async () => {
    const { type, field, picker, shows, isOpen } = await pickerScene();
    await type('/bye');
    await shows('bye');
    picker.remove();
    expect(field.getAttributeNames()).to.deep.equal(['id']);
    await type(' /');
    await picker.updateComplete;
    expect(isOpen()).to.equal(false);
  });

  it('finds a field that comes late, or in the place of another', async () => {
    const { provider, picker, type, shows, field } = await pickerScene();
    const next = document.createElement('textarea');
    field.replaceWith(next);
    next.id = 'reply';
    next.focus();
    await type('/bye');
    await shows('bye');
    expect(next.getAttribute('aria-controls')).to.equal(picker.querySelector('[role="listbox"]')!.id);
    expect(provider.contains(next)).to.equal(true);
  });

  it('opens from a button of the host, behind a blank where one is needed', async () => {
    const { type, picker, shows, press, text } = await pickerScene();
    await type('Well');
    picker.open();
    await shows('refund', 'refund-late', 'bye', 'referral');
    await press('Enter');
    expect(text()).to.equal('Well Hi there, your refund is on its way.');
  });

  it('lets "/" be a "/" where the backend has no canned responses, and in a field that is read only', async () => {
    const without = await pickerScene(undefined, { seed: { capabilities: { cannedResponses: false } } });
    await until(() => without.picker.matches(':state(unavailable)'), 'the word of the backend');
    await without.type('/');
    expect(without.isOpen()).to.equal(false);
    unmountAll();
    const { field, isOpen } = await pickerScene('<textarea id="reply" readonly>/</textarea>');
    field.dispatchEvent(new InputEvent('input', { data: '/' }));
    expect(isOpen()).to.equal(false);
  });

  it('says that they did not load, and tries again', async () => {
    const { type, picker, shows, press, text, said, adapter } = await pickerScene(undefined, {
      faults: [{ on: 'cannedResponses.list', code: 'unavailable' }],
    });
    await type('/bye');
    await until(() => said().startsWith('Canned responses did not load'));
    adapter.calm();
    picker.querySelector<HTMLElement>('[part~="link"]')!.click();
    await shows('bye');
    await press('Enter');
    expect(text()).to.equal('Have a wonderful trip!');
  });

  it('counts what was used, once for each time', async () => {
    const { type, press, shows, adapter } = await pickerScene();
    const uses = () => adapter.requests.filter(({ on }) => on === 'cannedResponses.used').length;
    await type('/bye');
    await shows('bye');
    await press('Enter');
    await until(() => uses() === 1);
  });

  it('reads from right to left', async () => {
    const { element } = await mount<CannedResponsePicker>('<canned-response-picker></canned-response-picker>', {
      locale: 'ar-XB',
      seed: { cannedResponses: () => few },
    });
    const field = document.createElement('textarea');
    field.dir = 'rtl';
    element.after(field);
    element.target = field;
    await element.updateComplete;
    element.open();
    await until(() => element.querySelector('[role="option"]'));
    const popover = element.querySelector<HTMLElement>('[part~="popover"]')!;
    expect(popover.dir).to.equal('rtl');
    const [list, box] = [popover.getBoundingClientRect(), field.getBoundingClientRect()];
    expect(list.right).to.be.at.most(Math.max(box.right, list.width + 12));
    await expect(element).to.be.accessible();
  });
});
