import { expect } from '@open-wc/testing';
import { unmountAll, until } from '../../support/mount.js';
import { crop, press, used } from './crop-scene.js';
import { picture, quartersOf } from './test-pictures.js';

const said = (scene: { dialog: HTMLElement }) => scene.dialog.querySelector('[data-kind=crop-news]')!.textContent;
const hint = (scene: { dialog: HTMLElement }) => scene.dialog.querySelector('[data-kind=crop-tools] > p')!.textContent.trim();

describe('the crop dialog', () => {
  const { createObjectURL, revokeObjectURL } = URL;
  let urls: Set<string>;

  beforeEach(() => {
    urls = new Set();
    URL.createObjectURL = (object) => {
      const url = createObjectURL.call(URL, object);
      urls.add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      urls.delete(url);
      revokeObjectURL.call(URL, url);
    };
  });
  afterEach(() => {
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    unmountAll();
  });

  for (const markup of ['<crop-host></crop-host>', '<crop-host light-dom></crop-host>'])
    describe(markup, () => {
      it('begins with the focus on the photo, and gives it back to the button', async () => {
        const scene = await crop(await picture(), { markup });
        // Not `equal`: to print two elements that differ takes minutes.
        expect(scene.element.focused === scene.area).to.equal(true);
        expect(scene.dialog.matches(':modal')).to.equal(true);
        scene.screen.press('Cancel');
        expect(await scene.outcome).to.equal('cancelled');
        await scene.element.updateComplete;
        expect(scene.element.renderRoot.querySelector('dialog')).to.equal(null);
        expect(scene.element.focused === scene.screen.button('Upload image')).to.equal(true);
      });

      it('has its styles, and names and descriptions that lead somewhere', async () => {
        const { dialog, area, element } = await crop(await picture(), { markup });
        expect(getComputedStyle(area).touchAction).to.equal('none');
        expect(getComputedStyle(dialog).overflow).to.equal('hidden');
        const root = element.renderRoot as ShadowRoot;
        for (const id of [dialog.getAttribute('aria-labelledby')!, area.getAttribute('aria-describedby')!])
          expect(root.querySelector(`#${id}`)!.textContent).to.match(/^Crop photo$|^Shift makes/);
      });
    });

  it('is closed by the cross, by Escape, and by leaving the page, each time without a photo', async () => {
    for (const leave of [
      (scene: { screen: { press(name: string): void } }) => scene.screen.press('Close'),
      // What Escape is to a dialog.
      ({ dialog }: { dialog: HTMLDialogElement }) => dialog.dispatchEvent(new Event('cancel', { cancelable: true })),
      ({ dialog }: { dialog: HTMLDialogElement }) => dialog.dispatchEvent(new Event('close')),
      ({ element }: { element: HTMLElement }) => element.remove(),
    ]) {
      const scene = await crop(await picture());
      leave(scene);
      expect(await scene.outcome).to.equal('cancelled');
    }
  });

  it('gives up the first file for a second one', async () => {
    const scene = await crop(await picture(), { types: ['image/png'] });
    const second = scene.element.crop.open(await picture({ quarters: ['green', 'green', 'green', 'green'] }));
    expect(await scene.outcome).to.equal('cancelled');
    await until(() => scene.element.renderRoot.querySelector('dialog')?.open);
    scene.screen.press('Use photo');
    expect(await quartersOf((await second) as File)).to.deep.equal(['green', 'green', 'green', 'green']);
  });

  it('gives up a file that is still being read for the next one', async () => {
    const { element } = await crop(await picture());
    const file = await picture();
    const first = element.crop.open(file);
    const second = element.crop.open(file);
    expect(await first).to.equal('cancelled');
    await until(() => element.renderRoot.querySelector('dialog')?.open);
    element.crop.cancel();
    expect(await second).to.equal('cancelled');
  });

  it('shows nothing for a file that the browser cannot show', async () => {
    const element = await crop(await picture()).then((scene) => scene.element);
    for (const [content, name] of [
      ['%PDF-1.7', 'cv.png'],
      ['', 'empty.jpg'],
      [(await picture()).slice(0, 20), 'cut.png'],
    ] as const)
      expect(await element.crop.open(new File([content], name, { type: 'image/png' }))).to.equal('unreadable');
    await element.updateComplete;
    expect(element.renderRoot.querySelector('dialog')).to.equal(null);
  });

  it('keeps no address of a picture, whatever the end', async () => {
    await used(await crop(await picture()));
    const scene = await crop(await picture());
    await scene.element.crop.open(new File(['no'], 'no.png', { type: 'image/png' }));
    const late = scene.element.crop.open(await picture());
    scene.element.remove();
    expect(await late).to.equal('cancelled');
    expect(urls.size).to.equal(0);
  });

  it('is used from the keyboard alone: moved, zoomed, turned and sent', async () => {
    const scene = await crop(await picture({ width: 800 }), { types: ['image/png'] });
    expect(press(scene, 'ArrowLeft')).to.equal(false);
    press(scene, '+');
    expect(said(scene)).to.equal('');
    await scene.element.updateComplete;
    expect(said(scene)).to.equal('110%');
    expect(scene.slider.value).to.equal('110');
    press(scene, '-');
    for (let times = 0; times < 6; times += 1) press(scene, 'ArrowLeft', { shiftKey: true });
    await scene.element.updateComplete;
    expect(said(scene)).to.equal('The photo ends here');
    press(scene, 'r');
    await scene.element.updateComplete;
    expect(said(scene)).to.equal('Rotated: 90 degrees');
    press(scene, '[');
    press(scene, '[');
    await scene.element.updateComplete;
    expect(said(scene)).to.equal('Rotated: 270 degrees');
    press(scene, ']');
    scene.dialog.querySelector('form')!.requestSubmit();
    expect(await quartersOf((await scene.outcome) as File)).to.deep.equal(['green', 'green', 'white', 'white']);
  });

  it('leaves other keys to the browser', async () => {
    const scene = await crop(await picture());
    for (const [key, modifiers] of [['Tab'], ['Escape'], ['a'], ['r', { ctrlKey: true }], ['ArrowLeft', { altKey: true }]] as const)
      expect(press(scene, key, modifiers), key).to.equal(true);
  });

  it('begins again on request', async () => {
    const scene = await crop(await picture(), { types: ['image/png'] });
    press(scene, 'r');
    press(scene, '+');
    scene.screen.press('Reset');
    await scene.element.updateComplete;
    expect(scene.slider.value).to.equal('100');
    expect(await quartersOf(await used(scene))).to.deep.equal(['red', 'green', 'blue', 'white']);
  });

  it('says when there are fewer pixels than look sharp, at the zoom that is chosen', async () => {
    const scene = await crop(await picture({ width: 700, height: 900 }));
    expect(hint(scene)).to.equal('Drag, or press what belongs in the middle');
    press(scene, '+');
    await scene.element.updateComplete;
    expect(hint(scene)).to.equal('Small picture: it may look blurred');
  });

  it('does not send the form it stands in', async () => {
    const scene = await crop(await picture());
    await used(scene);
    expect(scene.element.sent).to.equal(0);
  });

  it('stays open and says so when the browser cannot make the picture', async () => {
    const scene = await crop(await picture(), { types: ['image/avif'] });
    scene.screen.press('Use photo');
    await until(() => scene.screen.alert());
    expect(scene.screen.alert()).to.equal('This browser could not make the picture. Your photo stays as it is.');
    expect(scene.dialog.open).to.equal(true);
    scene.element.types = ['image/png'];
    expect((await used(scene)).type).to.equal('image/png');
  });

  it('shows the photo in the sizes people will see', async () => {
    const { dialog } = await crop(await picture());
    const canvases = [...dialog.querySelectorAll<HTMLCanvasElement>('[data-kind=crop-sizes] canvas')];
    expect(canvases.map(({ clientWidth }) => clientWidth)).to.deep.equal([72, 40, 24]);
    for (const canvas of canvases) {
      const corner = canvas.getContext('2d')!.getImageData(canvas.width * 0.75, canvas.height * 0.25, 1, 1).data;
      expect([...corner]).to.deep.equal([0, 255, 0, 255]);
    }
  });

  it('speaks the language of the session', async () => {
    const scene = await crop(await picture(), { locale: 'de' });
    expect(scene.slider.getAttribute('aria-valuetext')).to.equal('100\u00a0%');
  });
});
