import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type PasswordName = 'current-password' | 'new-password' | 'repeat-password';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** The passwords themselves, which stand in the inputs and nowhere else: what is asked here is read there each time. */
export class PasswordInputs implements ReactiveController {
  #shown = new Set<PasswordName>();
  #capsLock?: PasswordName;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#capsLock = undefined;
  }

  #input(name: PasswordName): HTMLInputElement | null {
    return this.host.renderRoot.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  }

  value(name: PasswordName): string {
    return this.#input(name)?.value ?? '';
  }

  get areTouched(): boolean {
    return [...this.#all].some(({ value }) => value);
  }

  get #all(): Iterable<HTMLInputElement> {
    return (this.host.renderRoot as ParentNode | undefined)?.querySelectorAll<HTMLInputElement>('input[name$="-password"]') ?? [];
  }

  /** Nothing of them stays, not even in nodes that are about to leave. */
  wipe(): void {
    for (const input of this.#all) input.value = '';
    this.#shown.clear();
  }

  /** As if it had been typed, and to be read. */
  fill(password: string): void {
    for (const name of ['new-password', 'repeat-password'] as const) {
      const input = this.#input(name);
      if (!input) continue;
      input.value = password;
      this.#shown.add(name);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  focus(name: PasswordName, options?: FocusOptions): void {
    this.#input(name)?.focus(options);
  }

  isShown(name: PasswordName): boolean {
    return this.#shown.has(name);
  }

  /** The caret stays where it was: browsers send it to an end when the kind of an input changes. */
  async toggle(name: PasswordName): Promise<void> {
    const input = this.#input(name);
    const { selectionStart = null, selectionEnd = null, selectionDirection } = input ?? {};
    if (!this.#shown.delete(name)) this.#shown.add(name);
    this.host.requestUpdate();
    await this.host.updateComplete;
    input?.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
  }

  /** Password managers keep only what stands in a masked input when it is sent. */
  async hide(): Promise<void> {
    this.#shown.clear();
    this.host.requestUpdate();
    await this.host.updateComplete;
  }

  hasCapsLock(name: PasswordName): boolean {
    return this.#capsLock === name;
  }

  noteKey(name: PasswordName, event: KeyboardEvent): void {
    // Password managers send bare events of their own.
    const on = event.getModifierState?.('CapsLock');
    this.#note(on ? name : undefined);
  }

  noteLeft(): void {
    this.#note(undefined);
  }

  #note(capsLock: PasswordName | undefined): void {
    if (capsLock === this.#capsLock) return;
    this.#capsLock = capsLock;
    this.host.requestUpdate();
  }
}
