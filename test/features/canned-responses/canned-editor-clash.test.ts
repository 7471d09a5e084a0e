import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/contract/index.js';
import { until } from '../../support/mount.js';
import { openEditorScene, words, type EditorScene } from './editor-scene.js';

const sides = ({ dialog }: EditorScene) =>
  [...dialog()!.querySelectorAll('[data-kind="side"]')].map((side) => [...side.querySelectorAll('dd')].map(words));

const choose = async ({ dialog, press }: EditorScene, keep: 'mine' | 'theirs') => {
  dialog()!.querySelector<HTMLInputElement>(`input[value="${keep}"]`)!.click();
  await press('Use this one');
};

describe('the editor, when somebody else changes the same response', () => {
  it('shows both versions as soon as it hears of it, and keeps the chosen one', async () => {
    const scene = await openEditorScene();
    const { edit, fill, elsewhere, press, dialog, item, screen, live } = scene;
    await live;
    await edit('refund');
    fill('Message', 'Mine');
    await elsewhere('refund', { content: 'Theirs' });
    await until(() => dialog()!.querySelector('[part~="conflict"]'), 'both versions');
    expect(sides(scene)).to.deep.equal([['Mine'], ['Theirs']]);
    await press('Save');
    expect(item('refund')?.row.content, 'nothing is overwritten before the choice').to.equal('Theirs');
    await choose(scene, 'mine');
    expect(screen.value('Message')).to.equal('Mine');
    await press('Save');
    await until(() => !dialog());
    expect(item('refund')?.row.content).to.equal('Mine');
  });

  it('shows both when the backend finds it, and saves at once what is chosen', async () => {
    const scene = await openEditorScene({ faults: [{ on: 'listen' }] });
    const { edit, fill, elsewhere, press, dialog, item, adapter } = scene;
    await edit('refund');
    fill('Message', 'Mine');
    await elsewhere('refund', { content: 'Theirs' });
    await press('Save');
    await until(() => dialog()!.querySelector('[part~="conflict"]'), 'both versions');
    expect(sides(scene)).to.deep.equal([['Mine'], ['Theirs']]);
    await choose(scene, 'mine');
    await until(() => !dialog());
    expect(item('refund')?.row.content).to.equal('Mine');
    const { rows } = await adapter.cannedResponses.list({}, {});
    expect(rows.find(({ value }) => value.shortCode === 'refund')?.value.content).to.equal('Mine');
  });

  it('takes over theirs, and keeps what was typed where they changed nothing', async () => {
    const scene = await openEditorScene();
    const { edit, fill, elsewhere, dialog, screen, live } = scene;
    await live;
    await edit('refund');
    fill('Message', 'Mine');
    fill('Label', 'Money');
    await elsewhere('refund', { content: 'Theirs' });
    await until(() => dialog()!.querySelector('[part~="conflict"]'));
    await choose(scene, 'theirs');
    expect(screen.value('Message')).to.equal('Theirs');
    expect(screen.value('Label')).to.equal('Money');
  });

  it('takes over quietly what they changed where nobody typed', async () => {
    const { edit, fill, elsewhere, screen, dialog, live } = await openEditorScene();
    await live;
    await edit('refund');
    fill('Label', 'Money');
    await elsewhere('refund', { content: 'Theirs' });
    await until(() => screen.value('Message') === 'Theirs');
    expect(screen.value('Label')).to.equal('Money');
    expect(dialog()!.querySelector('[part~="conflict"]')).to.equal(null);
  });

  it('says that it was deleted elsewhere, and makes it anew when it is saved', async () => {
    const { edit, fill, press, item, screen, dialog, elsewhere, live } = await openEditorScene();
    await live;
    await edit('refund');
    fill('Message', 'Still wanted');
    await elsewhere('refund', 'gone');
    await until(() => screen.text().includes('It was deleted elsewhere meanwhile.'), 'the notice');
    await press('Save');
    await until(() => !dialog());
    expect(item('refund')?.row.content).to.equal('Still wanted');
    expect(item('refund')?.row.id).not.to.equal('r-refund');
  });

  it('opens what was refused while it was closed with the reason, and saves it when it is put right', async () => {
    const { edit, fill, press, said, item, dialog, element, adapter } = await openEditorScene();
    const { update } = adapter.cannedResponses;
    let refuse: ((error: AdapterError) => void) | undefined;
    adapter.cannedResponses.update = () => new Promise((_, reject) => (refuse = reject));
    await edit('refund');
    fill('Short code', 'refund-2');
    await press('Save');
    await press('Cancel');
    expect(dialog()).to.equal(null);
    await until(() => refuse, 'the call');
    adapter.cannedResponses.update = update;
    refuse!(new AdapterError('invalid', { fields: { shortCode: { code: 'taken' } } }));
    await until(() => item('refund-2')?.state === 'refused', 'the refusal');
    await edit('refund-2');
    await until(() => said('Short code').includes('already'), 'the reason');
    fill('Short code', 'refund-3');
    await element.updateComplete;
    await press('Save');
    await until(() => !dialog());
    expect(item('refund-3')?.state).to.equal(undefined);
  });
});
