import { expect } from '@open-wc/testing';
import { memory, sampleSeed } from '../../../src/adapters/memory/index.js';
import { applyPreferences, preferences, type Preferences } from '../../../src/features/preferences/index.js';
import { createSession } from '../../../src/session/create-session.js';
import type { Session } from '../../../src/session/session.js';
import { until } from '../../support/mount.js';

describe('applyPreferences', () => {
  const sessions: Session[] = [];
  afterEach(() => {
    sessions.splice(0).forEach((session) => session.close());
    localStorage.clear();
  });

  async function apply(
    likes: Preferences,
    root = document.createElement('div'),
    capabilities = sampleSeed.capabilities,
    id = `apply-${Math.random()}`,
  ) {
    const adapter = memory({ id, seed: { preferences: { ...sampleSeed.preferences, ...likes }, capabilities } });
    const session = createSession(adapter, { locale: 'en' });
    sessions.push(session);
    const stop = applyPreferences(root, session);
    const { $preferences, set } = session.store(preferences);
    await until(() => !['idle', 'loading'].includes($preferences.get().phase));
    return { root, session, stop, prefer: set, adapter };
  }

  it('shows theme, text size and language, and follows a change at once', async () => {
    const { root, session, prefer } = await apply({ theme: 'dark', textSize: 'large', interfaceLanguage: 'ar' });
    expect(root.dataset['theme']).to.equal('dark');
    expect(root.style.colorScheme).to.equal('dark');
    expect(root.style.fontSize).to.equal('112.5%');
    expect([root.lang, root.dir, session.texts.locale]).to.deep.equal(['ar', 'rtl', 'ar']);
    const choosing = prefer({ theme: 'system', textSize: 'small', interfaceLanguage: 'sv' });
    expect(root.hasAttribute('data-theme')).to.equal(false);
    expect(root.style.colorScheme).to.equal('light dark');
    expect(root.style.fontSize).to.equal('90%');
    expect([root.lang, root.dir]).to.deep.equal(['sv', 'ltr']);
    await choosing;
  });

  it('leaves alone what nobody has chosen', async () => {
    const root = document.createElement('div');
    root.lang = 'de';
    await apply({ theme: 'system', textSize: 'normal', interfaceLanguage: '' }, root);
    expect([root.lang, root.getAttribute('dir'), root.style.fontSize]).to.deep.equal(['de', null, '']);
  });

  it('gives back what the host had, but for what the host has changed meanwhile', async () => {
    const root = document.createElement('div');
    Object.assign(root, { lang: 'de', dir: 'ltr' });
    root.dataset['theme'] = 'sea';
    root.style.fontSize = '14px';
    const { stop, session, prefer } = await apply({ theme: 'light', textSize: 'larger', interfaceLanguage: 'ar' }, root);
    root.lang = 'fr';
    stop();
    expect([root.lang, root.dir, root.dataset['theme'], root.style.fontSize, root.style.colorScheme]).to.deep.equal([
      'fr',
      'ltr',
      'sea',
      '14px',
      '',
    ]);
    expect(session.texts.locale).to.equal('en');
    await prefer({ theme: 'dark' });
    expect(root.dataset['theme']).to.equal('sea');
  });

  it('takes back what the backend has refused', async () => {
    const { root, prefer, adapter } = await apply({ theme: 'light' });
    adapter.fail({ on: 'preferences.save', code: 'forbidden' });
    const choosing = prefer({ theme: 'dark' });
    expect(root.style.colorScheme).to.equal('dark');
    await choosing;
    expect(root.style.colorScheme).to.equal('light');
  });

  /** A page that waits for the answer of the same backend. */
  function waiting(id: string): HTMLElement {
    const adapter = memory({ id, faults: [{ on: 'preferences.load', hang: true }] });
    const session = createSession(adapter, { locale: 'en' });
    sessions.push(session);
    const root = document.createElement('div');
    applyPreferences(root, session);
    return root;
  }

  it('looks from the first moment as it did last, until the person signs out', async () => {
    const id = `look-${Math.random()}`;
    const { session, prefer } = await apply({ theme: 'dark', textSize: 'large', interfaceLanguage: 'ar' }, undefined, undefined, id);
    const root = waiting(id);
    expect([root.dataset['theme'], root.style.fontSize, root.dir]).to.deep.equal(['dark', '112.5%', 'rtl']);
    await prefer({ theme: 'light' });
    expect(waiting(id).dataset['theme']).to.equal('light');
    await session.signOut();
    expect(waiting(id).outerHTML).to.equal('<div></div>');
  });

  it('shows nothing of a person who has signed out', async () => {
    const { root, session } = await apply({ theme: 'dark', textSize: 'large', interfaceLanguage: 'ar' });
    await session.signOut();
    expect([root.dataset['theme'], root.style.cssText, root.lang, root.dir]).to.deep.equal([undefined, '', '', '']);
    expect(session.texts.locale).to.equal('en');
  });

  it('goes on in one of two places when it ends in the other', async () => {
    const { root, session, stop } = await apply({ interfaceLanguage: 'ar' });
    const frame = document.createElement('div');
    const stopFrame = applyPreferences(frame, session);
    stop();
    stop();
    expect([root.lang, frame.lang, session.texts.locale]).to.deep.equal(['', 'ar', 'ar']);
    stopFrame();
    expect([frame.lang, session.texts.locale]).to.deep.equal(['', 'en']);
  });

  it('takes no notice of what another version, or anybody else, has kept there', async () => {
    const id = `odd-${Math.random()}`;
    for (const kept of ['{"theme":"plaid","textSize":7,"interfaceLanguage":{}}', 'null', '[', '"dark"']) {
      localStorage.setItem(`settings-elements|look|${id}`, kept);
      expect(waiting(id).outerHTML).to.equal('<div></div>');
    }
  });

  it('does nothing where the backend keeps no preferences', async () => {
    const { root, stop } = await apply({}, undefined, { preferences: false });
    stop();
    expect(root.outerHTML).to.equal('<div></div>');
  });
});
