import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { unmountAll, until } from '../../support/mount.js';
import { photoForm, words, type PhotoScene } from './photo-scene.js';

const radios = ({ root }: PhotoScene) => [...root.querySelectorAll<HTMLInputElement>('[type="radio"]')];
const popover = ({ root }: PhotoScene) => root.querySelector<HTMLElement>('[data-kind="gallery"]')!;
const isOpen = (page: PhotoScene) => popover(page).matches(':popover-open');
const key = (target: EventTarget, name: string, type = 'keydown') =>
  target.dispatchEvent(new KeyboardEvent(type, { key: name, bubbles: true, composed: true, cancelable: true }));

async function gallery(options = {}, attributes = ''): Promise<PhotoScene> {
  const page = await photoForm(options, attributes);
  await until(() => page.screen.button('Gallery'));
  page.screen.button('Gallery')!.focus();
  page.screen.press('Gallery');
  await until(() => isOpen(page));
  return page;
}

describe('the gallery of ready-made photos', () => {
  afterEach(unmountAll);

  it('offers each picture by its name, and takes the one that is clicked', async () => {
    const page = await gallery();
    await until(() => radios(page).length);
    expect(radios(page).map((radio) => words(radio.closest('label')))).to.include.members(['Lighthouse', 'Sailing boat']);
    radios(page)[1]!.click();
    await until(() => page.row.textContent.includes('Saved'));
    expect(page.asked('avatar.choose')).to.equal(1);
    expect(page.pictureInRow()).to.match(/^data:image\/svg/);
    expect(isOpen(page)).to.equal(false);
    expect(page.focused()).to.equal('Gallery');
  });

  it('begins at the picture there is, chooses by arrow keys without saving, and takes by Enter', async () => {
    const page = await gallery();
    await until(() => page.root.contains(page.element.shadowRoot!.activeElement?.closest('label') ?? null), 'the focus in the gallery');
    const [first, second] = radios(page) as [HTMLInputElement, HTMLInputElement];
    key(first, 'ArrowRight');
    second.focus();
    second.click();
    key(second, 'ArrowRight', 'keyup');
    expect(second.checked).to.equal(true);
    expect(page.asked('avatar.choose')).to.equal(0);
    expect(key(second, 'Enter')).to.equal(false);
    await until(() => page.asked('avatar.choose') === 1);
    await until(() => page.row.textContent.includes('Saved'));
    page.screen.press('Gallery');
    await until(() => radios(page)[1]?.checked);
    expect(page.asked('profile.save')).to.equal(0);
  });

  it('takes what the arrow keys chose by Space too', async () => {
    const page = await gallery();
    await until(() => page.focused() === '' && radios(page).length, 'the focus in the gallery');
    await sendKeys({ press: 'ArrowRight' });
    expect(radios(page).findIndex(({ checked }) => checked)).to.equal(1);
    expect(page.asked('avatar.choose')).to.equal(0);
    await sendKeys({ press: ' ' });
    await until(() => page.row.textContent.includes('Saved'));
    expect(page.asked('avatar.choose')).to.equal(1);
    expect(isOpen(page)).to.equal(false);
    expect(page.focused()).to.equal('Gallery');
  });

  it('does not stay over what is reached by Tab', async () => {
    const page = await gallery();
    await until(() => page.focused() === '' && radios(page).length, 'the focus in the gallery');
    await sendKeys({ press: 'Tab' });
    await until(() => !isOpen(page));
    expect(page.element.shadowRoot!.activeElement?.getAttribute('name')).to.equal('name');
  });

  it('says that it is on its way, empty, or did not arrive, with the way to try again', async () => {
    const page = await gallery({ faults: [{ on: 'avatar.gallery', hang: true }] });
    await until(() => popover(page).querySelector('[part~="skeleton"]'));
    page.adapter.calm();
    await until(() => radios(page).length);
    page.provider.remove();

    const empty = await gallery({ seed: { gallery: [] } });
    await until(() => words(popover(empty)) === 'There are no pictures to choose from yet');
    empty.provider.remove();

    const failed = await gallery({ faults: [{ on: 'avatar.gallery', code: 'unavailable', times: 1 }] });
    await until(() => words(popover(failed)).startsWith('The pictures did not arrive: the server does not answer.'));
    failed.screen.press('Try again');
    await until(() => radios(failed).length);
  });

  it('says when the picture was not saved, and tries again', async () => {
    const page = await gallery({ faults: [{ on: 'avatar.choose', code: 'offline', times: 1 }] });
    await until(() => radios(page).length);
    radios(page)[0]!.click();
    await until(() => page.said() === 'Lighthouse was not saved: you are offline. Try again');
    page.screen.press('Try again');
    await until(() => page.pictureInRow());
  });

  it('is offered only where the backend has it', async () => {
    const none = await photoForm({ seed: { capabilities: { avatar: { types: ['image/png'] } } } });
    await until(() => none.row.textContent.includes('PNG, best'));
    expect(none.screen.button('Gallery')).to.equal(undefined);
  });

  it('stays within a narrow window, and can be read by everybody', async () => {
    const page = await gallery();
    await until(() => radios(page).length);
    await until(() => popover(page).getBoundingClientRect().left >= 8);
    expect(popover(page).getBoundingClientRect().right).to.be.at.most(innerWidth - 7);
    for (const label of popover(page).querySelectorAll('label')) expect(label.getBoundingClientRect().width).to.be.at.least(24);
    await expect(page.element).to.be.accessible();
  });

  it('works without a shadow root', async () => {
    const page = await gallery({}, 'light-dom');
    await until(() => radios(page).length);
    expect(getComputedStyle(popover(page)).position).to.equal('fixed');
    radios(page)[0]!.click();
    await until(() => page.pictureInRow());
  });
});
