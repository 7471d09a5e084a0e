import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { conversations, messages, people, translations, type Message } from '../../../demo/server/database/schema.js';
import { translateBy } from '../../../demo/server/translation/translate.js';
import { Translator } from '../../../demo/server/translation/translator.js';
import { StandInTranslator } from '../../support/stand-in-translator.js';
import { Agent } from './customer.js';
import { maya, onOneDatabase } from './desk.js';

const service = await StandInTranslator.start();
after(() => service.stop());

it('needs an address that can be asked', () => {
  for (const address of ['translate.example', 'ftp://translate.example']) assert.throws(() => translateBy(address), /TRANSLATE_URL/);
});

it('sends the key of the address as the service wants it, and not in the address', async () => {
  await translateBy(service.url.replace('//', '//:s3cret%2B@'))('Hallo', 'en');
  assert.deepEqual(service.asked.at(-1), { q: 'Hallo', source: 'auto', target: 'en', format: 'text', api_key: 's3cret+' });
});

it('reads no answer to its end that is longer than any translation, and stores no sign that cannot be stored', async () => {
  const { translatedText } = { translatedText: 'x'.repeat(9_000) };
  for (const answer of [{ translatedText, more: 'x'.repeat(300_000) }, { translatedText: 'a\u0000b' }]) {
    service.broken = { status: 200, body: JSON.stringify(answer) };
    await assert.rejects(translateBy(service.url)('Hallo', 'en'), /no translation/);
  }
  delete service.broken;
});

it('waits for a slow service no longer than it is patient', async () => {
  let open = () => {};
  service.gate = new Promise<void>((resolve) => (open = resolve));
  await assert.rejects(translateBy(service.url, 20)('Hallo', 'en'));
  open();
});

await onOneDatabase(
  (desk) => {
    let agent: Agent;
    let jonas: string;
    const { warn } = console;
    const warnings: string[] = [];

    before(async () => {
      agent = new Agent(await desk().signIn());
      jonas = (await agent.with('Jonas Weber')).id;
      console.warn = (words: string) => void warnings.push(words);
    });
    after(() => (console.warn = warn));
    beforeEach(async () => {
      await desk().database.queries.delete(translations);
      Object.assign(service, { source: 'de', broken: undefined, gate: Promise.resolve() });
      service.asked.length = warnings.length = 0;
    });

    const said = (): Promise<Message[]> =>
      desk().database.queries.select().from(messages).where(eq(messages.conversation, jonas)).orderBy(messages.number);
    const stored = () => desk().database.queries.$count(translations, eq(translations.conversation, jonas));
    /** What a reading asks for is done, when this resolves. */
    const settled = async (count: number) => {
      while ((await stored()) < count) await new Promise(setImmediate);
    };

    it('shows what customers wrote in the agent’s language, asked for once, and no word of agents', async () => {
      const first = await agent.read(jonas);
      assert.equal(first.translation, 'works');
      assert.ok(
        first.messages.every(({ translation }) => !translation),
        'nobody waits for it',
      );
      await settled(2);
      const { messages: seen } = await agent.read(jonas);
      assert.deepEqual(
        seen.map(({ author, text, translation }) => [author, translation?.text === `sv: ${text}`, translation?.source]),
        [
          ['customer', true, 'de'],
          ['agent', false, undefined],
          ['customer', true, 'de'],
          ['agent', false, undefined],
        ],
      );
      await agent.read(jonas);
      assert.deepEqual(
        service.asked.map(({ target, source, format }) => [target, source, format]),
        Array(2).fill(['sv', 'auto', 'text']),
      );
    });

    it('shows none of what is in the agent’s language already', async () => {
      service.source = 'sv';
      await agent.read(jonas);
      await settled(2);
      assert.ok((await agent.read(jonas)).messages.every(({ translation }) => !translation));
      await agent.read(jonas);
      assert.equal(service.asked.length, 2, 'that is known then');
    });

    it('has one request for a message and a language on its way, however many read', async () => {
      let open = () => {};
      service.gate = new Promise<void>((resolve) => (open = resolve));
      const translator = new Translator(desk().database, translateBy(service.url));
      const all = await said();
      await Promise.all([translator.read(all, 'sv'), translator.read(all, 'ar'), translator.read(all, 'sv')]);
      await service.wasAsked(3);
      await translator.read(all, 'sv');
      open();
      await settled(4);
      assert.deepEqual(service.asked.map(({ target }) => target).sort(), ['ar', 'ar', 'sv', 'sv']);
      assert.equal((await translator.read(all, 'sv-FI')).size, 2, 'a region is no other language');
      assert.equal((await translator.read(all, '')).size, 0, 'who has chosen no language reads what was written');
    });

    it('leaves the original when the service fails, tries again later, and says so once without a word of it', async () => {
      const kinds = [
        { status: 500, body: '{}' },
        { status: 200, body: 'no JSON: Die nächste Fähre' },
        { status: 200, body: JSON.stringify({ translatedText: 7, q: 'Die nächste Fähre' }) },
      ];
      for (const broken of kinds) {
        service.broken = broken;
        service.asked.length = warnings.length = 0;
        const translator = new Translator(desk().database, translateBy(service.url), [5, 5]);
        const all = await said();
        assert.equal((await translator.read(all, 'sv')).size, 0);
        await service.wasAsked(4);
        assert.equal(translator.isDown('sv-FI'), true);
        service.broken = undefined;
        await settled(2);
        assert.equal((await translator.read(all, 'sv')).size, 2);
        assert.deepEqual([warnings.length, translator.isDown('sv')], [1, false]);
        assert.doesNotMatch(warnings.join(), /Fähre|dog|ferry/);
        await desk().database.queries.delete(translations);
      }
    });

    it('translates into the languages that the service knows while it fails for another', async () => {
      const known = translateBy(service.url);
      const translator = new Translator(desk().database, (text, target) =>
        target === 'eo' ? Promise.reject(new Error('answered 400')) : known(text, target),
      );
      const all = await said();
      await translator.read(all, 'eo');
      await translator.read(all, 'sv');
      await settled(2);
      assert.deepEqual([translator.isDown('eo'), translator.isDown('sv')], [true, false]);
      assert.equal((await translator.read(all, 'sv')).size, 2);
    });

    it('says whether it translates: while it fails, and to somebody without a language', async () => {
      service.broken = { status: 503, body: '' };
      const { database } = desk();
      const { id } = await agent.with('Ingrid Solberg');
      let tell = (_: string) => {};
      const heard = new Promise<string>((resolve) => (tell = resolve));
      // Before anything is asked for: what is told before somebody listens is lost.
      const stop = await database.listen(tell, () => {});
      await agent.read(id);
      assert.equal(await heard, `conversation ${id}`);
      await stop();
      assert.equal((await agent.read(id)).translation, 'fails');
      const be = (language: string) => database.queries.update(people).set({ language }).where(eq(people.email, maya));
      await be('');
      assert.equal((await agent.read(id)).translation, 'none');
      await be('sv');
    });

    it('goes with the conversation', async () => {
      await agent.read(jonas);
      await settled(2);
      await desk().database.queries.delete(conversations);
      assert.equal(await desk().database.queries.$count(translations), 0);
    });
  },
  { translateUrl: service.url },
);
