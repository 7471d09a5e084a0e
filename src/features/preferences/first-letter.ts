import { beginsWithAddress, firstCapital } from './capital.js';
import type { WritingPlace } from './writing-place.js';

/**
 * Makes the first letter of a message a capital while it is typed. What somebody has made small again stays small in this message; what
 * is pasted, composed by an input method, or set by the page is nobody's typing.
 */
export class FirstLetter {
  /** The capital that was given, where it stands, and what was typed. */
  #given?: { at: number; capital: string; letter: string } | undefined;
  #isUnwanted = false;
  /** As the last input left it: a page that set another text since then began another message. */
  #known = '';
  #isTyping = false;

  constructor(
    private readonly place: WritingPlace,
    private readonly language: () => string,
  ) {}

  /** Another message begins. */
  begin(): void {
    this.#given = undefined;
    this.#isUnwanted = false;
    this.#known = '';
  }

  beforeInput(event: InputEvent): void {
    if (this.#isTyping || event.defaultPrevented || event.inputType !== 'insertText' || event.isComposing || !event.data) return;
    const text = this.place.text();
    if (text !== this.#known && !text.trim()) this.begin();
    const around = this.#isUnwanted ? undefined : this.place.around(event);
    if (!around) return;
    const capital = firstCapital(around.before, event.data, around.after, this.language());
    if (capital === event.data) return;
    let isTyped = false;
    this.#quietly(() => (isTyped = this.place.type(capital)));
    // Else the small letter comes as it was typed: better than none.
    if (!isTyped) return;
    event.preventDefault();
    this.#given = { at: around.before.length, capital, letter: event.data };
    this.#known = this.place.text();
  }

  input(event: Event): void {
    if (this.#isTyping) return;
    const [before, text, given] = [this.#known, this.place.text(), this.#given];
    const { inputType = '', isComposing = false } = event as Partial<InputEvent>;
    // A whole text that goes makes room for another; a single letter that goes was not meant.
    const isWhole = before.trim().length > (given ? given.at + given.capital.length : 1);
    if (!text.trim() && isWhole && !inputType.startsWith('history')) this.begin();
    this.#known = text;
    if (!this.#given) return;
    const { at, capital, letter } = this.#given;
    if (!text.startsWith(capital, at)) this.#leave();
    else if (!isComposing && beginsWithAddress(text.slice(at))) {
      this.#leave();
      this.#quietly(() => this.place.replace(at, capital.length, letter));
      this.#known = this.place.text();
    }
  }

  /** This message keeps its small letter. */
  #leave(): void {
    this.#given = undefined;
    this.#isUnwanted = true;
  }

  /** What is done here is no act of the person. */
  #quietly(act: () => void): void {
    this.#isTyping = true;
    try {
      act();
    } finally {
      this.#isTyping = false;
    }
  }
}
