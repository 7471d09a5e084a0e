import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FieldProblem } from '../contract/index.js';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * What is wrong with the controls of a form, by their names. The browser's own validity decides what it can (`required`,
 * `type`), the feature's rule the rest; both are then the control's validity, so `:invalid` and the form agree. Nothing
 * is shown while somebody types for the first time: only after they leave the control, or try to save.
 */
export class FormCheck implements ReactiveController {
  #left = new Set<string>();
  #problems = new Map<string, FieldProblem>();

  constructor(
    private readonly host: Host,
    private readonly rule: (member: string) => FieldProblem | undefined,
  ) {
    host.addController(this);
  }

  /** What to show at a control now. */
  shown(member: string): FieldProblem | undefined {
    return this.#left.has(member) ? this.#problems.get(member) : undefined;
  }

  /** The person has left these controls, or asks to save them. */
  leave(...members: string[]): void {
    for (const member of members) this.#left.add(member);
    this.#look();
    this.host.requestUpdate();
  }

  /** What these members hold is not what the person typed any more. */
  stay(members: readonly string[]): void {
    for (const member of members) this.#left.delete(member);
  }

  forget(): void {
    this.#left.clear();
  }

  /** In the order they stand on the page. */
  focusFirst(members: readonly string[]): void {
    [...this.#controls].find(({ name }) => members.includes(name))?.focus();
  }

  hostUpdated(): void {
    // Not in the update itself: that would be one update for every key.
    if (this.#look()) queueMicrotask(() => this.host.requestUpdate());
  }

  get #controls(): Iterable<Control> {
    return this.host.renderRoot.querySelectorAll<Control>('input[name]:not([type=file], [type=radio]), select[name], textarea[name]');
  }

  /** True when something changed. */
  #look(): boolean {
    const before = this.#problems;
    this.#problems = new Map();
    for (const control of this.#controls) {
      const problem = this.#problemOf(control);
      if (problem) this.#problems.set(control.name, problem);
    }
    return before.size !== this.#problems.size || [...this.#problems].some(([name, { code }]) => before.get(name)?.code !== code);
  }

  #problemOf(control: Control): FieldProblem | undefined {
    const own = this.rule(control.name);
    control.setCustomValidity(own?.code ?? '');
    if (own) return own;
    if (control.validity.valueMissing) return { code: 'required' };
    if (control.validity.typeMismatch) return { code: `invalid-${control.type}` };
    return control.validity.valid ? undefined : { code: 'invalid' };
  }
}
