import { expect } from '@open-wc/testing';
import { LitElement, type TemplateResult, type nothing } from 'lit';
import { ToastController } from '../../src/ui/toast.js';
import { until } from '../support/mount.js';

class ToastHost extends LitElement {
  toast = new ToastController(this, 60);
  override render(): TemplateResult | typeof nothing {
    return this.toast.render((key) => key);
  }
}
customElements.define('toast-host', ToastHost);

describe('toast', () => {
  let host: ToastHost;
  let undone: number;
  const shown = () => host.shadowRoot!.querySelector<HTMLElement>('[part="toast"]');

  beforeEach(async () => {
    host = new ToastHost();
    document.body.append(host);
    undone = 0;
    host.toast.show({ message: 'Changes discarded', onUndo: () => (undone += 1) });
    await host.updateComplete;
  });
  afterEach(() => host.remove());

  it('stands above the page, whatever the host clips', () => {
    expect(shown()!.matches(':popover-open')).to.equal(true);
    expect(shown()!.getAttribute('role')).to.equal('status');
  });

  it('goes by itself', async () => {
    await until(() => !shown());
    expect(undone).to.equal(0);
  });

  it('leaves twenty seconds where nobody says how long', () => {
    const { setTimeout } = globalThis;
    const waits: (number | undefined)[] = [];
    globalThis.setTimeout = ((_: unknown, milliseconds?: number) => waits.push(milliseconds)) as unknown as typeof setTimeout;
    new ToastController(host).show({ message: 'Changes discarded', onUndo: () => {} });
    globalThis.setTimeout = setTimeout;
    expect(waits).to.deep.equal([20_000]);
  });

  it('waits while it is pointed at', async () => {
    shown()!.dispatchEvent(new PointerEvent('pointerenter'));
    const other = new ToastHost();
    document.body.append(other);
    other.toast.show({ message: 'Later', onUndo: () => {} });
    await other.updateComplete;
    await until(() => !other.shadowRoot!.querySelector('[part="toast"]'));
    expect(shown()).to.exist;
    shown()!.dispatchEvent(new PointerEvent('pointerleave'));
    await until(() => !shown());
    other.remove();
  });

  it('takes back what was done, once', async () => {
    shown()!.querySelector('button')!.click();
    await until(() => !shown());
    expect(undone).to.equal(1);
  });

  it('is reached by F6', () => {
    dispatchEvent(new KeyboardEvent('keydown', { key: 'F6' }));
    expect(host.shadowRoot!.activeElement?.textContent).to.equal('undo');
  });

  it('gives the focus back to where F6 was pressed', async () => {
    const place = document.createElement('button');
    document.body.append(place);
    place.focus();
    place.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', bubbles: true }));
    host.shadowRoot!.querySelector('button')!.click();
    await until(() => !shown());
    expect(document.activeElement).to.equal(place);
    place.remove();
  });

  it('leaves no ear on the page', async () => {
    shown()!.querySelectorAll('button')[1]!.click();
    await until(() => !shown());
    const event = new KeyboardEvent('keydown', { key: 'F6', cancelable: true });
    dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });
});
