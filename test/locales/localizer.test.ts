import { expect } from '@open-wc/testing';
import { createLocalizer } from '../../src/locales/localizer.js';

const bundle = { area: 'inbox', base: { greeting: 'Hello {name}', open: { one: '{count} open', other: '{count} open ones' } } };

describe('localizer', () => {
  it('puts values in the places of their names', () => {
    const texts = createLocalizer({ locale: 'en' }).for(bundle);
    expect(texts('greeting', { name: 'Ada' })).to.equal('Hello Ada');
  });

  it('chooses the plural form by the count', () => {
    const texts = createLocalizer({ locale: 'en' }).for(bundle);
    expect([texts('open', { count: 1 }), texts('open', { count: 2 })]).to.deep.equal(['1 open', '2 open ones']);
  });

  it("puts the host's wording before every language", async () => {
    const localizer = createLocalizer({
      locale: 'en',
      loadLocale: () => Promise.resolve({ greeting: 'Hallo {name}' }),
      texts: { 'inbox.greeting': 'Moin {name}' },
    });
    const texts = localizer.for(bundle);
    await localizer.use('de');
    expect(texts('greeting', { name: 'Ada' })).to.equal('Moin Ada');
  });

  it('stays English where a language has no text', async () => {
    const localizer = createLocalizer({ locale: 'en', loadLocale: () => Promise.resolve({ greeting: 'Hallo {name}' }) });
    const texts = localizer.for(bundle);
    await localizer.use('de');
    expect([texts('greeting', { name: 'Ada' }), texts('open', { count: 2 })]).to.deep.equal(['Hallo Ada', '2 open ones']);
  });

  it('stays English where the texts of a language cannot be brought, and tries again', async () => {
    let tries = 0;
    const localizer = createLocalizer({
      locale: 'de',
      loadLocale: () => {
        if (tries++ === 0) throw new Error('no such chunk');
        return Promise.resolve({ greeting: 'Hallo {name}' });
      },
    });
    const texts = localizer.for(bundle);
    expect(texts('greeting', { name: 'Ada' })).to.equal('Hello Ada');
    await Promise.resolve();
    await localizer.use('de');
    expect(texts('greeting', { name: 'Ada' })).to.equal('Hallo Ada');
  });

  it('stays in the language that was chosen last, whichever comes first', async () => {
    const chunks = new Map<string, (found: { greeting: string }) => void>();
    const localizer = createLocalizer({
      locale: 'en',
      loadLocale: (locale) => new Promise((resolve) => chunks.set(locale, resolve)),
    });
    const texts = localizer.for(bundle);
    const both = [localizer.use('de'), localizer.use('fr')];
    chunks.get('fr')!({ greeting: 'Bonjour {name}' });
    chunks.get('de')!({ greeting: 'Hallo {name}' });
    await Promise.all(both);
    expect(texts('greeting', { name: 'Ada' })).to.equal('Bonjour Ada');
  });

  it('changes all areas and the locale at once', async () => {
    const chunks: ((found: { greeting: string }) => void)[] = [];
    const localizer = createLocalizer({
      locale: 'en',
      loadLocale: (locale) => (locale === 'en' ? Promise.resolve(undefined) : new Promise((resolve) => chunks.push(resolve))),
    });
    const here = localizer.for({ ...bundle, area: 'inbox' });
    const there = localizer.for({ ...bundle, area: 'outbox' });
    const seen: string[] = [];
    localizer.$changed.listen(() =>
      seen.push(`${localizer.locale}: ${here('greeting', { name: 'A' })}, ${there('greeting', { name: 'A' })}`),
    );
    const change = localizer.use('de');
    chunks[0]!({ greeting: 'Hallo {name}' });
    await Promise.resolve();
    expect(localizer.locale).to.equal('en');
    chunks[1]!({ greeting: 'Hallo {name}' });
    await change;
    expect(seen).to.deep.equal(['de: Hallo A, Hallo A']);
  });

  it('writes Arabic from right to left', () => {
    expect(createLocalizer({ locale: 'ar-EG' }).direction).to.equal('rtl');
  });
});
