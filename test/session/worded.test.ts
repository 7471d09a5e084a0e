import { expect } from '@open-wc/testing';
import { memory } from '../../src/adapters/memory/index.js';
import { profile } from '../../src/features/profile/profile.store.js';
import { profileBundle } from '../../src/features/profile/profile.messages.js';
import type { LocalizerOptions } from '../../src/locales/localizer.js';
import { createSession } from '../../src/session/create-session.js';
import type { Session } from '../../src/session/session.js';
import { worded } from '../../src/session/worded.js';
import { until } from '../support/mount.js';

const words = { area: 'panel-acme', base: { 'profile.publicName': 'Display name', 'profile.acme': 'Acme only', description: 'By Acme' } };
const sessions: Session[] = [];
function session(options: LocalizerOptions = {}): Session {
  const made = createSession(memory({ id: `worded-${Math.random()}` }), { locale: 'en', ...options });
  sessions.push(made);
  return made;
}

/** A language that has translated these areas. */
const speaking = (...areas: string[]): LocalizerOptions => ({
  loadLocale: async (locale, area, base) =>
    locale === 'tlh' && areas.includes(area) ? Object.fromEntries(Object.keys(base).map((key) => [key, `${area} in Klingon`])) : undefined,
});

describe('a session in other words', () => {
  afterEach(() => sessions.splice(0).forEach((one) => one.close()));

  it('says what it has a word for by that word, and everything else as before', () => {
    const base = session();
    const text = worded(base, words).texts.for(profileBundle);
    expect(text('publicName')).to.equal('Display name');
    expect(text('language')).to.equal('Language');
    expect(base.texts.for(profileBundle)('publicName')).to.equal('Public name');
  });

  it('leaves the last word to the host', () => {
    const base = session({ texts: { 'profile.publicName': 'Alias' } });
    expect(worded(base, words).texts.for(profileBundle)('publicName')).to.equal('Alias');
  });

  it('lets the host word the other words, too', () => {
    const base = session({ texts: { 'panel-acme.profile.publicName': 'Stage name' } });
    expect(worded(base, words).texts.for(profileBundle)('publicName')).to.equal('Stage name');
  });

  it('speaks the words of a language that has them', async () => {
    const base = session(speaking('profile', 'panel-acme'));
    const text = worded(base, words).texts.for(profileBundle);
    await base.texts.use('tlh');
    expect(text('publicName')).to.equal('panel-acme in Klingon');
  });

  it('does not break into English in a language that has only the plain words', async () => {
    const base = session(speaking('profile'));
    const text = worded(base, words).texts.for(profileBundle);
    await base.texts.use('tlh');
    expect(text('publicName')).to.equal('profile in Klingon');
  });

  it('has a word for what the plain words do not know', () => {
    const text = worded(session(), words).texts.for(profileBundle) as (key: string) => string;
    expect(text('acme')).to.equal('Acme only');
  });

  it('shares stores and everything else', async () => {
    const base = session();
    const other = worded(base, words);
    expect(other.store(profile)).to.equal(base.store(profile));
    expect(other.shared).to.equal(base.shared);
    void other.store(profile).load();
    await until(() => base.store(profile).$profile.get().phase === 'ready');
  });
});
