import { expect } from '@open-wc/testing';
import type { WelcomeContent } from '../../../src/features/welcome-messages/welcome-messages.js';
import { heard, until } from '../../support/mount.js';
import { mp4, ogg, openFormScene, pdf, png, visa, type FormScene } from './welcome-form-scene.js';

/** As the backend has it, by nobody's cache. */
async function kept({ adapter }: FormScene): Promise<{ kind: string; numbers: string[]; content: WelcomeContent }> {
  const { rows } = await adapter.welcomeMessages.list({}, {});
  const { kind, numbers, contents } = rows.find(({ value }) => value.name === 'Mine')!.value;
  return { kind, numbers, content: contents[0]! };
}

async function saved(scene: FormScene): Promise<Awaited<ReturnType<typeof kept>>> {
  await scene.press('Save');
  await scene.closed();
  return kept(scene);
}

const arrived = (scene: FormScene) => until(() => scene.button('Replace') && !scene.form()!.querySelector('progress'), 'the file');

describe('the form of welcome messages', () => {
  it('writes a text, and tells its host', async () => {
    const scene = await openFormScene();
    const told = heard<{ area: string; members: string[] }>(scene.element, 'settings-saved');
    await scene.begin();
    await scene.fill('Message', 'Hello {{contact.first_name|there}}\nfrom us');
    const { kind, numbers, content } = await saved(scene);
    expect({ kind, numbers }).to.deep.equal({ kind: 'text', numbers: [visa] });
    expect(content.body).to.equal('Hello {{contact.first_name|there}}\nfrom us');
    expect(told.map(({ area }) => area)).to.deep.equal(['welcome-messages']);
  });

  const files = [
    { kind: 'Image', file: png(), shown: 'img' },
    { kind: 'Video', file: mp4(), shown: 'video' },
    { kind: 'Document', file: pdf(), shown: '[data-kind="document"]' },
  ];
  for (const { kind, file, shown } of files) {
    it(`writes a message that is a file: ${kind.toLowerCase()}`, async () => {
      const scene = await openFormScene();
      await scene.begin(kind);
      await scene.take(file);
      await arrived(scene);
      await scene.fill('Text below it', 'Look');
      expect(scene.form()!.querySelector(`[data-kind="phone"] ${shown}`), 'on the phone').to.exist;
      const { kind: saidKind, content } = await saved(scene);
      expect(saidKind).to.equal(kind.toLowerCase());
      expect(content.file).to.include({ name: file.name, type: file.type });
      expect(content.body).to.equal('Look');
    });
  }

  it('writes a sound, which has no words', async () => {
    const scene = await openFormScene();
    await scene.begin('Audio');
    await scene.take(ogg());
    await arrived(scene);
    expect(scene.form()!.querySelector('textarea')).to.equal(null);
    expect((await saved(scene)).content.file?.name).to.equal('hello.ogg');
  });

  it('writes reply buttons, and moves and removes them', async () => {
    const scene = await openFormScene();
    await scene.begin('Buttons');
    await scene.fill('Message', 'How can I help?');
    for (const [at, title] of ['One', 'Two', 'Three'].entries()) {
      await scene.press('Add button');
      await scene.fill(`Button ${at + 1}`, title);
    }
    expect(scene.button('Add button'), 'WhatsApp takes three').to.equal(undefined);
    await scene.press('Move Button 3 up');
    await scene.press('Remove button 1');
    const { content } = await saved(scene);
    expect(content.buttons.map(({ title }) => title)).to.deep.equal(['Three', 'Two']);
    expect(new Set(content.buttons.map(({ id }) => id)).size).to.equal(2);
  });

  it('writes a list with sections', async () => {
    const scene = await openFormScene();
    await scene.begin('List');
    await scene.fill('Message', 'What is it about?');
    await scene.fill('Opened by', 'Choose');
    await scene.press('Add entry');
    await scene.fill('Title of entry 1', 'Trip');
    await scene.fill('Description of entry 1', 'Change or cancel');
    await scene.press('Add section');
    await scene.fill('Title of entry 2', 'Visa');
    const titles = [...scene.form()!.querySelectorAll<HTMLInputElement>('[aria-label="Title of the section"]')];
    for (const [at, title] of titles.entries()) {
      title.value = `Part ${at + 1}`;
      title.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const { content } = await saved(scene);
    expect(content.menu).to.equal('Choose');
    expect(content.sections.map(({ title, rows }) => [title, ...rows.map((row) => [row.title, row.description])])).to.deep.equal([
      ['Part 1', ['Trip', 'Change or cancel']],
      ['Part 2', ['Visa', '']],
    ]);
  });

  it('writes a place, in whatever way its degrees are typed', async () => {
    const scene = await openFormScene();
    await scene.begin('Location');
    await scene.fill('Latitude', '59,33');
    await scene.fill('Longitude', '18.07° W');
    expect(scene.control('Latitude').value, 'as it was typed').to.equal('59,33');
    await scene.fill('Name of the place', 'Fernweh');
    await scene.fill('Address', 'Storgatan 1');
    expect((await saved(scene)).content.place).to.deep.equal({
      latitude: 59.33,
      longitude: -18.07,
      name: 'Fernweh',
      address: 'Storgatan 1',
    });
  });

  it('takes a whole place as maps copy it', async () => {
    const scene = await openFormScene();
    await scene.begin('Location');
    const latitude = scene.control('Latitude');
    latitude.value = '59.3293, 18.0686';
    latitude.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true, composed: true }));
    await scene.element.updateComplete;
    expect([latitude.value, scene.control('Longitude').value]).to.deep.equal(['59.3293', '18.0686']);
    expect((await saved(scene)).content.place).to.include({ latitude: 59.3293, longitude: 18.0686 });
  });

  it('writes what stands in the places of a template', async () => {
    const scene = await openFormScene();
    await scene.begin('Template');
    await scene.fill('Template', 'template-hours');
    expect(scene.form()!.querySelector('blockquote')!.textContent).to.contain('Thank you for your message, {{1}}.');
    await scene.fill('In place of {{1}}', '{{contact.first_name|there}}');
    expect(scene.phone()).to.contain('Thank you for your message, Amina.');
    const { content } = await saved(scene);
    expect(content).to.include({ template: 'template-hours' });
    expect(content.parameters).to.deep.equal(['{{contact.first_name|there}}']);
  });

  it('loses nothing when the kind is another for a while', async () => {
    const scene = await openFormScene();
    await scene.begin('Buttons');
    await scene.fill('Message', 'How can I help?');
    await scene.press('Add button');
    await scene.fill('Button 1', 'One');
    await scene.tick('Location');
    await scene.fill('Latitude', '59');
    await scene.tick('Buttons');
    expect(scene.control('Button 1').value).to.equal('One');
    await scene.press('Save');
    await scene.closed();
    expect((await kept(scene)).content.place, 'half a place is none').to.equal(null);
  });

  it('writes several languages, and leads to the one in which something is wrong', async () => {
    const scene = await openFormScene();
    await scene.begin();
    await scene.fill('Message', 'Hello');
    await scene.press('Add language');
    await scene.fill('Add language', 'sv');
    await scene.press('Add');
    expect(scene.control('Message').value).to.equal('');
    await scene.fill('Name', 'Mine');
    scene.form()!.querySelector<HTMLButtonElement>('[role="tab"]')!.click();
    await scene.press('Save');
    await until(() => scene.element.focused === scene.control('Message'), 'the focus');
    expect(scene.form()!.querySelector('[role="tab"][aria-selected="true"]')!.textContent).to.contain('Svenska');
    await scene.fill('Message', 'Hej');
    expect(scene.form()!.querySelector('[data-kind="answer"]')!.getAttribute('lang')).to.equal('sv');
    await scene.press('Save');
    await scene.closed();
    expect(scene.named('Mine')!.row.contents.map(({ language, body }) => [language, body])).to.deep.equal([
      ['', 'Hello'],
      ['sv', 'Hej'],
    ]);
  });
});
