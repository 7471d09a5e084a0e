import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FieldProblem } from '../../contract/index.js';
import type { FormController } from '../../element/index.js';
import { nameFormat } from '../../ui/formats.js';
import type { ProfileState } from './profile-view.js';

type Library = typeof import('libphonenumber-js/min');

const problems = {
  TOO_SHORT: 'phone-too-short',
  TOO_LONG: 'phone-too-long',
  INVALID_COUNTRY: 'phone-no-country',
  NOT_A_NUMBER: 'invalid-phone',
  INVALID_LENGTH: 'invalid-phone',
};

/** People write 00 where a phone shows +. */
const international = (text: string) => text.trim().replace(/^00/, '+');

/** Phone numbers as people write and read them; stored as E.164. The rules of the world's numbers are loaded when first needed. */
export class PhoneNumbers implements ReactiveController {
  #library?: Library;
  #loading?: Promise<void>;
  /** What is being typed, and the value that came of it: it is shown as typed as long as that is the value. */
  #typed = new Map<string, { text: string; value: string }>();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  load(): Promise<void> {
    this.#loading ??= import('libphonenumber-js/min').then(
      (library) => {
        this.#library = library;
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
    if (!this.#library) void this.load();
    return this.#parse(value)?.formatInternational() ?? value;
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
    const number = this.#parse(text);
    return number?.isValid() ? number.number : text.trim();
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
    if (!value || !this.#library) return undefined;
    const text = international(value);
    if (!text.startsWith('+')) return { code: 'phone-no-country' };
    if (this.#parse(text)?.isValid()) return undefined;
    return { code: problems[this.#library.validatePhoneNumberLength(text) ?? 'NOT_A_NUMBER'] };
  }

  /** The country a number belongs to, in the language of the interface. */
  country(value: string, locale: string): string | undefined {
    const code = this.#parse(value)?.country;
    return code && nameFormat(locale, { type: 'region' }).of(code);
  }

  #parse(text: string) {
    return this.#library?.parsePhoneNumberFromString(international(text));
  }
}
