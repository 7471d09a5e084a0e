import type { ReactiveControllerHost } from 'lit';
import type { AdapterError, FieldProblem } from '../../contract/index.js';
import { ActController, type Shown } from '../../element/index.js';
import { FormCheck } from '../../element/form-check.js';
import type { PasswordInputs, PasswordName } from './password-inputs.js';
import { passwordProblems } from './password-rules.js';
import type { PasswordPolicy } from './password.js';

declare module '../../element/settings-events.js' {
  interface SettingsEvents {
    /** The backend has the new password. */
    'password-changed': Record<never, never>;
  }
}

export interface PasswordChangingOptions {
  inputs: PasswordInputs;
  /** The fields there are, in their order. */
  names(): readonly PasswordName[];
  policy(): PasswordPolicy;
}

type Host = ReactiveControllerHost & HTMLElement & { renderRoot: HTMLElement | DocumentFragment };

const act = 'password';
const nameOf = { currentPassword: 'current-password', newPassword: 'new-password' } as const;

/** The way from a press of the button to the answer, and what is wrong on it. It keeps codes, never a password. */
export class PasswordChanging {
  #acts: ActController;
  #check: FormCheck;
  /** What the backend said of what is typed now. */
  #refused = new Map<PasswordName, FieldProblem>();
  #failure: AdapterError | undefined;
  #attends = false;

  constructor(
    private readonly host: Host,
    private readonly options: PasswordChangingOptions,
  ) {
    this.#acts = new ActController(host, 'password');
    this.#check = new FormCheck(host, (name) => this.#problemOf(name as PasswordName));
  }

  get isBusy(): boolean {
    return this.#acts.isBusy(act);
  }

  get fields(): NonNullable<Shown['fields']> {
    return this.#acts.fields;
  }

  /** Nothing came of it, and no field is to blame. */
  get failure(): AdapterError | undefined {
    return this.#failure;
  }

  /** After an attempt: the fields the person has to look at. */
  get attention(): PasswordName[] {
    const wrong = this.#attends ? this.#wrong : [];
    if (!wrong.length) this.#attends = false;
    return wrong;
  }

  /** What to show at a field now. */
  problem(name: PasswordName): FieldProblem | undefined {
    return this.#check.shown(name);
  }

  /** The code with which the backend refused this very text. */
  refused(name: PasswordName): string | undefined {
    return this.#refused.get(name)?.code;
  }

  /** Whoever only walks through has done nothing wrong. */
  leave(name: PasswordName): void {
    if (this.options.inputs.value(name)) this.#check.leave(name);
  }

  typed(name: PasswordName): void {
    this.#refused.delete(name);
    this.#failure = undefined;
    this.#acts.forget(act);
  }

  forget(): void {
    this.#check.forget();
    this.#acts.forget();
    this.#refused.clear();
    this.#failure = undefined;
    this.#attends = false;
  }

  /** True when the backend has made the change, and whoever asked for it is still there. */
  async run(change: () => Promise<void>): Promise<boolean> {
    if (this.isBusy) return false;
    this.#failure = undefined;
    this.#check.leave(...this.options.names());
    if (this.#wrong.length) return this.#attend();
    void this.options.inputs.hide();
    let failure: AdapterError | undefined;
    const outcome = await this.#acts.run(act, () =>
      change().catch((thrown: AdapterError) => {
        failure = thrown;
        throw thrown;
      }),
    );
    // A form that was emptied meanwhile has no part in it any more.
    if (failure && this.options.inputs.areTouched) return this.#blame(failure);
    return outcome !== undefined;
  }

  /** What a field is to blame for is said there. */
  async #blame(failure: AdapterError): Promise<false> {
    const { fields = {} } = failure.problem;
    for (const [member, name] of Object.entries(nameOf)) if (fields[member]) this.#refused.set(name, fields[member]);
    if (this.#refused.size) return this.#attend();
    this.#failure = failure;
    this.host.requestUpdate();
    return false;
  }

  async #attend(): Promise<false> {
    this.#attends = true;
    this.#check.leave(...this.options.names());
    await this.host.updateComplete;
    this.#check.focusFirst(this.#wrong);
    return false;
  }

  get #wrong(): PasswordName[] {
    return this.options.names().filter((name) => this.#check.shown(name));
  }

  #problemOf(name: PasswordName): FieldProblem | undefined {
    const { inputs, policy } = this.options;
    const value = inputs.value(name);
    const refused = this.#refused.get(name);
    if (!value || refused) return refused;
    if (name === 'new-password') return passwordProblems(policy(), value)[0];
    return name === 'repeat-password' && value !== inputs.value('new-password') ? { code: 'mismatch' } : undefined;
  }
}
