import { expect } from '@open-wc/testing';
import { until } from '../support/mount.js';
import { screenOf } from '../support/screen.js';
import { strictFrame } from '../support/strict-frame.js';

describe('a page with a strict content security policy', () => {
  let strict: ReturnType<typeof strictFrame>;

  /** One page for all: what one test broke would be noticed by the next. */
  before(async () => {
    strict = strictFrame('/test/support/strict-page.ts');
    for (const tag of ['profile-form', 'notification-matrix', 'alert-settings', 'preferences-form', 'availability-switch'])
      await until(() => strict.page.querySelector(tag)?.matches(':state(ready)'), `${tag} on the strict page`);
  });

  after(() => document.querySelector('iframe')?.remove());

  it('shows the elements, styled, in every state a person brings them to, without a violation', async () => {
    const { page, violations } = strict;
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

  it('lets a password be suggested, shown and refused without a violation', async () => {
    const { page, violations } = strict;
    const form = page.querySelector<HTMLElement>('password-form')!;
    const screen = screenOf(form);
    await until(() => screen.button('Suggest a strong password'));
    screen.press('Suggest a strong password');
    await until(() => screen.control('New password').type === 'text');
    screen.press('Change password');
    await until(() => screen.alert());
    expect(page.defaultView!.getComputedStyle(screen.part('rules')!).display).to.equal('grid');
    expect(violations).to.deep.equal([]);
  });

  it('lets a one-time code be asked for, mistaken and cancelled without a violation', async () => {
    const { page, violations } = strict;
    const form = screenOf(page.querySelector<HTMLElement>('profile-form')!);
    await until(() => form.button('Modify mobile number'));
    form.press('Modify mobile number');
    await until(() => !form.control('Mobile').readOnly);
    form.type('Mobile', '');
    await until(() => form.button('Save changes'));
    form.press('Save changes');
    const dialog = () => page.querySelector('settings-provider')!.shadowRoot!.querySelector('challenge-dialog');
    await until(() => dialog()?.shadowRoot!.querySelector('dialog'));
    const asks = screenOf(dialog()!);
    asks.press('Send code');
    await until(() => asks.control('6-digit code'));
    asks.type('6-digit code', '12');
    asks.press('Verify');
    await until(() => asks.alert());
    expect(page.defaultView!.getComputedStyle(asks.part('otp')!).letterSpacing).not.to.equal('normal');
    asks.press('Cancel');
    await until(() => !dialog()!.shadowRoot!.querySelector('dialog'));
    expect(violations).to.deep.equal([]);
  });

  it('would notice a violation', async () => {
    const { page, violations } = strict;
    const styled = page.createElement('p');
    styled.setAttribute('style', 'color: red');
    page.body.append(styled);
    await until(() => violations.length);
  });
});
