import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { unmountAll, until } from '../../support/mount.js';
import { openFormScene, type FormScene } from './welcome-form-scene.js';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Near its upper edge: a line more above it moves it away from there. */
async function pressDown(scene: FormScene, name: string): Promise<void> {
  const button = scene.button(name)!;
  // Firefox scrolls to what has got the focus in the frame after.
  await frame();
  await frame();
  button.scrollIntoView({ block: 'center' });
  const { left, top } = button.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(left + 12), Math.round(top + 3)] });
  await sendMouse({ type: 'down' });
  await until(() => button.matches(':active'), 'the press');
  await frame();
}

describe('the form by the mouse', () => {
  afterEach(unmountAll);

  it('takes a press that makes the person leave a field in error, though the button moves then', async () => {
    const scene = await openFormScene();
    await scene.begin('Buttons');
    await scene.fill('Message', 'Hi {{contact.first_name');
    expect(scene.errors()).to.deep.equal([]);
    await pressDown(scene, 'Add button');
    // Whatever else makes it draw meanwhile.
    scene.element.requestUpdate();
    await scene.element.updateComplete;
    expect(scene.errors(), 'while pressed').to.deep.equal([]);
    await sendMouse({ type: 'up' });
    await until(() => scene.control('Button 1'), 'the button');
    expect(scene.errors()[0]).to.contain('A variable is not closed.');
    await scene.fill('Button 1', 'One');
    await scene.fill('Name', '');
    await pressDown(scene, 'Save');
    await sendMouse({ type: 'up' });
    await until(() => scene.element.focused === scene.control('Name'), 'the focus on the first that is wrong');
  });

  it('shows what is wrong with a field that is left when nothing is pressed any more, and at once when nothing is', async () => {
    const scene = await openFormScene();
    await scene.begin('Buttons');
    await pressDown(scene, 'Add button');
    await scene.fill('Message', 'Hi {{');
    await scene.leave('Message');
    expect(scene.errors(), 'still pressed').to.deep.equal([]);
    await sendMouse({ type: 'move', position: [2, 2] });
    await sendMouse({ type: 'up' });
    await until(() => scene.errors().length === 1, 'let go elsewhere');
    await scene.fill('Name', '');
    await scene.leave('Name');
    expect(scene.errors().length).to.equal(2);
  });
});
