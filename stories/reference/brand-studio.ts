import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { brandTheme, type BrandProblem, type BrandRole, type BrandTheme } from '../../src/styles/brand-theme.js';
import { brandStudioStyles } from './brand-studio.styles.js';

const roles: readonly BrandRole[] = ['accent', 'danger', 'success', 'warning'];
/** Not the same twice: a page has one form of a name. */
const worn = {
  light: html`<profile-form></profile-form><two-factor-form></two-factor-form>`,
  dark: html`<preferences-form></preferences-form><session-list></session-list>`,
};

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** What a field for colours can show: only six digits, whatever was written beside it. */
function digits(text: string): string {
  canvas.fillStyle = 'GrayText';
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((value) => value!.toString(16).padStart(2, '0')).join('')}`;
}

const sentence = ({ token, scheme, wanted, on, ratio, changedTo }: BrandProblem) =>
  `${token}, ${scheme}: ${wanted} reaches ${ratio}:1 on the ${on}, 4.5:1 is needed; ${changedTo} stands in its place.`;

/** Four colours, what becomes of them, and elements that wear them. For this Storybook only. */
export class BrandStudio extends LitElement {
  static override properties = { brand: { attribute: false }, copied: { state: true } };
  static override styles = brandStudioStyles;

  declare brand: Record<BrandRole, string>;
  declare copied: string;

  constructor() {
    super();
    this.brand = { accent: '#3a56d4', danger: '#b8232b', success: '#17723f', warning: '#855100' };
    this.copied = '';
  }

  #choose(role: BrandRole, colour: string): void {
    this.brand = { ...this.brand, [role]: colour };
    this.copied = '';
  }

  async #copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    this.copied = text;
  }

  override render(): TemplateResult {
    let theme: BrandTheme | undefined;
    let wrong = '';
    try {
      theme = brandTheme(this.brand);
    } catch (error) {
      wrong = (error as Error).message;
    }
    return html`<form @submit=${(event: Event) => event.preventDefault()}>${roles.map((role) => this.#field(role))}</form>
      <div role="status">${wrong ? html`<p>${wrong}</p>` : this.#problems(theme!.problems)}</div>
      ${theme ? this.#worn(theme) : nothing}`;
  }

  #field(role: BrandRole): TemplateResult {
    const colour = this.brand[role];
    const onInput = (event: Event) => this.#choose(role, (event.target as HTMLInputElement).value);
    return html`<fieldset>
      <legend>${role}</legend>
      <input type="color" aria-label="${role}, chosen" .value=${digits(colour)} @input=${onInput} />
      <input
        type="text"
        aria-label="${role}, written"
        name=${role}
        autocomplete="off"
        spellcheck="false"
        .value=${colour}
        @input=${onInput}
      />
    </fieldset>`;
  }

  #problems(problems: readonly BrandProblem[]): TemplateResult {
    if (problems.length === 0) return html`<p>All four read, in the light and in the dark.</p>`;
    return html`<ul>
      ${problems.map((problem) => html`<li>${sentence(problem)}</li>`)}
    </ul>`;
  }

  #worn({ css: rule, tokens }: BrandTheme): TemplateResult {
    const chosen = Object.entries(tokens).map(([name, value]) => `${name}: ${value}`);
    return html`<div class="panes">
        ${Object.entries(worn).map(
          ([scheme, elements]) => html`<div class="pane" style="color-scheme: ${scheme}; ${chosen.join('; ')}">${elements}</div>`,
        )}
      </div>
      <div>
        <pre tabindex="0"><code>${rule}</code></pre>
        <button type="button" @click=${() => this.#copy(rule)}>${this.copied === rule ? 'Copied' : 'Copy the CSS'}</button>
      </div>`;
  }
}
customElements.get('brand-studio') ?? customElements.define('brand-studio', BrandStudio);
