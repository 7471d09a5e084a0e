import { expect } from '@open-wc/testing';
import { unmountAll } from '../../support/mount.js';
import { crop, type CropScene } from './crop-scene.js';
import { picture } from './test-pictures.js';

const everyWay = [
  ['in the light', '', 'en'],
  ['in the dark', 'color-scheme: dark; background: Canvas; color: CanvasText', 'en'],
  ['from right to left', '', 'ar-XB'],
] as const;

/** Everything that can be pressed is where a finger finds it, and in sight. */
function targets({ dialog }: CropScene): DOMRect[] {
  return [...dialog.querySelectorAll('button, input')].map((one) => one.getBoundingClientRect());
}

describe('the crop dialog, for everybody', () => {
  afterEach(() => {
    document.documentElement.style.cssText = '';
    unmountAll();
  });

  for (const [where, style, locale] of everyWay)
    it(`can be read ${where}, with the note on small pictures`, async () => {
      document.documentElement.style.cssText = style;
      const scene = await crop(await picture({ width: 64, height: 64 }), { locale });
      expect(getComputedStyle(scene.dialog).direction).to.equal(locale === 'ar-XB' ? 'rtl' : 'ltr');
      await expect(scene.element).to.be.accessible();
    });

  it('can be read and used when something failed', async () => {
    const scene = await crop(await picture(), { types: ['image/avif'] });
    scene.screen.press('Use photo');
    await scene.element.updateComplete;
    await expect(scene.element).to.be.accessible();
  });

  it('fits in 320 px, with targets of at least 24 px', async () => {
    const scene = await crop(await picture());
    scene.dialog.style.inlineSize = '300px';
    await scene.element.updateComplete;
    const { left, right } = scene.dialog.getBoundingClientRect();
    expect(right - left).to.be.at.most(301);
    expect(scene.dialog.scrollWidth).to.be.at.most(scene.dialog.clientWidth);
    for (const target of targets(scene)) {
      expect(Math.min(target.width, target.height)).to.be.at.least(24);
      expect(target.left >= left && target.right <= right).to.equal(true);
    }
    const [area, sizes] = ['crop-area', 'crop-sizes'].map((kind) =>
      scene.dialog.querySelector(`[data-kind=${kind}]`)!.getBoundingClientRect(),
    );
    expect(sizes!.top).to.be.at.least(area!.bottom);
    expect(Math.round(area!.width)).to.equal(Math.round(area!.height));
    await expect(scene.element).to.be.accessible();
  });

  it('does not turn the photo about with the page', async () => {
    const scene = await crop(await picture(), { locale: 'ar-XB' });
    const canvas = scene.area.querySelector('canvas')!;
    const { data } = canvas.getContext('2d')!.getImageData(canvas.width * 0.75, canvas.height * 0.25, 1, 1);
    expect([...data]).to.deep.equal([0, 255, 0, 255]);
  });
});
