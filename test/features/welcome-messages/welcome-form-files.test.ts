import { expect } from '@open-wc/testing';
import { unmountAll, until } from '../../support/mount.js';
import { openFormScene, pdf, png, words, type FormScene, type FormSceneOptions } from './welcome-form-scene.js';

const isThere = (scene: FormScene, name: string) =>
  until(() => scene.button(`Remove ${name}`) && !scene.form()!.querySelector('progress'), name);

async function begun(options?: FormSceneOptions): Promise<FormScene> {
  const scene = await openFormScene(options);
  await scene.begin('Image');
  return scene;
}

const transferOf = (...files: File[]) => {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
};

describe('the file of a welcome message', () => {
  afterEach(unmountAll);

  it('is waited for when the message is saved before it has arrived', async () => {
    const scene = await begun({ faults: [{ on: 'attachments.upload', hang: true }] });
    await scene.take(png());
    await scene.press('Save');
    await until(() => words(scene.form()).includes('Saved when 1 file has arrived'), 'the word of waiting');
    expect(scene.adapter.requests.some(({ on }) => on === 'welcomeMessages.create')).to.equal(false);
    scene.adapter.calm();
    await scene.closed();
    expect(scene.named('Mine')!.row.contents[0]!.file?.name).to.equal('beach.png');
  });

  it('is waited for no longer when the person calls it off', async () => {
    const scene = await begun({ faults: [{ on: 'attachments.upload', hang: true }] });
    await scene.take(png());
    await scene.press('Save');
    await scene.press('Cancel');
    scene.adapter.calm();
    await isThere(scene, 'beach.png');
    expect([...scene.form()!.querySelectorAll('[role="status"]')].map(words)).to.include('beach.png is added.');
    expect(scene.named('Mine')).to.equal(undefined);
  });

  it('can be stopped on its way', async () => {
    const scene = await begun({ faults: [{ on: 'attachments.upload', hang: true }] });
    await scene.take(png());
    await scene.press('Stop sending beach.png');
    expect(scene.form()!.querySelector('[data-kind="file-row"]')).to.equal(null);
    expect(scene.element.shownSession.unsaved().pending).to.equal(0);
  });

  it('can be sent again after a failure, and keeps the message from being saved until then', async () => {
    const scene = await begun({ faults: [{ on: 'attachments.upload', times: 1, code: 'offline' }] });
    await scene.take(png());
    await until(() => scene.errors().length, 'the failure');
    await scene.press('Save');
    await until(() => scene.element.focused === scene.button('Replace'), 'the focus on the file');
    await scene.press('Try again');
    await isThere(scene, 'beach.png');
    await scene.press('Save');
    await scene.closed();
  });

  it('goes on by itself after a new sign-in', async () => {
    const scene = await begun({ faults: [{ on: 'attachments.upload', times: 1, code: 'unauthorized' }] });
    await scene.take(png());
    await until(() => scene.errors().length, 'the failure');
    await scene.element.shownSession.signedIn();
    await isThere(scene, 'beach.png');
  });

  it('comes by drop and paste too, one in place of the other, and what is replaced is forgotten', async () => {
    const scene = await begun();
    const gone: string[] = [];
    const { remove } = scene.adapter.attachments;
    scene.adapter.attachments.remove = (id, call) => (gone.push(id), remove(id, call));
    const drop = new DragEvent('drop', { dataTransfer: transferOf(png('dropped.png')), bubbles: true, composed: true, cancelable: true });
    scene.form()!.dispatchEvent(drop);
    expect(drop.defaultPrevented, 'the page stays').to.equal(true);
    await isThere(scene, 'dropped.png');
    const paste = new Event('paste', { bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(paste, 'clipboardData', { value: transferOf(png('pasted.png')) });
    scene.form()!.dispatchEvent(paste);
    await isThere(scene, 'pasted.png');
    expect(gone.length).to.equal(1);
    await scene.press('Remove pasted.png');
    expect(gone.length).to.equal(2);
  });

  it('leaves a file to the page that is dropped elsewhere on it, and the page where it is', async () => {
    const scene = await begun();
    const dropped = (isWanted: boolean) => {
      const drop = new DragEvent('drop', { dataTransfer: transferOf(png()), bubbles: true, composed: true, cancelable: true });
      if (isWanted) document.body.addEventListener('drop', (event) => event.preventDefault(), { once: true });
      document.body.dispatchEvent(drop);
      return drop.defaultPrevented;
    };
    expect([dropped(true), dropped(false)]).to.deep.equal([true, true]);
    await scene.element.updateComplete;
    expect(scene.form()!.querySelector('[data-kind="file-row"]')).to.equal(null);
  });

  it('leaves the file inputs of the page their drops', async () => {
    const scene = await begun();
    const input = Object.assign(document.createElement('input'), { type: 'file' });
    scene.provider.append(input);
    const dropped = () => {
      const drop = new DragEvent('drop', { dataTransfer: transferOf(png()), bubbles: true, composed: true, cancelable: true });
      input.dispatchEvent(drop);
      return drop.defaultPrevented;
    };
    expect(dropped()).to.equal(false);
    input.disabled = true;
    expect(dropped(), 'it takes none').to.equal(true);
  });

  it('goes on its way when another one is not taken, and is replaced by one that is', async () => {
    const scene = await begun({ faults: [{ on: 'attachments.upload', hang: true }] });
    await scene.take(png());
    await scene.take(pdf());
    expect(scene.errors()[0]).to.contain('prices.pdf is of a type');
    expect(scene.button('Stop sending beach.png')).to.exist;
    await scene.take(png('second.png'), png('third.png'));
    expect(scene.errors()).to.deep.equal(['third.png was not added: there is room for 1 file.']);
    expect([scene.button('Stop sending beach.png'), scene.button('Stop sending second.png')].map(Boolean)).to.deep.equal([false, true]);
    scene.adapter.calm();
    await isThere(scene, 'second.png');
  });

  it('does not come by drop while the message is being saved', async () => {
    const scene = await openFormScene({ faults: [{ on: 'welcomeMessages.create', hang: true }] });
    await scene.begin('Image');
    await scene.take(png());
    await isThere(scene, 'beach.png');
    await scene.press('Save');
    await until(() => words(scene.form()).includes('Saving'), 'the word of saving');
    const over = new DragEvent('dragover', { dataTransfer: transferOf(png('late.png')), bubbles: true, composed: true, cancelable: true });
    scene.form()!.dispatchEvent(over);
    scene.form()!.dispatchEvent(new DragEvent('drop', { dataTransfer: transferOf(png('late.png')), bubbles: true, composed: true }));
    expect(over.defaultPrevented, 'the page stays').to.equal(true);
    scene.adapter.calm();
    await scene.closed();
    expect(scene.adapter.requests.filter(({ on }) => on === 'attachments.upload').length).to.equal(1);
  });

  it('of a kind that is chosen no more keeps nothing from being saved or sent, and what was said of it is not said again', async () => {
    const scene = await begun({ faults: [{ on: 'attachments.upload', times: 1, code: 'offline' }] });
    await scene.take(png());
    await until(() => scene.errors().length, 'the failure');
    await scene.take(pdf());
    expect(scene.errors().length, 'neither of them').to.equal(2);
    await scene.tick('Document');
    expect(
      scene.errors().some((one) => one.includes('prices.pdf')),
      'a document may be one',
    ).to.equal(false);
    await scene.tick('Text');
    await scene.fill('Message', 'Hello');
    await scene.press('Send a test to my phone');
    await until(() => words(scene.form()).includes('Sent to'), 'the test');
    await scene.press('Save');
    await scene.closed();
    expect(scene.named('Mine')!.row.kind).to.equal('text');
    expect(scene.element.shownSession.unsaved().pending).to.equal(0);
  });

  it('belongs to the language for which it was chosen', async () => {
    const scene = await begun({ faults: [{ on: 'attachments.upload', hang: true }] });
    await scene.take(png());
    await scene.press('Add language');
    await scene.fill('Add language', 'sv');
    await scene.press('Add');
    scene.adapter.calm();
    await until(() => scene.form()!.querySelectorAll('[role="tab"]').length === 2);
    scene.form()!.querySelector<HTMLButtonElement>('[role="tab"]')!.click();
    await isThere(scene, 'beach.png');
    scene.form()!.querySelectorAll<HTMLButtonElement>('[role="tab"]')[1]!.click();
    await scene.element.updateComplete;
    expect(scene.form()!.querySelector('[data-kind="file-row"]')).to.equal(null);
  });

  it('is not offered where the backend takes none', async () => {
    const scene = await openFormScene({ seed: { capabilities: { attachments: false } } });
    await scene.begin('Document');
    expect(words(scene.form())).to.contain('Files cannot be uploaded here.');
    await scene.press('Save');
    expect(scene.errors()).to.include('Choose a file.');
  });

  it('that turns out to be something else is refused by the backend, and said so', async () => {
    const scene = await begun();
    await scene.take(new File([await pdf().arrayBuffer()], 'lie.png', { type: 'image/png' }));
    await until(() => scene.errors().length, 'an answer');
    expect(scene.errors()[0]).to.contain('lie.png is');
    await scene.press('Remove lie.png');
    expect(scene.errors()).to.deep.equal([]);
  });
});
