import { expect } from '@open-wc/testing';
import { until } from '../../support/mount.js';
import { openEditorScene, type EditorScene } from './editor-scene.js';

const panel = ({ element }: EditorScene) => element.shadowRoot!.querySelector<HTMLElement>('[data-kind="emoji-panel"]');
const cells = (scene: EditorScene) => [...panel(scene)!.querySelectorAll<HTMLButtonElement>('[role="gridcell"] > button')];
const named = (scene: EditorScene, name: string) => cells(scene).find((cell) => cell.getAttribute('aria-label') === name);

function key(scene: EditorScene, name: string): void {
  const target = scene.element.focused!;
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));
}

async function search(scene: EditorScene, words: string): Promise<void> {
  const input = panel(scene)!.querySelector('input')!;
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await scene.element.updateComplete;
}

/** The panel over a message with the caret between its words. */
async function opened(locale?: string): Promise<EditorScene> {
  const scene = await openEditorScene(locale ? { locale } : {});
  await scene.edit();
  scene.message().focus();
  scene.message().value = 'Thank you!';
  scene.message().dispatchEvent(new Event('input'));
  scene.message().setSelectionRange(9, 9);
  scene.dialog()!.querySelector<HTMLButtonElement>('[data-kind="tools"] > button')!.click();
  await until(() => panel(scene)?.matches(':popover-open') && cells(scene).length, 'the emoji');
  return scene;
}

describe('the emoji panel', () => {
  it('opens with the focus in its search, and Escape leads back to the caret', async () => {
    const scene = await opened();
    await until(() => scene.element.focused?.matches('input[type="search"]'), 'the focus');
    key(scene, 'Escape');
    await scene.element.updateComplete;
    expect(panel(scene)).to.equal(null);
    expect(scene.dialog()!.open).to.equal(true);
    expect(scene.element.focused).to.equal(scene.message());
    expect(scene.message().selectionStart).to.equal(9);
  });

  it('finds by words, and Enter puts the first one in at the caret', async () => {
    const scene = await opened();
    await search(scene, 'tada');
    await until(() => named(scene, 'party popper'), 'what was found');
    key(scene, 'Enter');
    await until(() => scene.message().value === 'Thank you🎉!');
    expect(scene.element.focused).to.equal(scene.message());
    expect(panel(scene)).to.equal(null);
  });

  it('is walked through by the arrows', async () => {
    const scene = await opened();
    const all = cells(scene);
    key(scene, 'ArrowDown');
    await until(() => scene.element.focused === all[0]);
    key(scene, 'ArrowRight');
    key(scene, 'ArrowDown');
    await until(() => scene.element.focused === all[9]);
    expect(all.filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([all[9]]);
    key(scene, 'Home');
    await until(() => scene.element.focused === all[8]);
    key(scene, 'ArrowUp');
    key(scene, 'ArrowUp');
    await until(() => scene.element.focused?.matches('input[type="search"]'));
  });

  it('shows a group at a time', async () => {
    const scene = await opened();
    panel(scene)!.querySelector<HTMLElement>('[role="tab"][aria-label="Flags"]')!.click();
    await until(() => named(scene, 'flag: Japan'), 'the flags');
    expect(named(scene, 'grinning face')).to.equal(undefined);
    expect(panel(scene)!.querySelector('[aria-selected="true"]')!.getAttribute('aria-label')).to.equal('Flags');
  });

  it('remembers the skin tone and what was used last', async () => {
    const scene = await opened();
    const tone = panel(scene)!.querySelector('select')!;
    tone.value = '5';
    tone.dispatchEvent(new Event('change'));
    await search(scene, 'thumbs up');
    await until(() => named(scene, 'thumbs up')?.textContent?.trim() === '👍🏿', 'the tone');
    named(scene, 'thumbs up')!.click();
    await until(() => scene.message().value === 'Thank you👍🏿!');
    scene.dialog()!.querySelector<HTMLButtonElement>('[data-kind="tools"] > button')!.click();
    await until(() => panel(scene)?.querySelector('[aria-label="Recently used"][aria-selected="true"]'), 'the group of the last');
    await until(() => cells(scene)[0]?.textContent?.trim() === '👍🏿');
  });

  it('names the emoji in the language of the interface where it has the names', async () => {
    const scene = await opened('de');
    await search(scene, 'konfetti');
    await until(() => named(scene, 'Konfettibombe') ?? named(scene, 'Konfettiball'), 'the name');
  });

  it('says that nothing was found', async () => {
    const scene = await opened();
    await search(scene, 'zzzz');
    await until(() => panel(scene)!.textContent?.includes('Nothing for “zzzz”'));
  });
});
