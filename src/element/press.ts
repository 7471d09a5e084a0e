const types = ['mousedown', 'mouseup', 'dragend', 'keydown'] as const;

/** What comes to be shown between a press and its release moves the button away from under the pointer, and the click is lost. */
export class Press {
  #isDown = false;
  readonly #waiting: (() => void)[] = [];

  listen(): () => void {
    for (const type of types) addEventListener(type, this.#on, { capture: true });
    return () => {
      for (const type of types) removeEventListener(type, this.#on, { capture: true });
      this.#isDown = false;
    };
  }

  /** At once, or when nothing is pressed any more: where the click goes is settled by then. */
  after(show: () => void): void {
    if (this.#isDown) this.#waiting.push(show);
    else show();
  }

  /** A key says that the button was let go where the page has not heard of it. */
  #on = ({ type }: Event): void => {
    this.#isDown = type === 'mousedown';
    if (this.#isDown) return;
    for (const show of this.#waiting.splice(0)) show();
  };
}
