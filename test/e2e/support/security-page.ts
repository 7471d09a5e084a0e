import type { Locator, Page } from 'playwright-core';
import type { DeskPage } from './desk-page.js';
import type { Outbox } from './outbox.js';
import type { Visit } from './visit.js';

/** The dialog that every proof goes through. */
export class CodeDialog {
  readonly dialog: Locator;
  readonly code: Locator;
  readonly title: Locator;

  constructor(
    readonly page: Page,
    private readonly outbox: Outbox,
  ) {
    this.dialog = page.locator('challenge-dialog [part~="dialog"]');
    this.code = this.dialog.locator('input[name="code"]');
    this.title = this.dialog.locator('[part~="title"]');
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  /** By email, SMS or a way that sends nothing. */
  async choose(way: RegExp): Promise<void> {
    await this.dialog.getByRole('radio', { name: way }).check();
  }

  /** Asks for a code to this address and reads it in the outbox. */
  async send(to: string): Promise<string> {
    if (to.includes('@')) await this.choose(/^Email/);
    else await this.choose(/^Text message/);
    const code = await this.outbox.codeAfter(() => this.button('Send code').click(), to);
    await this.code.waitFor();
    return code;
  }

  async type(code: string): Promise<void> {
    await this.code.fill(code);
    await this.page.keyboard.press('Enter');
  }

  /** Proves who it is by a code to this address. */
  async prove(to: string): Promise<string> {
    await this.dialog.waitFor();
    const code = await this.send(to);
    await this.type(code);
    return code;
  }

  /** Two steps: who it is, by a code to `from` where there is a choice; then the new number, whose code is given back untyped. */
  async confirmFirst(from: string, to: string): Promise<string> {
    await this.dialog.getByText('Step 1 of 2').waitFor();
    const first = await this.send(from);
    const second = await this.outbox.codeAfter(() => this.type(first), to);
    await this.dialog.getByText('Step 2 of 2').waitFor();
    return second;
  }

  async gone(): Promise<void> {
    await this.dialog.waitFor({ state: 'detached' });
  }
}

/** "My profile → Security". */
export class SecurityPage {
  readonly page: Page;
  readonly password: Locator;
  readonly twoFactor: Locator;
  readonly sessions: Locator;
  readonly tokens: Locator;
  readonly codes: CodeDialog;

  constructor(
    readonly desk: DeskPage,
    outbox: Outbox,
  ) {
    this.page = desk.page;
    this.password = desk.page.locator('password-form');
    this.twoFactor = desk.page.locator('two-factor-form');
    this.sessions = desk.page.locator('session-list');
    this.tokens = desk.page.locator('access-token-manager');
    this.codes = new CodeDialog(desk.page, outbox);
  }

  /** Signed in and this page in front. */
  static async enter(visit: Visit, outbox: Outbox): Promise<SecurityPage> {
    const security = new SecurityPage(await visit.enter('/#security'), outbox);
    await security.arrived();
    return security;
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'My profile' }).click();
    await this.page.locator('settings-panel a[data-section="security"]').click();
    await this.arrived();
  }

  arrived(): Promise<void> {
    return this.input('Current password').waitFor();
  }

  input(label: string): Locator {
    return this.password.getByLabel(label, { exact: true }).and(this.page.locator('input'));
  }

  async typePasswords(current: string, next: string, repeated: string = next): Promise<void> {
    await this.input('Current password').fill(current);
    await this.input('New password').fill(next);
    await this.input('Repeat new password').fill(repeated);
  }

  get changeButton(): Locator {
    return this.password.getByRole('button', { name: 'Change password' });
  }

  async changePassword(current: string, next: string): Promise<void> {
    await this.typePasswords(current, next);
    await this.changeButton.click();
  }

  /** The row of one method of two-step verification. */
  method(name: string): Locator {
    return this.twoFactor.locator('[part~="row"]').filter({ hasText: name });
  }

  async keepRecoveryCodes(): Promise<string[]> {
    const dialog = this.twoFactor.getByRole('dialog', { name: 'Save your recovery codes' });
    await dialog.waitFor();
    const codes = await dialog.locator('li').allTextContents();
    await dialog.getByLabel('I have kept them somewhere safe').check();
    await dialog.getByRole('button', { name: 'Done' }).click();
    return codes.map((code) => code.trim());
  }
}
