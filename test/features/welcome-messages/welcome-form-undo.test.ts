import { expect } from '@open-wc/testing';
import { unmountAll, until } from '../../support/mount.js';
import { conflict, elsewhere, openFormScene, png, visa, words, type FormScene } from './welcome-form-scene.js';

const tabs = ({ form }: FormScene) => [...form()!.querySelectorAll<HTMLElement>('[role="tab"]')].map(words);

async function addSwedish(scene: FormScene): Promise<void> {
  await scene.press('Add language');
  await scene.fill('Add language', 'sv');
  await scene.press('Add');
}

const row = (id: string, title: string) => ({ id, title, description: '' });
const sections = [
  { title: 'Trips', rows: [row('a', 'Change'), row('b', 'Cancel')] },
  { title: 'Papers', rows: [row('c', 'Visa')] },
];
const list = { id: 'list', name: 'List', kind: 'list' as const, numbers: [visa], contents: [{ body: 'Hello', menu: 'Choose', sections }] };

describe('what was taken out of a welcome message', () => {
  afterEach(unmountAll);

  it('comes back: a language with its words and its file', async () => {
    const scene = await openFormScene();
    const gone: string[] = [];
    const { remove } = scene.adapter.attachments;
    scene.adapter.attachments.remove = (id, call) => (gone.push(id), remove(id, call));
    await scene.begin('Image');
    await addSwedish(scene);
    await scene.fill('Text below it', 'Hej');
    await scene.take(png());
    await until(() => scene.button('Remove beach.png'), 'the file');
    await scene.press('Remove Svenska');
    expect(tabs(scene)).to.deep.equal([]);
    expect(words(scene.form())).to.contain('Svenska is taken out.');
    await scene.press('Undo');
    await until(() => words(scene.element.focused) === 'Svenska', 'the focus on the language');
    expect(tabs(scene)).to.deep.equal(['Any other language', 'Svenska']);
    expect(scene.control('Text below it').value).to.equal('Hej');
    expect(scene.button('Remove beach.png')).to.exist;
    expect([words(scene.form()).includes('taken out'), gone.length]).to.deep.equal([false, 0]);
    await scene.press('Remove Svenska');
    await scene.fill('Name', 'Written on');
    expect(scene.button('Undo'), 'something else is written').to.equal(undefined);
    expect(gone.length, 'and the file is nobody’s').to.equal(1);
  });

  it('comes back at its place: a section with its entries, an entry, a button', async () => {
    const scene = await openFormScene({ messages: [list] });
    await scene.edit('List');
    await scene.press('Remove section 1');
    expect(scene.phone()).not.to.contain('Cancel');
    await scene.press('Undo');
    await until(() => scene.element.focused?.ariaLabel === 'Title of the section', 'the focus on the section');
    expect(scene.phone()).to.contain('Trips Change Cancel Papers Visa');
    expect(scene.element.matches(':state(dirty)')).to.equal(false);
    await scene.press('Remove entry 2');
    await scene.press('Undo');
    expect(scene.control('Title of entry 2').value).to.equal('Cancel');
    await scene.tick('Buttons');
    await scene.press('Add button');
    await scene.fill('Button 1', 'Yes');
    await scene.press('Remove button 1');
    await until(() => scene.element.focused === scene.button('Add button'), 'the focus on what adds one');
    await scene.press('Undo');
    expect(scene.control('Button 1').value).to.equal('Yes');
  });

  it('comes back: everything that was typed before and begun afresh', async () => {
    const scene = await openFormScene();
    await scene.edit('Winter');
    await scene.fill('Message', 'Half a sen');
    await scene.press('Add welcome message');
    await scene.edit('Winter');
    await scene.press('Start afresh');
    expect(scene.control('Message').value).to.equal('Hello {{contact.first_name|there}}');
    await scene.press('Undo');
    expect(scene.control('Message').value).to.equal('Half a sen');
  });

  it('and what was discarded does not go over what somebody else wrote meanwhile', async () => {
    const scene = await openFormScene();
    await scene.live;
    await scene.edit('Winter');
    await scene.fill('Message', 'Mine');
    await scene.press('Discard');
    await elsewhere(scene, { contents: [{ ...scene.named('Winter')!.row.contents[0]!, body: 'Theirs' }] });
    await until(() => scene.control('Message').value === 'Theirs', 'theirs');
    await scene.press('Undo');
    await until(() => conflict(scene), 'both versions');
    await scene.press('Save');
    expect(scene.adapter.requests.some(({ on }) => on === 'welcomeMessages.update')).to.equal(false);
    await scene.press('Use this one');
    await scene.press('Save');
    await scene.closed();
    expect(scene.named('Winter')!.row.contents[0]!.body).to.equal('Mine');
  });
});
