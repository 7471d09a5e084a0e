import { expect } from '@open-wc/testing';
import { unmountAll, until } from '../../support/mount.js';
import { openFormScene, png, words, type FormScene } from './welcome-form-scene.js';

const answer = ({ form }: FormScene) => form()!.querySelector<HTMLElement>('[data-kind="answer"]')!;
const marks = (scene: FormScene, name: string) => [...answer(scene).querySelectorAll(name)].map(words);

describe('the phone beside the form', () => {
  afterEach(unmountAll);

  it('sets what is written as WhatsApp does, with samples for the variables', async () => {
    const scene = await openFormScene();
    await scene.begin();
    await scene.fill('Message', '*Hi {{contact.first_name}}*, _really_ ~not~ ```here```\nمرحبا <b>x</b>');
    expect(marks(scene, 'strong')).to.deep.equal(['Hi Amina']);
    expect([marks(scene, 'em'), marks(scene, 's'), marks(scene, 'code')]).to.deep.equal([['really'], ['not'], ['here']]);
    expect(answer(scene).querySelector('b')).to.equal(null);
    const lines = [...answer(scene).querySelectorAll('[data-kind="text-line"]')];
    expect(lines.map((line) => getComputedStyle(line).direction)).to.deep.equal(['ltr', 'rtl']);
  });

  it('opens the list to show its entries', async () => {
    const scene = await openFormScene();
    await scene.begin('List');
    await scene.fill('Opened by', 'Choose');
    await scene.press('Add entry');
    await scene.fill('Title of entry 1', 'Trip');
    const details = answer(scene).querySelector('details')!;
    expect(details.open).to.equal(false);
    details.querySelector('summary')!.click();
    await until(() => details.open, 'the list');
    expect(words(details)).to.equal('Choose Trip');
  });

  it('is looked at in the other colours, too', async () => {
    const scene = await openFormScene();
    await scene.begin();
    const phone = scene.form()!.querySelector('figure')!;
    const before = getComputedStyle(phone).backgroundColor;
    await scene.tick('Dark');
    expect(getComputedStyle(phone).colorScheme).to.equal('dark');
    expect(getComputedStyle(phone).backgroundColor).not.to.equal(before);
    await scene.tick('Light');
    expect(getComputedStyle(phone).colorScheme).to.equal('light');
  });

  it('shows the template with its file, its places and its buttons', async () => {
    const scene = await openFormScene();
    await scene.begin('Template');
    await scene.fill('Template', 'template-welcome');
    expect(words(answer(scene)))
      .to.contain('No file yet')
      .and.to.contain('Hello {{1}}, good to have you back.')
      .and.to.contain('My trips');
    await scene.take(png());
    await until(() => answer(scene).querySelector('img'), 'the picture');
    expect(answer(scene).lang).to.equal('en-US');
  });

  for (const [kind, locale] of [
    ['Text', 'en'],
    ['Image', 'ar-XB'],
    ['Template', 'en'],
    ['Buttons', 'en'],
    ['List', 'ar-XB'],
    ['Location', 'en'],
  ] as const)
    it(`and the form have no barrier: ${kind.toLowerCase()}, ${locale}`, async () => {
      const scene = await openFormScene({ locale });
      await scene.begin(kind);
      if (kind === 'Buttons') await scene.press('Add button');
      if (kind === 'List') await scene.press('Add entry');
      if (kind === 'Template') await scene.fill('Template', 'template-welcome');
      await scene.press('Add language');
      await scene.fill('Add language', 'sv');
      await scene.press('Add');
      await scene.press('Save');
      await until(() => scene.errors().length, 'what is wrong');
      await expect(scene.element).to.be.accessible();
    });
});
