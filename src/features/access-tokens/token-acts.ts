import type { ReactiveControllerHost } from 'lit';
import type { AdapterError, FieldProblem } from '../../contract/index.js';
import { ActController, emit, Question, SecretReveal } from '../../element/index.js';
import { CopyController } from '../../ui/copy.js';
import type { AccessToken, AccessTokensCapability, TokenSecret } from './access-tokens.js';
import type { AccessTokensStore } from './access-tokens.store.js';
import { nameProblem, newTokenOf } from './new-token-form.js';
import type { TokenQuestion } from './token-questions.js';
import type { TokensText } from './token-words.js';

declare module '../../element/settings-events.js' {
  interface SettingsEvents {
    'access-token-changed': { act: 'created' | 'rotated' | 'removed'; id: string };
  }
}

/** The token that is shown, and since which act. */
export interface Revealed {
  id: string;
  name: string;
  by: 'reveal' | 'created' | 'rotated';
  /** There is no clipboard: it was asked to be copied and has to be selected. */
  byHand?: boolean;
}

interface Making {
  problem?: FieldProblem | undefined;
  nameLength: number;
}

type Host = ReactiveControllerHost & HTMLElement & { renderRoot: HTMLElement | DocumentFragment };

/** What a person does with their tokens. A secret is handed on and kept by nothing here but {@link SecretReveal}. */
export class TokenActs {
  readonly acts: ActController;
  readonly question: Question<TokenQuestion>;
  readonly secret: SecretReveal<Revealed>;
  readonly copying: CopyController;
  /** Of the form for a new token, while it is open. */
  making?: Making | undefined;
  announced = '';

  constructor(
    private readonly host: Host,
    private readonly store: () => AccessTokensStore,
    private readonly text: () => TokensText,
  ) {
    this.acts = new ActController(host, 'access-tokens');
    this.question = new Question(host);
    this.secret = new SecretReveal(host);
    this.copying = new CopyController(host);
  }

  async reveal({ id, name }: AccessToken): Promise<void> {
    const done = await this.acts.run(`reveal:${id}`, () => this.store().reveal!({ id }));
    if (done) this.secret.show(done.result.secret, { id, name, by: 'reveal' });
  }

  /** Without showing it, wherever the browser can. */
  async copy({ id, name }: AccessToken): Promise<void> {
    if (this.secret.about?.id === id) return void (await this.copying.copy(id, this.secret.secret!));
    const done = await this.acts.run(`copy:${id}`, () => this.store().reveal!({ id }));
    if (!done || (await this.copying.copy(id, done.result.secret))) return;
    this.secret.show(done.result.secret, { id, name, by: 'reveal', byHand: true });
  }

  copyShown = async (): Promise<void> => {
    const { secret, about } = this.secret;
    if (secret === undefined || (await this.copying.copy('secret', secret)) || this.secret.secret !== secret) return;
    about!.byHand = true;
    this.host.requestUpdate();
  };

  /** What failed at a token that is not there any more: its row cannot say it. */
  strayError(items: readonly AccessToken[]): AdapterError | undefined {
    const name = Object.keys(this.acts.fields).find(
      (act) => act.includes(':') && this.acts.error(act) && !items.some(({ id }) => act.endsWith(`:${id}`)),
    );
    return name === undefined ? undefined : this.acts.error(name);
  }

  openForm = (): void => {
    this.making = { nameLength: 0 };
    this.announced = '';
    this.host.requestUpdate();
    this.#focus('input[name="name"]');
  };

  closeForm = (): void => {
    this.making = undefined;
    this.acts.forget('create');
    this.host.requestUpdate();
    this.#focus('[part~="header"] > button');
  };

  /** Who types again has seen what was wrong. */
  typed = (): void => {
    if (!this.making?.problem) return;
    this.making.problem = undefined;
    this.host.requestUpdate();
  };

  async create(form: HTMLFormElement, capability: AccessTokensCapability): Promise<void> {
    const wanted = newTokenOf(form, capability);
    if (this.acts.isBusy('create') || this.#hasProblem(wanted.name, nameProblem(wanted))) return;
    const done = await this.acts.run('create', () => this.store().create!(wanted));
    if (!done) return void this.#hasProblem(wanted.name, this.acts.error('create')?.problem.fields?.['name']);
    this.making = undefined;
    this.#showNew(done.result, wanted.name, 'created');
  }

  async rotate({ id, name }: AccessToken, grace: number): Promise<void> {
    const done = await this.acts.run(`rotate:${id}`, () => this.store().rotate!({ id, grace }));
    if (done) this.#showNew(done.result, name, 'rotated');
  }

  async remove({ id, name }: AccessToken): Promise<void> {
    const done = await this.acts.run(`remove:${id}`, () => this.store().remove!({ id }));
    if (!done) return;
    if (this.secret.about?.id === id) this.secret.hide();
    this.announced = this.text()('removed', { name });
    this.host.requestUpdate();
    emit(this.host, 'access-token-changed', { act: 'removed', id });
  }

  /** Another person, or another session. */
  forget(): void {
    this.acts.forget();
    this.question.close();
    this.copying.forget();
    this.secret.hide();
    this.making = undefined;
    this.announced = '';
  }

  #hasProblem(name: string, problem: FieldProblem | undefined): boolean {
    if (!this.making) return false;
    this.making = { problem, nameLength: name.length };
    this.host.requestUpdate();
    if (problem) this.#focus('input[name="name"]');
    return Boolean(problem);
  }

  #showNew({ id, secret }: TokenSecret, name: string, by: 'created' | 'rotated'): void {
    this.announced = '';
    this.copying.forget();
    this.secret.show(secret, { id, name, by });
    this.#focus('[data-kind="secret"] button');
    emit(this.host, 'access-token-changed', { act: by, id });
  }

  #focus(selector: string): void {
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
