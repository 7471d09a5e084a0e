import { expect } from '@open-wc/testing';
import { composeWith, preferences } from '../../../src/features/preferences/index.js';
import { unmountAll, until } from '../../support/mount.js';
import { kinds, pickerScene } from './picker-scene.js';

describe('canned-response-picker', () => {
  afterEach(unmountAll);

  for (const [kind, markup] of Object.entries(kinds)) {
    it(`puts a response in the place of "/" and the words in ${kind}, and one undo takes it back`, async () => {
      const { type, press, undo, shows, text, inserted, isOpen } = await pickerScene(markup);
      await type('Well, /refu');
      await shows('refund', 'refund-late');
      await press('Enter');
      expect(text()).to.equal('Well, Hi there, your refund is on its way.');
      expect(isOpen()).to.equal(false);
      expect(inserted).to.have.length(1);
      await undo();
      expect(text()).to.equal('Well, /refu');
      expect(isOpen()).to.equal(false);
    });

    it(`leaves a response in ${kind} when what was typed behind it is undone`, async () => {
      const { type, press, undo, shows, text } = await pickerScene(markup);
      await type('/bye');
      await shows('bye');
      await press('Enter');
      await type('!');
      await undo();
      expect(text()).to.equal('Have a wonderful trip!');
      await undo();
      expect(text()).to.equal('/bye');
    });

    it(`goes from fill-in to fill-in in ${kind} by Tab`, async () => {
      const { type, press, shows, text, said } = await pickerScene(markup);
      await type('/refund-l');
      await shows('refund-late');
      await press('Tab');
      expect(said()).to.equal('day: fill-in 1 of 2. Tab goes to the next.');
      await type('Friday');
      await press('Tab');
      await type('next one');
      expect(text().replace(/\s/g, ' ')).to.equal('Sorry. I write by Friday or next one.');
      expect(said()).to.equal('week: last fill-in.');
    });
  }

  it('takes several in one message', async () => {
    const { type, press, shows, text, inserted } = await pickerScene();
    await type('/bye');
    await shows('bye');
    await press('Enter');
    await type(' And /ref');
    await until(() => inserted.length === 1);
    await shows('refund', 'refund-late', 'referral');
    await press('End', 'Enter');
    expect(text()).to.equal('Have a wonderful trip! And Invite a friend.');
    expect(inserted).to.have.length(2);
  });

  it('puts a response in where Enter would send, and sends with the next one', async () => {
    const { field, provider, type, press, shows, text } = await pickerScene();
    const sent: string[] = [];
    const composer = composeWith(field, provider.session!, { onSend: (message) => sent.push(message), otherwise: { sendKey: 'enter' } });
    await provider.session!.store(preferences).set({ sendKey: 'enter', capitalize: true });
    await type('/bye');
    await shows('bye');
    await press('Enter');
    expect([sent, text()]).to.deep.equal([[], 'Have a wonderful trip!']);
    await press('Enter');
    expect(sent).to.deep.equal(['Have a wonderful trip!']);
    composer.stop();
  });

  it('works within the shadow root of a host', async () => {
    const { provider, type } = await pickerScene();
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<textarea id="inner"></textarea><canned-response-picker for="inner"></canned-response-picker>';
    provider.append(host);
    const field = host.shadowRoot!.querySelector('textarea')!;
    field.focus();
    await type('/bye');
    await until(() => host.shadowRoot!.getElementById(field.getAttribute('aria-activedescendant') ?? ''));
    const popover = host.shadowRoot!.querySelector(':popover-open')!;
    expect(getComputedStyle(popover).position).to.equal('fixed');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
    expect(field.value).to.equal('Have a wonderful trip!');
  });
});
