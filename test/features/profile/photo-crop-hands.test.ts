import { expect } from '@open-wc/testing';
import { unmountAll } from '../../support/mount.js';
import { crop, used, type CropScene } from './crop-scene.js';
import { picture, quartersOf } from './test-pictures.js';

/** A finger or a mouse. Points are shares of the area, so (0.5, 0.5) is its middle. */
function hand(scene: CropScene, pointerId = 1) {
  // Only the browser's own pointers can be captured.
  scene.area.setPointerCapture = () => {};
  const send = (type: string, x: number, y: number) => {
    const { left, top, width, height } = scene.area.getBoundingClientRect();
    const at = { clientX: left + x * width, clientY: top + y * height };
    scene.area.dispatchEvent(new PointerEvent(type, { pointerId, bubbles: true, composed: true, ...at }));
  };
  return {
    down: (x: number, y: number) => send('pointerdown', x, y),
    to: (x: number, y: number) => send('pointermove', x, y),
    up: (x: number, y: number) => send('pointerup', x, y),
    lost: (x: number, y: number) => send('pointercancel', x, y),
  };
}

const wide = (settings = {}) => picture({ width: 1600, height: 400, ...settings }).then((file) => crop(file, { types: ['image/png'] }));
const shown = async (scene: CropScene) => quartersOf(await used(scene));
const zoom = async (scene: CropScene) => (await scene.element.updateComplete, Number(scene.slider.value));

describe('hands on a crop', () => {
  afterEach(unmountAll);

  it('drag the photo, as far as there is photo', async () => {
    const scene = await wide();
    const mouse = hand(scene);
    mouse.down(0.1, 0.5);
    mouse.to(0.5, 0.5);
    mouse.to(9, 0.5);
    mouse.up(9, 0.5);
    mouse.to(-9, 0.5);
    expect(await shown(scene)).to.deep.equal(['red', 'red', 'blue', 'blue']);
  });

  it('drag it the way it is seen after a turn', async () => {
    const scene = await wide();
    scene.screen.press('Rotate right');
    const mouse = hand(scene);
    mouse.down(0.5, 0.1);
    mouse.to(0.5, 9);
    mouse.up(0.5, 9);
    expect(await shown(scene)).to.deep.equal(['blue', 'red', 'blue', 'red']);
  });

  it('need not drag: a press brings what is there to the middle', async () => {
    const scene = await wide();
    const mouse = hand(scene);
    for (let times = 0; times < 4; times += 1) {
      mouse.down(0.9, 0.5);
      mouse.to(0.902, 0.5);
      mouse.up(0.902, 0.5);
    }
    expect(await shown(scene)).to.deep.equal(['green', 'green', 'white', 'white']);
  });

  it('drag nothing after the browser has taken the pointer away', async () => {
    const scene = await wide();
    const finger = hand(scene);
    finger.down(0.9, 0.5);
    finger.lost(0.9, 0.5);
    finger.to(0.1, 0.5);
    expect(await shown(scene)).to.deep.equal(['red', 'green', 'blue', 'white']);
  });

  it('zoom with two fingers, and do not jump when one is lifted', async () => {
    const scene = await crop(await picture(), { types: ['image/png'] });
    const [one, other] = [hand(scene, 1), hand(scene, 2)];
    one.down(0.4, 0.5);
    other.down(0.6, 0.5);
    one.to(0.3, 0.5);
    other.to(0.7, 0.5);
    expect(await zoom(scene)).to.be.closeTo(200, 1);
    other.up(0.7, 0.5);
    one.to(0.3, 0.5);
    one.up(0.3, 0.5);
    expect(await zoom(scene)).to.be.closeTo(200, 1);
    expect(await shown(scene)).to.deep.equal(['red', 'green', 'blue', 'white']);
  });

  it('zoom about the place between the fingers', async () => {
    const scene = await crop(await picture(), { types: ['image/png'] });
    const [one, other] = [hand(scene, 1), hand(scene, 2)];
    one.down(0.1, 0.1);
    other.down(0.2, 0.2);
    for (let share = 0.2; share <= 0.6; share += 0.1) {
      one.to(0.15 - share / 2, 0.15 - share / 2);
      other.to(0.15 + share / 2, 0.15 + share / 2);
    }
    expect(await zoom(scene)).to.equal(400);
    expect(await shown(scene)).to.deep.equal(['red', 'red', 'red', 'red']);
  });

  it('zoom with the wheel about the pointer, and do not scroll the page', async () => {
    const scene = await crop(await picture({ width: 800, height: 800 }), { types: ['image/png'] });
    const { left, top, width, height } = scene.area.getBoundingClientRect();
    const roll = (deltaY: number) =>
      scene.area.dispatchEvent(
        new WheelEvent('wheel', { deltaY, clientX: left + width * 0.9, clientY: top + height * 0.9, bubbles: true, cancelable: true }),
      );
    expect(roll(-2000)).to.equal(false);
    expect(await zoom(scene)).to.equal(400);
    expect(await shown(scene)).to.deep.equal(['white', 'white', 'white', 'white']);
  });

  it('zoom back with the wheel no further than the whole photo', async () => {
    const scene = await crop(await picture());
    for (const deltaY of [-300, 9000]) scene.area.dispatchEvent(new WheelEvent('wheel', { deltaY, cancelable: true }));
    expect(await zoom(scene)).to.equal(100);
  });
});
