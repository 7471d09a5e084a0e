import { html, type TemplateResult } from 'lit';
import { backend, type Act, type Colleague, type Refusal } from './backend.js';

const words: Readonly<Record<Act, (name: string) => TemplateResult>> = {
  mention: (name) => html`<bdi>${name}</bdi> mentioned you.`,
  assign: (name) => html`<bdi>${name}</bdi> gave you a conversation.`,
  message: () => html`A customer wrote.`,
};

/** What colleagues are made to do by somebody who tries the demo alone, one thing after the other. */
export class Acts {
  /** What came of the last one. */
  said: TemplateResult | string = '';
  #isBusy = false;

  constructor(private readonly changed: () => void) {}

  async let({ id, name }: Colleague, act: Act): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.said = await backend.letAct(id, act).then(
      ({ conversation, act: done }) => html`${words[done](name)} <a href="#conversations/${conversation}">Look at it</a>`,
      ({ status }: Refusal) => (status === 429 ? 'Too many at once. Wait a minute.' : 'Nothing happened: the server does not answer.'),
    );
    this.#isBusy = false;
    this.changed();
  }
}
