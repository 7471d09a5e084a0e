import { expect } from '@open-wc/testing';
import { unmountAll, until } from '../../support/mount.js';
import { photoForm, picture } from './photo-scene.js';

describe('a picture that is dropped or pasted', () => {
  afterEach(unmountAll);

  it('is cropped and sent when it is dropped on the row, which shows that it may be', async () => {
    const page = await photoForm();
    const file = await picture();
    expect(page.drag('dragover', [file]).defaultPrevented).to.equal(true);
    await until(() => page.row.hasAttribute('data-over'));
    expect(page.row.textContent).to.contain('Let go to use it as your photo');
    expect(page.drag('drop', [file]).defaultPrevented).to.equal(true);
    await until(() => !page.row.hasAttribute('data-over'));
    await page.use();
    await until(() => page.pictureInRow());
  });

  it('is a target no more when the file is held elsewhere, or leaves the window', async () => {
    const page = await photoForm();
    const file = await picture();
    for (const leave of [() => page.drag('dragover', [file], document.body), () => page.drag('dragleave', [file])]) {
      page.drag('dragover', [file]);
      await until(() => page.row.hasAttribute('data-over'));
      leave();
      await until(() => !page.row.hasAttribute('data-over'));
    }
  });

  it('does not take the page away when it misses', async () => {
    const page = await photoForm();
    const file = await picture();
    expect(page.drag('dragover', [file], document.body).defaultPrevented).to.equal(true);
    expect(page.drag('drop', [file], document.body).defaultPrevented).to.equal(true);
    expect(page.drag('drop', [file], page.screen.control('Full name')).defaultPrevented).to.equal(false);
    page.provider.remove();
    expect(page.drag('drop', [file], document.body).defaultPrevented).to.equal(false);
  });

  it('is answered in words when there are two, or none', async () => {
    const page = await photoForm();
    page.drag('drop', [await picture(), await picture({ name: 'other.png' })]);
    await until(() => page.said() === 'One picture at a time.');
    page.drag('drop', [new File(['?'], 'notes.txt', { type: 'text/plain' })]);
    await until(() => page.said().startsWith('notes.txt is not JPG'));
    expect(page.root.querySelector('dialog')).to.equal(null);
  });

  it('is taken from the clipboard anywhere in the form', async () => {
    const page = await photoForm();
    const button = page.screen.button('Upload photo')!;
    expect(page.paste(button, [await picture({ name: 'image.png' })]).defaultPrevented).to.equal(true);
    await page.use();
    await until(() => page.pictureInRow());
  });

  it('is left to a text control that takes text from the same clipboard', async () => {
    const page = await photoForm();
    const name = page.screen.control('Full name');
    const email = page.screen.control('Email');
    const file = await picture();
    expect(page.paste(name, [file], 'a cell').defaultPrevented).to.equal(false);
    expect(page.paste(name, []).defaultPrevented).to.equal(false);
    expect(page.paste(email, [file], 'a cell').defaultPrevented, 'the email is locked').to.equal(true);
    await until(() => page.root.querySelector('dialog[open]'));
    page.screen.press('Cancel');
    expect(page.paste(name, [file]).defaultPrevented).to.equal(true);
    await until(() => page.root.querySelector('dialog[open]'));
  });

  it('is not taken where the photo cannot be changed', async () => {
    const page = await photoForm({ seed: { capabilities: { avatar: { readOnly: ['url'] } } } });
    await until(() => page.row.textContent.includes('Cannot be changed here'));
    expect(page.screen.button('Upload photo')).to.equal(undefined);
    expect(page.paste(page.screen.control('Full name'), [await picture()]).defaultPrevented).to.equal(false);
    page.drag('dragover', [await picture()]);
    await page.element.updateComplete;
    expect(page.row.hasAttribute('data-over')).to.equal(false);
  });
});
