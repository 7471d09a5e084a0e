import { expect } from '@open-wc/testing';
import { html, nothing, render } from 'lit';
import { dialog } from '../../src/ui/dialog.js';
import { until } from '../support/mount.js';

const place = document.createElement('div');

function show(isOpen: boolean, told: string[] = []) {
  const shown = dialog({
    id: 'ask',
    title: 'Reset the token?',
    description: 'Scripts that use it stop working.',
    body: html`<label>Name <input /></label>`,
    actions: html`<button type="button">Cancel</button><button>Reset</button>`,
    close: 'Close',
    onSubmit: () => told.push('submitted'),
    onClose: () => told.push('closed'),
  });
  render(html`<button id="before">Reset…</button>${isOpen ? shown : nothing}`, place);
}

const found = () => place.querySelector('dialog')!;
const before = () => place.querySelector<HTMLElement>('#before')!;

describe('dialog', () => {
  beforeEach(() => {
    document.body.append(place);
    show(false);
    before().focus();
  });

  afterEach(() => {
    render(nothing, place);
    place.remove();
  });

  it('is over the page as long as it is rendered, named by its title and described by what it says', async () => {
    show(true);
    await until(() => found().matches(':modal'));
    expect(found().getAttribute('aria-labelledby')).to.equal(found().querySelector('h2')!.id);
    expect(place.querySelector(`#${found().getAttribute('aria-describedby')}`)!.textContent).to.equal('Scripts that use it stop working.');
    expect(document.activeElement).to.equal(found().querySelector('input'));
  });

  it('gives the focus back when it is not rendered any more', async () => {
    show(true);
    await until(() => found().open);
    show(false);
    expect(place.querySelector('dialog')).to.equal(null);
    expect(document.activeElement).to.equal(before());
  });

  it('leaves it to its owner to go: Escape and the corner button only ask', async () => {
    const told: string[] = [];
    show(true, told);
    await until(() => found().open);
    found().dispatchEvent(new Event('cancel', { cancelable: true }));
    found().querySelector<HTMLElement>('[aria-label="Close"]')!.click();
    expect(told).to.deep.equal(['closed', 'closed']);
    expect(found().open).to.equal(true);
  });

  it('comes back when the browser closes it, and asks its owner', async () => {
    const told: string[] = [];
    show(true, told);
    await until(() => found().open);
    found().close();
    // The browser's own comes with the next frame, and a hidden page has none.
    found().dispatchEvent(new Event('close'));
    await until(() => told.length);
    expect(found().open).to.equal(true);
  });

  it('is submitted without leaving the page', async () => {
    const told: string[] = [];
    show(true, told);
    await until(() => found().open);
    found().querySelector('form')!.requestSubmit();
    expect(told).to.deep.equal(['submitted']);
  });
});
