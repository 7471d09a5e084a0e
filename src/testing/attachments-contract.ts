import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { AttachmentsCapability } from '../features/canned-responses/canned-responses.js';
import { clear, create, update } from './canned-samples.js';
import { abortedSignal, assert, newKey, refusal, type Check } from './suite.js';

export interface AttachmentSamples {
  /** A file the backend accepts, unlike any before. Default: a small text. */
  attachment?: () => File;
}

const smallText = () => new File([`Kilograms and euro, ${newKey()}`], 'baggage größe.txt', { type: 'text/plain' });

async function limitsOf({ capabilities }: SettingsAdapter): Promise<AttachmentsCapability> {
  const known = typeof capabilities === 'function' ? await capabilities({}) : capabilities;
  return known?.['attachments'] || {};
}

/** Files of canned responses. What is uploaded is deleted again. */
export function checkAttachments(check: Check, { attachment = smallText }: AttachmentSamples): void {
  const upload = ({ attachments }: SettingsAdapter, file = attachment(), key = newKey()) => attachments!.upload(file, { key });
  const drop = ({ attachments }: SettingsAdapter, id: string) => attachments!.remove!(id, { key: newKey() });

  check('takes a file, tells how far it is, and gives it back as it was', async ({ adapter }) => {
    const file = attachment();
    const progress: number[] = [];
    const kept = await adapter.attachments!.upload(file, { key: newKey(), onProgress: (fraction) => progress.push(fraction) });
    assert(kept.name === file.name && kept.size === file.size && kept.type !== '', 'its name, its size and its type');
    assert(progress.at(-1) === 1, `progress to end at 1, not ${progress.at(-1)}`);
    assert(
      progress.every((fraction, index) => fraction > (progress[index - 1] ?? -1) && fraction <= 1),
      `progress to grow: ${progress.join(' ')}`,
    );
    const read = await fetch(kept.url);
    assert(read.ok && (await read.text()) === (await file.text()), 'the file at its address');
    if (adapter.attachments!.remove) await drop(adapter, kept.id);
  });

  check('keeps a file once per key', async ({ adapter }) => {
    const [file, key] = [attachment(), newKey()];
    const [first, again] = [await upload(adapter, file, key), await upload(adapter, file, key)];
    assert(again.id === first.id, 'the first answer again');
    if (adapter.attachments!.remove) await drop(adapter, first.id);
  });

  check('keeps a file as long as a response has it, and deletes it once', async ({ adapter }) => {
    const file = await upload(adapter);
    const made = await create(adapter, { content: '', attachments: [file] });
    assert(made.value.attachments[0]?.id === file.id && made.value.attachments[0].url === file.url, 'a response of the file alone');
    if (adapter.attachments!.remove) {
      await refusal(drop(adapter, file.id), 'conflict');
      const { problem } = await refusal(update(adapter, made, { attachments: [] }), 'invalid');
      assert(problem.fields?.['content']?.code === 'required', 'words to be required when the only file is taken off');
      const changed = await update(adapter, made, { content: 'Without a file.', attachments: [] });
      assert(changed.value.attachments.length === 0, 'the response without the file');
      await drop(adapter, file.id);
      await refusal(drop(adapter, file.id), 'not-found', 'gone');
    }
    await clear(adapter, made);
  });

  check('keeps several files in the order that they were given', async ({ adapter }) => {
    const files = [await upload(adapter), await upload(adapter)];
    const made = await create(adapter, { attachments: files });
    const turned = await update(adapter, made, { attachments: [...files].reverse() });
    assert(turned.value.attachments.map(({ id }) => id).join() === [files[1]!.id, files[0]!.id].join(), 'the new order');
    const { atMost } = await limitsOf(adapter);
    if (atMost !== undefined) {
      const many = Array.from({ length: atMost + 1 }, () => files[0]!);
      const { problem } = await refusal(update(adapter, turned, { attachments: many }), 'invalid');
      assert(problem.fields?.['attachments'], 'too many files to be refused at the member');
    }
    await clear(adapter, made);
    if (adapter.attachments!.remove) for (const { id } of files) await drop(adapter, id);
  });

  check('refuses a file that nobody has uploaded', async ({ adapter }) => {
    const unknown = { id: newKey(), name: 'nothing.txt', type: 'text/plain', size: 1, url: 'https://example.com/' };
    const { problem } = await refusal(create(adapter, { attachments: [unknown] }), 'invalid');
    assert(problem.fields?.['attachments'], 'the member to be named');
    if (adapter.attachments!.remove) await refusal(drop(adapter, newKey()), 'not-found', 'gone');
  });

  check('refuses a file that is too large', async ({ adapter }) => {
    const { maxBytes } = await limitsOf(adapter);
    if (maxBytes === undefined) return;
    const { problem } = await refusal(upload(adapter, new File([new Uint8Array(maxBytes + 1).fill(32)], 'large.txt')), 'too-large');
    assert(problem.fields?.['file']?.limit === maxBytes, 'the most bytes that a file may have');
  });

  check('refuses what a browser could carry out, whatever it is called', async ({ adapter }) => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    for (const [name, type] of [
      ['drawing.svg', 'image/svg+xml'],
      ['photo.png', 'image/png'],
    ] as const) {
      await refusal(upload(adapter, new File([drawing], name, { type })), 'wrong-type');
    }
  });

  check('gives up a file when it is told to', async ({ adapter }) => {
    await refusal(adapter.attachments!.upload(attachment(), { key: newKey(), signal: abortedSignal() }), 'aborted');
  });
}
