import type { ReactiveControllerHost } from 'lit';
import { loadModule } from '../../contract/index.js';
import type { FieldProblem } from '../../contract/index.js';
import type { FormController } from '../../element/index.js';
import { nameFormat } from '../../ui/formats.js';
import type { ProfileState } from './profile-view.js';

type Rules = typeof import('./phone-rules.js');

/** Phone numbers as people write and read them; stored as E.164. The rules of the world's numbers are loaded when first needed. */
export class PhoneNumbers {
  #rules?: Rules;
  #loading?: Promise<void>;
  /** What is being typed, and the value that came of it: it is shown as typed as long as that is the value. */
  #typed = new Map<string, { text: string; value: string }>();

  constructor(private readonly host: ReactiveControllerHost) {}

  load(): Promise<void> {
    this.#loading ??= loadModule(() => import('./phone-rules.js')).then(
      (rules) => {
        this.#rules = rules;
        this.host.requestUpdate();
      },
      // Offline: the number is kept as typed, and the next attempt loads again.
      () => (this.#loading = undefined),
    );
    return this.#loading;
  }

  /** What the control shows for a value. */
  shown(member: string, value: string): string {
    const typed = this.#typed.get(member);
    return typed?.value === value ? typed.text : this.format(value);
  }

  format(value: string): string {
    if (!value) return '';
    if (!this.#rules) void this.load();
    return this.#rules?.formatted(value) ?? value;
  }

  /** Remembers what was typed; returns the value to keep, which is E.164 as soon as it is a number. */
  type(member: string, text: string): string {
    void this.load();
    const value = this.read(text);
    this.#typed.set(member, { text, value });
    return value;
  }

  /** E.164, or the text itself where it is no number yet. */
  read(text: string): string {
    return this.#rules?.read(text) ?? text.trim();
  }

  /** The person has left the control: a number is shown as it is usually written. */
  settle(member: string): void {
    this.#typed.delete(member);
  }

  /** Before saving: numbers that were typed before the rules had arrived become E.164. */
  async complete(form: FormController, state: ProfileState | undefined): Promise<void> {
    for (const member of ['landline', 'mobile'] as const) {
      if (!form.changed.includes(member) || state?.phase !== 'ready') continue;
      await this.load();
      form.edit(member, this.read(state.value[member]));
    }
  }

  problem(value: string): FieldProblem | undefined {
    return value ? this.#rules?.problemOf(value) : undefined;
  }

  /** The country a number belongs to, in the language of the interface. */
  country(value: string, locale: string): string | undefined {
    const code = this.#rules?.countryOf(value);
    return code && nameFormat(locale, { type: 'region' }).of(code);
  }
}
