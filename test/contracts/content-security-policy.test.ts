import { expect } from '@open-wc/testing';
import { until } from '../support/mount.js';
import { screenOf } from '../support/screen.js';

const policy = "style-src 'self'; img-src 'self' blob: data:; require-trusted-types-for 'script'; trusted-types lit-html";

/** A page of its own, because a policy holds for a whole document. */
async function strictPage(): Promise<{ page: Document; violations: string[] }> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Strict</title>
    <script>
      globalThis.process = { env: { NODE_ENV: 'test' } };
      globalThis.violations = [];
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.sample));
    </script>
    <body><script type="module" src="/test/support/strict-page.ts"></script></body></html>`;
  document.body.append(frame);
  await until(() => frame.contentDocument?.querySelector('profile-form')?.matches(':state(ready)'), 'the strict page');
  return { page: frame.contentDocument!, violations: (frame.contentWindow as unknown as { violations: string[] }).violations };
}

describe('a page with a strict content security policy', () => {
  it('shows the elements, styled, in every state a person brings them to, without a violation', async () => {
    const { page, violations } = await strictPage();
    const form = page.querySelector<HTMLElement>('profile-form')!;
    const screen = screenOf(form);
    screen.type('Landline', '+46 8 505 221 40');
    screen.type('Language', 'Svenska');
    await until(() => screen.part('option'));
    screen.type('Full name', '');
    await until(() => screen.button('Save changes'));
    screen.press('Save changes');
    await until(() => screen.alert());
    screen.press('Discard');
    await until(() => screen.part('toast'));
    const { getComputedStyle } = page.defaultView!;
    expect(getComputedStyle(screen.part('field')!).display).to.equal('grid');
    expect(getComputedStyle(page.querySelector('profile-form[light-dom] [part~="field"]')!).display).to.equal('grid');
    expect(violations).to.deep.equal([]);
  });

  it('would notice a violation', async () => {
    const { page, violations } = await strictPage();
    const styled = page.createElement('p');
    styled.setAttribute('style', 'color: red');
    page.body.append(styled);
    await until(() => violations.length);
  });

  afterEach(() => document.querySelector('iframe')?.remove());
});
