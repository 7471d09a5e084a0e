import { expect } from '@open-wc/testing';
import { until } from '../../support/mount.js';
import { screenOf } from '../../support/screen.js';
import { strictFrame } from '../../support/strict-frame.js';

describe('the crop dialog under a strict content security policy', () => {
  afterEach(() => document.querySelector('iframe')?.remove());

  it('is styled, zooms, turns and makes its file without a violation', async () => {
    const frame = strictFrame('/test/features/profile/crop-strict-page.ts');
    for (const [index, made] of [' file', ' file file'].entries()) {
      const host = () => frame.page.querySelectorAll<HTMLElement>('crop-host')[index];
      await until(() => screenOf(host()!).part('dialog')?.matches(':modal'), 'the dialog');
      const screen = screenOf(host()!);
      const range = screen.part('range') as HTMLInputElement;
      range.value = '250';
      range.dispatchEvent(new Event('input', { bubbles: true }));
      screen.press('Rotate left');
      await until(() => range.style.getPropertyValue('--_value') === '50%', 'the filled slider');
      expect(frame.page.defaultView!.getComputedStyle(screen.part('dialog')!).overflow).to.equal('hidden');
      screen.press('Use photo');
      await until(() => frame.page.body.dataset['made'] === made, 'the file');
    }
    expect(frame.violations).to.deep.equal([]);
  });
});
