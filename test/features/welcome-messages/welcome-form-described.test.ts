import { expect } from '@open-wc/testing';
import { unmountAll, until } from '../../support/mount.js';
import { openFormScene, visa, words, type FormScene } from './welcome-form-scene.js';

/** What stands under a label or a control, and describes nothing. */
function untold({ form }: FormScene): string[] {
  const all = [...form()!.querySelectorAll('[aria-describedby]')];
  const told = new Set(all.flatMap((one) => one.getAttribute('aria-describedby')!.split(' ')));
  return [...form()!.querySelectorAll('[part~="hint"][id], [part~="error"][id]')].filter(({ id }) => !told.has(id)).map(words);
}

describe('what is said of fields of the form', () => {
  afterEach(unmountAll);

  for (const kind of ['Text', 'Image', 'Template', 'Buttons', 'List', 'Location'])
    it(`describes a control, or a group of them: ${kind.toLowerCase()}`, async () => {
      const scene = await openFormScene();
      await scene.add();
      await scene.tick(kind);
      await scene.press('Save');
      expect(scene.errors().length).to.be.above(1);
      expect(untold(scene)).to.deep.equal([]);
      expect(scene.said('Name')).to.contain('Only you see it.').and.to.contain('This cannot be empty.');
    });

  it('describes the section that has no entry, and the numbers of which one is gone', async () => {
    const scene = await openFormScene();
    await scene.live;
    await scene.begin('List');
    await scene.press('Add entry');
    await scene.press('Remove entry 1');
    await scene.press('Save');
    const { numbers } = scene.adapter.backend.channels.read().value;
    scene.adapter.backend.channels.change({ numbers: numbers.filter(({ id }) => id !== visa) });
    await until(() => words(scene.form()).includes('Take it off.'), 'the word');
    expect(scene.errors()).to.include('Add an entry, or remove the section.');
    expect(untold(scene)).to.deep.equal([]);
  });
});
