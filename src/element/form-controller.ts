import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ErrorCode, FieldProblem } from '../contract/index.js';
import type { Shown } from './field-states.js';
import { FormCheck } from './form-check.js';
import { SavedFor } from './saved-for.js';
import { emit } from './settings-events.js';

type Outcome = 'confirmed' | 'refused' | 'conflict' | 'withdrawn';

/** The verbs of a resource that a form needs. */
export interface FormStore<Member extends string = string> {
  edit(patch: object): void;
  submit(members: readonly Member[]): Promise<Outcome>;
  /** `edit` and `submit` in one. */
  set(patch: object): Promise<Outcome>;
  discard(members: readonly Member[]): Promise<void>;
  resolve(member: Member, keep: 'mine' | 'theirs'): Promise<void>;
  retry(): void;
}

export type FormState = Shown & {
  value?: object;
  fields?: Readonly<Record<string, { is: string; waiting?: string; code?: ErrorCode; field?: FieldProblem } | undefined>>;
};

export interface FormOptions {
  /** The area's name in events. */
  area: string;
  state(): FormState | undefined;
  rule(member: string): FieldProblem | undefined;
  /** Switches and choices wait for the button, too; see {@link FormController.choose}. */
  isExplicit?(): boolean;
  /** Last things before saving, such as rules that have to be loaded. */
  prepare?(): Promise<void>;
  /** What waits to be saved with the fields and goes its own way, such as a file; it tells its own end. */
  beside?(): { members: readonly string[]; submit(): Promise<unknown> } | undefined;
}

type Host = ReactiveControllerHost & HTMLElement & { renderRoot: HTMLElement | DocumentFragment };

/** A form that saves by button: what is typed stays a draft until the person says so, and the answer is told at the fields. */
export class FormController implements ReactiveController {
  readonly saved: SavedFor;
  readonly check: FormCheck;
  #store?: FormStore;
  #attends = false;

  constructor(
    private readonly host: Host,
    private readonly options: FormOptions,
  ) {
    this.saved = new SavedFor(host);
    this.check = new FormCheck(host, options.rule);
    host.addController(this);
  }

  /** A new store is another person's form, or another backend's. */
  bind<Member extends string>(store: FormStore<Member>): void {
    // Members come from the state this store itself shows, so they are its own.
    this.#store = store;
    this.#attends = false;
    this.check.forget();
    this.saved.hostDisconnected();
  }

  hostUpdate(): void {
    this.saved.see(this.options.state());
  }

  /** Switches and choices wait for the button. */
  get isExplicit(): boolean {
    return this.options.isExplicit?.() ?? false;
  }

  /** Typed and not saved, or refused: what a press of the button would send. */
  get changed(): string[] {
    return this.#membersThat(({ is }) => is === 'draft' || is === 'refused');
  }

  get waiting(): string[] {
    return this.#membersThat(({ is }) => is === 'pending');
  }

  /** After an attempt to save that failed: the members the person has to look at. */
  get attention(): string[] {
    const members = this.#attends
      ? this.changed.filter((member) => this.check.shown(member) || this.#fields[member]?.is === 'refused')
      : [];
    if (!members.length) this.#attends = false;
    return members;
  }

  /** What is there is wrong as far as can be seen here, or was refused for what it is. */
  isInvalid(member: string): boolean {
    const field = this.#fields[member];
    return Boolean(this.check.shown(member) ?? (field?.is === 'refused' && field.field));
  }

  edit(member: string, value: unknown): void {
    this.#store?.edit({ [member]: value });
  }

  /** What needs no typing saves itself, and is answered in place; under `explicit-save` it waits for the button. */
  async choose(patch: object): Promise<void> {
    if (this.isExplicit) return this.#store?.edit(patch);
    const members = Object.keys(patch);
    // Called off by the host: the control goes back to what holds.
    if (!this.#store || !this.#begin(members)) return this.host.requestUpdate();
    this.#tell(await this.#store.set(patch), members);
  }

  /** What was typed or refused, of one control; nothing, when nothing of it waits. */
  async again(members: readonly string[]): Promise<void> {
    const asked = members.filter((member) => this.changed.includes(member));
    if (this.#store && asked.length && this.#begin(asked)) this.#tell(await this.#store.submit(asked), asked);
  }

  async save(): Promise<void> {
    await this.options.prepare?.();
    await this.host.updateComplete;
    const members = this.changed;
    this.check.leave(...members);
    const wrong = members.filter((member) => this.check.shown(member));
    if (wrong.length) return this.#attend(wrong);
    const beside = this.options.beside?.();
    const all = [...members, ...(beside?.members ?? [])];
    if (!this.#store || !all.length || !this.#begin(all)) return;
    await Promise.all([beside?.submit(), members.length && this.#submit(this.#store, members)]);
  }

  async #submit(store: FormStore, members: string[]): Promise<void> {
    const outcome = await store.submit(members);
    this.#tell(outcome, members);
    if (outcome !== 'confirmed' && outcome !== 'withdrawn') {
      await this.#attend(members.filter((member) => this.#fields[member]?.is === outcome));
    }
  }

  /** False: the host has called it off. */
  #begin(members: readonly string[]): boolean {
    const detail = { area: this.options.area, members: [...members] };
    return emit(this.host, 'settings-before-save', detail, { cancelable: true });
  }

  #tell(outcome: Outcome, names: readonly string[]): void {
    const { area } = this.options;
    const members = [...names];
    if (outcome === 'confirmed') {
      for (const member of members) this.saved.mark(member);
      this.host.requestUpdate();
      emit(this.host, 'settings-saved', { area, members });
    } else if (outcome !== 'withdrawn') {
      const code = members.map((member) => this.#fields[member]?.code).find(Boolean) ?? 'conflict';
      emit(this.host, 'settings-failed', { area, code, members });
    }
  }

  /** Returns the values it took back, for an undo. */
  async discard(members: readonly string[] = this.changed): Promise<object> {
    const value = (this.options.state()?.value ?? {}) as Record<string, unknown>;
    const taken = Object.fromEntries(members.map((member) => [member, value[member]]));
    this.saved.withdraw(members);
    this.check.stay(members);
    await this.#store?.discard(members);
    return taken;
  }

  restore(values: object): void {
    this.#store?.edit(values);
  }

  resolve(member: string, keep: 'mine' | 'theirs'): void {
    void this.#store?.resolve(member, keep);
  }

  retry(): void {
    this.#store?.retry();
  }

  async #attend(members: readonly string[]): Promise<void> {
    this.#attends = true;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.check.focusFirst(members);
  }

  get #fields(): NonNullable<FormState['fields']> {
    return this.options.state()?.fields ?? {};
  }

  #membersThat(hold: (field: { is: string }) => boolean): string[] {
    return Object.entries(this.#fields).flatMap(([member, field]) => (field && hold(field) ? [member] : []));
  }
}
