import type { Snapshot } from '../contract/index.js';
import type { CannedResponse } from '../features/canned-responses/canned-responses.js';
import { cannedCapability, clear, create, newCode, newRow, read, readSurely, remove, update } from './canned-samples.js';
import { abortedSignal, assert, newKey, refusal, type Check } from './suite.js';

const idOf = ({ value }: Snapshot<CannedResponse>) => value.id;

/** How one response is made, changed and deleted. What is made is deleted again. */
export function checkCannedRows(check: Check): void {
  check('keeps a response as it was written', async ({ adapter }) => {
    const words = { shortCode: `größe-${newCode()}`, content: 'Hi {{contact.first_name|there}} 👋\nSee you on {{|day}}.', label: 'Größe' };
    const made = await create(adapter, { ...words, language: 'de' });
    const { value } = await readSurely(adapter, made.value);
    assert(value.content === words.content && value.shortCode === words.shortCode && value.label === words.label, 'every word of it');
    assert(value.scope === 'personal' && value.language === 'de' && value.uses === 0 && value.usedAt === '', 'what else there is to know');
    await clear(adapter, made);
  });

  check('makes a response once per key', async ({ adapter }) => {
    const [words, key] = [{ shortCode: newCode() }, newKey()];
    const first = await create(adapter, words, key);
    const again = await create(adapter, words, key);
    assert(idOf(again) === idOf(first) && again.version === first.version, 'the first answer again');
    await clear(adapter, first);
    await create(adapter, words, key);
    assert((await read(adapter, first.value)) === undefined, 'the repetition to make nothing');
    await refusal(adapter.cannedResponses!.create(newRow(), { key: newKey(), base: {}, signal: abortedSignal() }), 'aborted');
  });

  check('refuses a short code that the person has already, in either letter case', async ({ adapter }) => {
    const code = `straße-é-${newCode()}`;
    const first = await create(adapter, { shortCode: code });
    for (const same of [code, code.replace('é', 'É').replace('contract', 'CONTRACT'), code.normalize('NFD')]) {
      const { problem } = await refusal(create(adapter, { shortCode: same }), 'invalid');
      assert(problem.fields?.['shortCode']?.code === 'taken', `${same} to be taken, not ${JSON.stringify(problem.fields)}`);
    }
    const second = await create(adapter);
    const { problem } = await refusal(update(adapter, second, { shortCode: code.replace('contract', 'Contract') }), 'invalid');
    assert(problem.fields?.['shortCode']?.code === 'taken', 'a change to be refused likewise');
    assert((await readSurely(adapter, second.value)).version === second.version, 'nothing to be stored');
    const own = await update(adapter, first, { shortCode: code.replace('contract', 'Contract') });
    assert(own.value.shortCode.includes('Contract'), 'its own letters to be changed');
    await clear(adapter, own, second);
  });

  check('refuses a response without short code or content, each at its member', async ({ adapter }) => {
    const { problem } = await refusal(create(adapter, { shortCode: '', content: '' }), 'invalid');
    assert(problem.fields?.['shortCode']?.code === 'required', `the short code to be required, not ${JSON.stringify(problem.fields)}`);
    const empty = await refusal(create(adapter, { content: ' ' }), 'invalid');
    assert(empty.problem.fields?.['content']?.code === 'required', 'the content to be required');
    const spaced = await refusal(create(adapter, { shortCode: 'two words' }), 'invalid');
    assert(spaced.problem.fields?.['shortCode']?.code === 'invalid-characters', 'a space in the short code to be named');
    const { maxLength = 2000 } = await cannedCapability(adapter);
    const long = await refusal(create(adapter, { content: 'x'.repeat(maxLength + 1) }), 'invalid');
    const found = long.problem.fields?.['content'];
    assert(found?.code === 'too-long' && found.limit === maxLength, 'the longest that the content may be');
  });

  check('changes what was sent and nothing else, with a new version', async ({ adapter }) => {
    const made = await create(adapter, { label: 'Payments' });
    const changed = await update(adapter, made, { content: 'Another text.' });
    assert(changed.value.content === 'Another text.' && changed.value.label === 'Payments', 'the new content beside the old label');
    assert(changed.version !== made.version, 'a new version');
    assert(made.revision === undefined || changed.revision! > made.revision, 'a higher revision');
    await clear(adapter, changed);
  });

  check('refuses a change on an old version of a response and says what is stored now', async ({ adapter, other }) => {
    const made = await create(adapter);
    if (made.version === undefined) return clear(adapter, made);
    const theirs = await update(other, made, { content: 'Theirs.' });
    for (const late of [() => update(adapter, made, { content: 'Mine.' }), () => remove(adapter, made)]) {
      const { problem } = await refusal(late(), 'stale');
      const current = problem.current as Snapshot<CannedResponse> | undefined;
      assert(current?.version === theirs.version && current?.value.content === 'Theirs.', '`current` to be what was saved elsewhere');
    }
    assert((await readSurely(adapter, made.value)).value.content === 'Theirs.', 'theirs to stay');
    await clear(adapter, theirs);
  });

  check('deletes a response, once', async ({ adapter }) => {
    const made = await create(adapter);
    await remove(adapter, made);
    assert((await read(adapter, made.value)) === undefined, 'it to be gone');
    await refusal(remove(adapter, made), 'not-found', 'gone');
    await refusal(update(adapter, made, { content: 'Too late.' }), 'not-found', 'gone');
    const again = await create(adapter, { shortCode: made.value.shortCode });
    await clear(adapter, again);
  });

  check('counts a use once per key, and keeps it over a change', async ({ adapter }) => {
    const { used } = adapter.cannedResponses!;
    if (!used) return;
    const made = await create(adapter);
    const call = { key: newKey() };
    await used(made.value.id, call);
    await used(made.value.id, call);
    const seen = await readSurely(adapter, made.value);
    const { value } = seen;
    assert(value.uses === 1 && !Number.isNaN(Date.parse(value.usedAt)), `one use and its time, not ${value.uses} (${value.usedAt})`);
    const changed = await update(adapter, seen, { content: 'Changed after its use.' });
    assert(changed.value.uses === 1, 'the use to stay');
    await clear(adapter, changed);
    await refusal(used(made.value.id, { key: newKey() }), 'not-found', 'gone');
  });

  check('imports the good rows and says what is wrong with each of the others', async ({ adapter }) => {
    const { import: bring } = adapter.cannedResponses!;
    if (!bring) return;
    const known = await create(adapter);
    const [good, { shortCode }] = [newRow({ content: 'Imported.' }), known.value];
    const rows = [
      good,
      newRow({ shortCode: shortCode.toUpperCase() }),
      newRow({ content: '' }),
      { ...newRow({ shortCode, content: 'New.' }), replace: true },
    ];
    const call = { key: newKey(), base: {} };
    const answers = await bring(rows, call);
    const codes = answers.map((answer) =>
      'fields' in answer
        ? Object.entries(answer.fields)
            .map(([name, { code }]) => `${name} ${code}`)
            .join()
        : '',
    );
    assert(codes.join('; ') === '; shortCode taken; content required; ', `two refusals, each in its place, not "${codes.join('; ')}"`);
    assert(JSON.stringify(await bring(rows, call)) === JSON.stringify(answers), 'the same answers to the same key');
    const replaced = await readSurely(adapter, known.value);
    assert(replaced.value.content === 'New.', 'the content of the one that was to be replaced');
    const { rows: found } = await adapter.cannedResponses!.list({ text: good.shortCode }, {});
    assert(found.length === 1 && 'id' in answers[0]! && idOf(found[0]!) === answers[0].id, 'the good one, once');
    await clear(adapter, replaced, found[0]!);
  });

  check('lets everybody read what is the company’s, and change it only who may', async ({ adapter }) => {
    const { company = 'read' } = await cannedCapability(adapter);
    if (company === false) return;
    if (company === 'edit') return clear(adapter, await create(adapter, { scope: 'company' }));
    await refusal(create(adapter, { scope: 'company' }), 'forbidden');
    const { rows } = await adapter.cannedResponses!.list({ scope: 'company', limit: 1 }, {});
    const [preset] = rows;
    if (!preset) return;
    await refusal(update(adapter, preset, { content: 'Mine now.' }), 'forbidden');
    await refusal(remove(adapter, preset), 'forbidden');
    assert((await readSurely(adapter, preset.value)).version === preset.version, 'the preset to stay as it is');
    const { id: _, ...words } = preset.value;
    const copy = await create(adapter, { ...words, scope: 'personal', shortCode: newCode() });
    assert(copy.value.content === words.content && copy.value.attachments.length === words.attachments.length, 'a copy with its files');
    await clear(adapter, copy);
  });
}
