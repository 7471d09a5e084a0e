import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { Heard } from '../contract/index.js';
import { emptyContent, type WelcomeMessage } from '../features/welcome-messages/welcome-messages.js';
import { abortedSignal, assert, newKey, refusal, type Check } from './suite.js';
import * as samples from './welcome-samples.js';

const { clear, create, listed, onFreeNumber, read, readSurely, remove, update, welcomeCapability } = samples;

const german = { ...emptyContent, language: 'de', body: 'Hallo {{contact.first_name|zusammen}} 👋\n*Schön*, dass du da bist.' };
const choice = {
  ...emptyContent,
  header: 'Fernweh',
  body: 'What can I do for you?',
  footer: 'We answer until 18:00',
  buttons: [
    { id: 'trip', title: 'Change my trip' },
    { id: 'refund', title: 'Where is my refund?' },
  ],
};

function nextOf({ listen }: SettingsAdapter) {
  let begun = () => {};
  let told = (_: Heard) => {};
  const began = new Promise<void>((resolve) => (begun = resolve));
  const heard = new Promise<Heard>((resolve) => (told = resolve));
  const stop = listen!((change) => {
    if (!('group' in change)) return;
    if (change.group === '*') begun();
    if (change.group === 'welcomeMessages') told(change);
  });
  return { began, heard, stop };
}

/** How a welcome message is made, changed, switched and deleted. What is made is deleted again. */
export function checkWelcomeMessages(check: Check): void {
  check('lists the numbers and templates that welcome messages are sent with', async ({ adapter }) => {
    const { value } = await adapter.channels!.load({});
    for (const { id, phone } of value.numbers)
      assert(id && /^\+\d+$/.test(phone), `an id and a number with its country code, not ${phone}`);
    for (const { id, body } of value.templates) assert(id && body, 'an id and the words of each template');
    await refusal(adapter.channels!.load({ signal: abortedSignal() }), 'aborted');
  });

  check('keeps a welcome message as it was written, and off', async ({ adapter }) => {
    const name = `Größe ${newKey()}`;
    const made = await create(adapter, { name, contents: [{ ...emptyContent, body: 'Hello!' }, german], enabled: true, sent: 9 });
    const { value } = await readSurely(adapter, made);
    assert(value.name === name && value.kind === 'text' && value.numbers.length === 1, 'its name, kind and number');
    assert(value.contents.length === 2 && value.contents[1]!.body === german.body && value.contents[1]!.language === 'de', 'each language');
    assert(!value.enabled && value.sent === 0 && value.switchedAt === '', 'it to be off, and sent to nobody');
    assert((await listed(adapter)).at(-1)!.value.id === value.id, 'the newest to be the last');
    await refusal(adapter.welcomeMessages!.list({}, { signal: abortedSignal() }), 'aborted');
    await clear(adapter, made);
  });

  check('makes a welcome message once per key', async ({ adapter }) => {
    const key = newKey();
    const first = await create(adapter, {}, key);
    const again = await create(adapter, {}, key);
    assert(again.value.id === first.value.id && again.version === first.version, 'the first answer again');
    await clear(adapter, first);
  });

  check('changes of a welcome message what was sent and nothing else, with a new version', async ({ adapter }) => {
    const made = await create(adapter);
    const changed = await update(adapter, made, { kind: 'buttons', contents: [choice] });
    const [content] = changed.value.contents;
    assert(changed.value.name === made.value.name && changed.version !== made.version, 'the old name and a new version');
    assert(JSON.stringify(content!.buttons) === JSON.stringify(choice.buttons) && content!.footer === choice.footer, 'the new words');
    await clear(adapter, changed);
  });

  check('keeps the file of a welcome message by its id', async ({ adapter }) => {
    const { kinds = ['document'] } = await welcomeCapability(adapter);
    if (!adapter.attachments || !kinds.includes('document')) return;
    const file = await adapter.attachments.upload(new File([`Baggage ${newKey()}`], 'baggage.txt', { type: 'text/plain' }), {
      key: newKey(),
    });
    const made = await create(adapter, { kind: 'document', contents: [{ ...emptyContent, file }] });
    const kept = (await readSurely(adapter, made)).value.contents[0]!.file;
    assert(kept?.id === file.id && kept.url === file.url && kept.size === file.size, 'the file as it was uploaded');
    await refusal(adapter.attachments.remove!(file.id, { key: newKey() }), 'conflict');
    const unknown = { ...file, id: newKey() };
    const { problem } = await refusal(update(adapter, made, { contents: [{ ...emptyContent, file: unknown }] }), 'invalid');
    assert(problem.fields?.['contents'], 'a file that nobody has uploaded to be refused at the member');
    await clear(adapter, made);
  });

  check('refuses a welcome message that WhatsApp would not take, at its member', async ({ adapter }) => {
    const bad: Partial<WelcomeMessage>[] = [
      { name: '' },
      { numbers: [newKey()] },
      { contents: [{ ...emptyContent, body: 'x'.repeat(4_097) }] },
      { contents: [{ ...emptyContent, body: 'Hi {{contact.first_name' }] },
      { kind: 'buttons', contents: [{ ...choice, buttons: [{ id: 'long', title: 'Something else entirely' }] }] },
      { kind: 'image', contents: [emptyContent] },
    ];
    const count = (await listed(adapter)).length;
    for (const words of bad) {
      const { problem } = await refusal(create(adapter, words), 'invalid');
      const member = Object.keys(words).at(-1)!;
      assert(problem.fields?.[member], `${member} to be named for ${JSON.stringify(words).slice(0, 80)}`);
    }
    assert((await listed(adapter)).length === count, 'nothing to be kept');
  });

  check('switches a welcome message on, and neither changes nor deletes it before it is off', async ({ adapter }) => {
    await onFreeNumber(adapter, async (number) => {
      const on = await update(adapter, await create(adapter, { numbers: [number] }), { enabled: true });
      assert(on.value.enabled && !Number.isNaN(Date.parse(on.value.switchedAt)), 'it to be on, and since when');
      for (const late of [() => update(adapter, on, { name: 'Another name' }), () => remove(adapter, on)]) {
        const { problem } = await refusal(late(), 'conflict');
        assert(problem.reason === 'enabled', `the reason to be "enabled", not "${problem.reason}"`);
      }
      assert((await readSurely(adapter, on)).value.name === on.value.name, 'it to stay as it is');
      const off = await update(adapter, on, { enabled: false, name: 'Another name' });
      assert(!off.value.enabled && off.value.name === 'Another name', 'both to be changed together with switching it off');
      await clear(adapter, off);
    });
  });

  check('switches on one welcome message per number, and swaps two in one step', async ({ adapter }) => {
    await onFreeNumber(adapter, async (number) => {
      const first = await update(adapter, await create(adapter, { numbers: [number] }), { enabled: true });
      const second = await create(adapter, { numbers: [number] });
      const { problem } = await refusal(update(adapter, second, { enabled: true }), 'conflict');
      assert(problem.reason === 'number-taken' && problem.fields?.['numbers'], `the number to be taken, not "${problem.reason}"`);
      assert(!(await readSurely(adapter, second)).value.enabled, 'the second to stay off');
      const { swap } = adapter.welcomeMessages!;
      if (swap) {
        const key = newKey();
        const swapped = await swap(second.value.id, { key });
        assert(swapped.value.enabled && !(await readSurely(adapter, first)).value.enabled, 'the second to be on and the first off');
        assert((await swap(second.value.id, { key })).version === swapped.version, 'the first answer again');
      }
      await clear(adapter, first, second);
    });
  });

  check('refuses a change on an old version of a welcome message and says what is stored now', async ({ adapter, other }) => {
    const made = await create(adapter);
    if (made.version === undefined) return clear(adapter, made);
    const theirs = await update(other, made, { name: 'Theirs' });
    for (const late of [() => update(adapter, made, { name: 'Mine' }), () => remove(adapter, made)]) {
      const { problem } = await refusal(late(), 'stale');
      const current = problem.current as samples.Welcome | undefined;
      assert(current?.version === theirs.version && current?.value.name === 'Theirs', '`current` to be what was saved elsewhere');
    }
    await clear(adapter, theirs);
  });

  check('deletes a welcome message, once', async ({ adapter }) => {
    const made = await create(adapter);
    await remove(adapter, made);
    assert((await read(adapter, made)) === undefined, 'it to be gone');
    await refusal(remove(adapter, made), 'not-found', 'gone');
    await refusal(update(adapter, made, { name: 'Too late' }), 'not-found', 'gone');
    if (adapter.welcomeMessages!.swap) await refusal(adapter.welcomeMessages!.swap(made.value.id, { key: newKey() }), 'not-found', 'gone');
  });

  check('tells other sessions of a welcome message', async ({ adapter, other }) => {
    if (!adapter.listen) return;
    await listed(adapter);
    const ear = nextOf(adapter);
    try {
      await ear.began;
      const made = await create(other);
      const change = await ear.heard;
      // A hint without the message is enough: the session lists them again.
      if ('snapshot' in change && change.snapshot) assert(change.snapshot.version === made.version, 'the message as it was made');
      await clear(other, made);
    } finally {
      ear.stop();
    }
  });
}
