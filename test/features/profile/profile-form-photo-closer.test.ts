import { expect } from '@open-wc/testing';
import { unmountAll, until } from '../../support/mount.js';
import { photoForm, type PhotoScene } from './photo-scene.js';

const seed = { avatar: { url: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>' } };
const name = 'Your photo: look closer or remove';
const popover = ({ root }: PhotoScene) => root.querySelector<HTMLElement>('[data-kind="closer"]');
const isOpen = (page: PhotoScene) => Boolean(popover(page)?.matches(':popover-open'));
const escape = (page: PhotoScene) => {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
  page.element.dispatchEvent(event);
  return event;
};

/** Pages of tests share a window, and only the one in front has the keyboard and hears of the focus. */
function reach(control: HTMLElement, type: 'focusin' | 'focusout'): void {
  if (type === 'focusin') control.focus();
  if (document.hasFocus()) return;
  const matches = (selector: string) => selector === ':focus-visible' || Element.prototype.matches.call(control, selector);
  Object.assign(control, { matches });
  control.dispatchEvent(new FocusEvent(type, { bubbles: true, composed: true }));
}

async function closer(options = {}): Promise<PhotoScene> {
  const page = await photoForm({ seed, ...options });
  await until(() => page.screen.button(name));
  page.screen.press(name);
  await until(() => isOpen(page));
  return page;
}

describe('a closer look at the photo', () => {
  afterEach(unmountAll);

  it('is not offered while there is none', async () => {
    const page = await photoForm();
    expect(page.screen.part('avatar')!.localName).to.equal('span');
  });

  it('opens on click or tap, beside the picture and within the window', async () => {
    const page = await closer();
    expect(page.screen.button(name)!.getAttribute('aria-expanded')).to.equal('true');
    const image = popover(page)!.querySelector('[part~="avatar"]')!.getBoundingClientRect();
    expect([image.width, image.height]).to.deep.equal([160, 160]);
    const box = popover(page)!.getBoundingClientRect();
    expect(box.left >= 8 && box.right <= innerWidth).to.equal(true);
    page.screen.press(name);
    await until(() => !popover(page));
  });

  it('opens for the keyboard when the picture is reached, and closes when it is left', async () => {
    const page = await photoForm({ seed });
    await until(() => page.screen.button(name));
    reach(page.screen.control('Full name'), 'focusin');
    reach(page.screen.button(name)!, 'focusin');
    await until(() => isOpen(page));
    reach(page.screen.button('Remove photo')!, 'focusin');
    expect(isOpen(page)).to.equal(true);
    page.screen.button('Upload photo')!.focus();
    reach(page.screen.button('Remove photo')!, 'focusout');
    await until(() => !popover(page));
  });

  it('closes on Escape alone, not with the dialog of a host, and leaves the focus at the picture', async () => {
    const page = await closer();
    page.screen.button('Remove photo')!.focus();
    expect(escape(page).defaultPrevented).to.equal(true);
    await until(() => !popover(page));
    expect(page.focused()).to.equal(name);
    expect(escape(page).defaultPrevented).to.equal(false);
  });

  it('closes when something else is pressed', async () => {
    const page = await closer();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await until(() => !popover(page));
  });

  it('asks once before it removes, and keeps the photo on request', async () => {
    const page = await closer();
    page.screen.press('Remove photo');
    await until(() => page.focused() === 'Keep');
    page.screen.press('Keep');
    await until(() => page.focused() === 'Remove photo');
    expect(page.asked('avatar.remove')).to.equal(0);
    await expect(page.element).to.be.accessible();
  });

  it('says when the photo was not removed, and tries again', async () => {
    const page = await closer({ faults: [{ on: 'avatar.remove', code: 'offline', times: 1 }] });
    page.screen.press('Remove photo');
    await until(() => page.screen.button('Remove'));
    page.screen.press('Remove');
    await until(() => page.said() === 'Your photo was not removed: you are offline. Try again');
    page.screen.press('Try again');
    await until(() => !page.pictureInRow());
  });

  it('goes with the photo, and with the form', async () => {
    const page = await closer();
    page.adapter.elsewhere('avatar', { url: '' });
    await until(() => !page.pictureInRow());
    expect(popover(page)).to.equal(null);
    const other = await closer();
    other.element.remove();
    expect(escape(other).defaultPrevented).to.equal(false);
  });
});
