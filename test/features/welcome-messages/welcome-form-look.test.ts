import { expect } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.js';
import { unmountAll, until } from '../../support/mount.js';
import { openFormScene, png, words, type FormScene } from './welcome-form-scene.js';

const regions = (scene: FormScene) => [...scene.form()!.querySelectorAll('[data-hidden][role="status"]')].map(words);
const preview = (scene: FormScene) => scene.form()!.querySelector<HTMLElement>('[part~="preview"]')!;
const box = (one: Element) => one.getBoundingClientRect();

async function switchElsewhere(scene: FormScene) {
  const other = memory({ id: `other-${Math.random()}`, backend: scene.adapter.backend }).welcomeMessages;
  const { version } = (await other.list({}, {})).rows.find(({ value }) => value.id === 'off')!;
  await other.update('off', { enabled: true }, { key: 'elsewhere', base: {}, version: version! });
}

describe('how the form of a welcome message looks and sounds', () => {
  afterEach(unmountAll);

  it('shows the end of a long message on the phone, and lets the start be scrolled to', async () => {
    const scene = await openFormScene();
    await scene.begin();
    await scene.fill('Message', 'Line\n'.repeat(200));
    const phone = preview(scene);
    const [first, last] = ['day', 'time'].map((kind) => phone.querySelector(`[data-kind="${kind}"]`)!);
    expect(phone.scrollHeight).to.be.above(phone.clientHeight * 2);
    expect(box(last!).bottom).to.be.at.most(box(phone).bottom);
    phone.scrollTo({ top: -phone.scrollHeight });
    expect(box(first!).top).to.be.at.least(box(phone).top);
    expect(phone.tabIndex).to.equal(0);
  });

  for (const [locale, typed] of [
    ['en', 'مرحبا بكم في وكالة السفر'],
    ['ar-XB', 'Welcome to the travel agency'],
  ] as const)
    it(`keeps what runs the other way clear of its counter: ${locale}`, async () => {
      const scene = await openFormScene({ locale });
      await scene.add();
      const input = scene.control('Name');
      await scene.fill('Name', typed);
      const count = input.parentElement!.querySelector('[part~="count"]')!;
      const { paddingLeft, paddingRight } = getComputedStyle(input);
      const start = box(input).left + parseFloat(paddingLeft);
      const end = box(input).right - parseFloat(paddingRight);
      const text = document.createRange();
      text.selectNodeContents(count);
      const { left, right } = text.getBoundingClientRect();
      expect(left >= end || right <= start, `${left}–${right} beside ${start}–${end}`).to.equal(true);
    });

  it('has the phone below the fields where there is no room beside them', async () => {
    const scene = await openFormScene();
    scene.element.style.inlineSize = '400px';
    await scene.begin();
    await until(() => box(preview(scene)).top >= box(scene.control('Message')).bottom, 'one column');
  });

  it('says what was moved and which file was added, both and again', async () => {
    const scene = await openFormScene();
    await scene.begin('Buttons');
    await scene.press('Add button');
    await scene.press('Add button');
    await scene.press('Move Button 2 up');
    expect(regions(scene)).to.deep.equal(['Button 2 is number 1 now.', '']);
    const before = scene.form()!.querySelector('[data-hidden][role="status"]')!.textContent;
    await scene.press('Move Button 2 up');
    expect(scene.form()!.querySelector('[data-hidden][role="status"]')!.textContent).not.to.equal(before);
    await scene.take(png());
    await until(() => regions(scene)[1] === 'beach.png is added.', 'the word about the file');
  });

  it('leads to why it is not saved while the message is on', async () => {
    const scene = await openFormScene();
    await scene.live;
    await scene.edit('Winter');
    await scene.fill('Message', 'Mine');
    await switchElsewhere(scene);
    await until(() => words(scene.form()).includes('It is on now.'), 'the notice');
    scene.button('Save')!.focus();
    await scene.press('Save');
    const { shadowRoot } = scene.element;
    await until(() => shadowRoot!.activeElement?.matches('[data-kind="editing"] [part~="heading"]'), 'the heading');
    expect(regions(scene)[0]).to.equal('It is on now. What is on cannot be changed: switch it off, then save.');
    expect(scene.adapter.requests.some(({ on }) => on === 'welcomeMessages.update')).to.equal(false);
  });

  it('calls what is for everybody by another name beside a language', async () => {
    const scene = await openFormScene();
    await scene.begin();
    expect(words(scene.control('Language')))
      .to.contain('Any language')
      .and.not.to.contain('Any other language');
    await scene.press('Add language');
    await scene.fill('Add language', 'sv');
    await scene.press('Add');
    const tabs = () => [...scene.form()!.querySelectorAll('[role="tab"] bdi')].map(words);
    expect(tabs()).to.deep.equal(['Any other language', 'Svenska']);
    expect(words(scene.form())).to.contain('and “Any other language” where there is none in theirs.');
    await scene.press('Any other language');
    await scene.fill('Language of this version', 'de');
    expect(tabs()).to.deep.equal(['Deutsch', 'Svenska']);
    expect(words(scene.form())).to.contain('and the first one where there is none in theirs.');
  });
});
