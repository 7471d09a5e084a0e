import { expect } from '@open-wc/testing';
import { until } from '../../support/mount.js';
import { openEditorScene, own, pasteOf, words, type EditorScene } from './editor-scene.js';

const pdf = (name = 'form.pdf') => new File(['%PDF-1.4\n'], name, { type: 'application/pdf' });
const bytes = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);
const png = () => new File([bytes], 'where.png', { type: 'image/png' });

const transferOf = (...files: File[]) => {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
};

function choose({ dialog }: EditorScene, ...files: File[]): void {
  const input = dialog()!.querySelector<HTMLInputElement>('input[type="file"]')!;
  input.files = transferOf(...files).files;
  input.dispatchEvent(new Event('change'));
}

const names = ({ dialog }: EditorScene) => [...dialog()!.querySelectorAll('[data-kind="file-row"] bdi')].map(words);
const errors = ({ dialog }: EditorScene) => [...dialog()!.querySelectorAll('[data-kind="canned-words"] [part~="error"]')].map(words);

/** Ids of the files that the backend was told to forget. */
function forgotten({ adapter }: EditorScene): string[] {
  const { remove } = adapter.attachments;
  const ids: string[] = [];
  adapter.attachments.remove = (id, call) => (ids.push(id), remove(id, call));
  return ids;
}

async function opened(options: Parameters<typeof openEditorScene>[0] = {}): Promise<EditorScene> {
  const scene = await openEditorScene(options);
  await scene.edit();
  scene.fill('Short code', 'files');
  return scene;
}

/** In the draft, and so saved with it. */
const arrived = (scene: EditorScene, count: number) =>
  until(() => scene.dialog()!.querySelectorAll('[data-kind="file-row"] [aria-label^="Remove"]').length === count, 'the files');

describe('the files of a canned response', () => {
  it('are several, by button, drop and paste, and go with the response', async () => {
    const scene = await opened();
    choose(scene, pdf());
    const drop = new DragEvent('drop', { dataTransfer: transferOf(png()), bubbles: true, composed: true, cancelable: true });
    scene.dialog()!.dispatchEvent(drop);
    expect(drop.defaultPrevented, 'the page stays').to.equal(true);
    scene.message().dispatchEvent(pasteOf(transferOf(pdf('more.pdf'))));
    await arrived(scene, 3);
    await scene.press('Save');
    await until(() => !scene.dialog(), 'the editor closed');
    const { attachments } = scene.item('files')!.row;
    expect(attachments.map(({ name }) => name)).to.have.members(['form.pdf', 'where.png', 'more.pdf']);
  });

  it('show a picture as it was chosen, in the list and in the preview', async () => {
    const scene = await opened();
    choose(scene, png());
    await arrived(scene, 1);
    const [thumb, shown] = scene.dialog()!.querySelectorAll('img');
    expect(thumb!.src).to.match(/^blob:/);
    expect(shown!.alt).to.equal('where.png');
    await until(() => thumb!.naturalWidth === 1, 'the picture');
  });

  it('that are too large, empty, of a wrong type or too many are not sent, and each is told why', async () => {
    const capabilities = { attachments: { maxBytes: 1_000_000, types: ['application/pdf', 'image/png'], atMost: 2 } };
    const scene = await opened({ seed: { capabilities } });
    let sent = 0;
    const { upload } = scene.adapter.attachments;
    scene.adapter.attachments.upload = (file, call) => ((sent += 1), upload(file, call));
    const svg = new File(['<svg onload="alert(1)"/>'], 'x.svg', { type: 'image/svg+xml' });
    const large = new File(['x'.repeat(1_000_001)], 'large.pdf', { type: 'application/pdf' });
    choose(scene, svg, large, new File([], 'empty.pdf', { type: 'application/pdf' }), pdf('1.pdf'), pdf('2.pdf'), pdf('3.pdf'));
    await arrived(scene, 2);
    expect(errors(scene)).to.deep.equal([
      'x.svg is of a type that cannot be sent. These can: PDF or PNG.',
      'large.pdf is 1.000001 MB. A file has at most 1 MB.',
      'empty.pdf is empty.',
      '3.pdf was not added: a response has at most 2 files.',
    ]);
    expect(sent).to.equal(2);
  });

  it('that were not sent can be tried again, under the same key', async () => {
    const scene = await opened({ faults: [{ on: 'attachments.upload', times: 1, code: 'offline' }] });
    const keys: string[] = [];
    const { upload } = scene.adapter.attachments;
    scene.adapter.attachments.upload = (file, call) => (keys.push(call.key), upload(file, call));
    choose(scene, pdf());
    await until(() => errors(scene).length, 'the failure');
    expect(errors(scene)[0]).to.contain('form.pdf was not sent: you are offline.');
    await scene.press('Try again');
    await arrived(scene, 1);
    expect(new Set(keys).size).to.equal(1);
    expect(keys.length).to.equal(2);
  });

  it('can be stopped on their way', async () => {
    const scene = await opened({ faults: [{ on: 'attachments.upload', hang: true }] });
    choose(scene, pdf());
    await until(() => scene.dialog()!.querySelector('progress'), 'the progress');
    await scene.press('Stop sending \u2068form.pdf\u2069');
    expect(names(scene)).to.deep.equal([]);
    expect(scene.element.shownSession.unsaved().pending).to.equal(0);
  });

  it('are waited for when the response is saved before they have arrived', async () => {
    const scene = await opened({ faults: [{ on: 'attachments.upload', hang: true }] });
    choose(scene, pdf());
    await scene.press('Save');
    await until(() => scene.screen.text().includes('Saved when 1 file has arrived'), 'the word of waiting');
    scene.adapter.calm();
    await until(() => !scene.dialog(), 'the editor closed');
    expect(scene.item('files')!.row.attachments.length).to.equal(1);
  });

  it('go on by themselves after a new sign-in', async () => {
    const scene = await opened({ faults: [{ on: 'attachments.upload', times: 1, code: 'unauthorized' }] });
    choose(scene, pdf());
    await until(() => errors(scene).length, 'the failure');
    await scene.element.shownSession.signedIn();
    await arrived(scene, 1);
  });

  it('that were taken off, or never saved, are forgotten by the backend', async () => {
    const scene = await opened();
    const ids = forgotten(scene);
    choose(scene, pdf('off.pdf'), pdf('left.pdf'));
    await arrived(scene, 2);
    await scene.press('Remove \u2068off.pdf\u2069');
    expect(ids.length).to.equal(1);
    await scene.press('Cancel');
    await scene.press('Discard');
    expect(ids.length).to.equal(2);
  });

  it('that were saved are forgotten only once the response is saved without them', async () => {
    const kept = { id: 'f1', name: 'old.pdf', type: 'application/pdf', size: 9, url: 'data:application/pdf,' };
    const scene = await openEditorScene({ responses: [own('old', 'With a file', { attachments: [kept] })] });
    const ids = forgotten(scene);
    await scene.edit('old');
    await scene.press('Remove \u2068old.pdf\u2069');
    expect(ids).to.deep.equal([]);
    await scene.press('Save');
    await until(() => !scene.dialog());
    expect(ids).to.deep.equal(['f1']);
  });

  it('are not offered where the backend takes none', async () => {
    const { edit, screen } = await openEditorScene({ seed: { capabilities: { attachments: false } } });
    await edit();
    expect(screen.button('Attach a file')).to.equal(undefined);
  });
});
