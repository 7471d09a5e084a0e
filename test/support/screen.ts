/** Acts and reads as a person does: by labels, names of buttons, and what stands under a control. */
export interface Screen {
  control(label: string): HTMLInputElement;
  value(label: string): string;
  /** Replaces the text of a control, as typing does. */
  type(label: string, text: string): void;
  leave(label: string): void;
  button(name: string): HTMLButtonElement | undefined;
  press(name: string): void;
  /** What stands under a control: changed, saving, kept, error. */
  note(label: string): string;
  alert(): string;
  /** Everything to be read. */
  text(): string;
  part(name: string): HTMLElement | null;
}

const words = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const nameOf = (button: Element) => button.getAttribute('aria-label') ?? words(button);

export function screenOf(element: HTMLElement): Screen {
  const root = () => element.shadowRoot ?? element;
  const all = <E extends Element>(selector: string) => [...root().querySelectorAll<E>(selector)];
  const found = <E>(one: E | undefined | null, what: string): E => {
    if (!one) throw new Error(`There is no ${what}. On screen: ${words(root() as Element) || root().textContent}`);
    return one;
  };

  const screen: Screen = {
    control(label) {
      const named = found(
        all<HTMLLabelElement>('label').find((one) => words(one) === label),
        `field "${label}"`,
      );
      return found(root().querySelector<HTMLInputElement>(`#${CSS.escape(named.htmlFor)}`), `control of "${label}"`);
    },
    value: (label) => screen.control(label).value,
    type(label, text) {
      const control = screen.control(label);
      control.focus();
      control.value = text;
      control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true, composed: true }));
    },
    leave(label) {
      screen.control(label).dispatchEvent(new FocusEvent('blur'));
    },
    button: (name) => all<HTMLButtonElement>('button').find((one) => nameOf(one) === name),
    press: (name) => found(screen.button(name), `button "${name}"`).click(),
    note: (label) =>
      words(screen.control(label).closest('[part~="control"]')?.querySelector('[part~="error"], [part~="status"], [part~="notice"]')),
    alert: () => words(root().querySelector('[role="alert"]')),
    text: () => root().textContent?.replace(/\s+/g, ' ').trim() ?? '',
    part: (name) => root().querySelector<HTMLElement>(`[part~="${name}"]`),
  };
  return screen;
}
