import { expect } from '@open-wc/testing';
import { until } from '../../support/mount.js';
import { screenOf } from '../../support/screen.js';
import { strictFrame } from '../../support/strict-frame.js';
import type { EditorHost } from './editor-scene.js';

describe('the editor on a page with a strict content security policy', () => {
  after(() => document.querySelector('iframe')?.remove());

  it('writes, previews, shows a picture and emoji without a violation', async () => {
    const strict = strictFrame('/test/support/strict-editor.ts');
    await until(() => strict.page.querySelector('editor-host')?.matches(':state(ready)'), 'the strict page');
    const { page, violations } = strict;
    const host = page.querySelector<EditorHost>('editor-host')!;
    host.editor.open(undefined);
    const screen = screenOf(host);
    await until(() => screen.control('Message'));
    screen.type('Message', '<img src=x onerror=alert(1)> {{contact.name}} {{nobody.knows}} {{|day}}');
    const { DataTransfer: Transfer, File: PageFile } = page.defaultView as unknown as typeof globalThis;
    const transfer = new Transfer();
    transfer.items.add(new PageFile(['GIF89a'], 'a.gif', { type: 'image/gif' }));
    const input = host.shadowRoot!.querySelector<HTMLInputElement>('input[type="file"]')!;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await until(() => host.shadowRoot!.querySelector('[data-kind="thumb"]'), 'the picture');
    screen.press('Emoji');
    await until(() => host.shadowRoot!.querySelector('[role="gridcell"]'), 'the emoji');
    const panel = host.shadowRoot!.querySelector('[data-kind="emoji-panel"]')!;
    expect(page.defaultView!.getComputedStyle(panel).display).to.equal('grid');
    expect(host.shadowRoot!.querySelectorAll('[part~="preview"] img[onerror]').length).to.equal(0);
    expect(violations).to.deep.equal([]);
  });
});
