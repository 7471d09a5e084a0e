const types = ['mousedown', 'mouseup', 'dragend', 'keydown'] as const;

/** What is drawn between a press and its release moves the button away from under the pointer, and the click is lost. */
export class Press {
  #isDown = false;
  #draw: (() => void) | undefined;

  listen(): () => void {
    for (const type of types) addEventListener(type, this.#on, { capture: true });
    return () => {
      for (const type of types) removeEventListener(type, this.#on, { capture: true });
      this.#isDown = false;
    };
  }

  /** At once, or when nothing is pressed any more: where the click goes is settled by then. */
  after(draw: () => void): void {
    if (this.#isDown) this.#draw = draw;
    else draw();
  }

  /** A key says that the button was let go where the page has not heard of it. */
  #on = ({ type }: Event): void => {
    this.#isDown = type === 'mousedown';
    if (this.#isDown) return;
    this.#draw?.();
    this.#draw = undefined;
  };
}
