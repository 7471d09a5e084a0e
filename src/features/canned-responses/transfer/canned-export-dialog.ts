import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { AdapterError } from '../../../contract/index.js';
import { Visit } from '../../../element/index.js';
import { adoptLate } from '../../../element/late-styles.js';
import { dialogStyles } from '../../../styles/dialog.styles.js';
import { segmentsStyles } from '../../../styles/segments.styles.js';
import { dialog } from '../../../ui/dialog.js';
import { errorLine } from '../../../ui/error-line.js';
import { handOut } from '../../../ui/hand-out.js';
import { progress } from '../../../ui/progress.js';
import { textForCode, uiBundle } from '../../../ui/ui.messages.js';
import { cannedFile, type FileFormat } from './canned-file.js';
import type { PartHost } from '../../../element/part-host.js';
import { cannedImportBundle } from './canned-import.messages.js';
import { cannedImportStyles } from './canned-import.styles.js';
import { cannedExport } from './canned-export.store.js';
import { cannedResponses } from '../canned-responses.store.js';
import type { CannedResponse } from '../canned-responses.js';
import type { ImportText } from './import-words.js';
import { shortTurns } from './short-turns.js';

interface Asked {
  chosen: readonly CannedResponse[];
  which: 'all' | 'chosen';
  format: FileFormat;
  /** How much is collected, from 0 to 1. */
  collected?: number | undefined;
  error?: AdapterError | undefined;
}

/** Into a file: all of the person's own, or what they have chosen. */
export class ExportDialog implements ReactiveController {
  #asked: Asked | undefined;
  #abort = new AbortController();
  #visit = new Visit();

  constructor(private readonly host: PartHost) {
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#asked !== undefined;
  }

  open(chosen: readonly CannedResponse[]): void {
    this.#visit.isOther(this.host.shownSession);
    adoptLate(this.host, [dialogStyles, segmentsStyles, cannedImportStyles]);
    this.#set({ chosen, which: chosen.length ? 'chosen' : 'all', format: 'csv' });
  }

  close = (): void => {
    this.#abort.abort();
    this.#set(undefined);
  };

  hostUpdate(): void {
    if (this.#asked && this.#visit.isOther(this.host.shownSession)) this.close();
  }

  hostDisconnected(): void {
    queueMicrotask(() => !this.host.isConnected && this.#asked && this.close());
  }

  render(): TemplateResult | typeof nothing {
    const asked = this.#asked;
    if (!asked) return nothing;
    const { texts } = this.host.shownSession;
    const text = this.#text;
    const ui = texts.for(uiBundle);
    const { error, collected } = asked;
    const reason = error && textForCode(ui, '', error.code, 'unavailable');
    return dialog({
      id: this.host.partId('export-dialog'),
      title: text('exportTitle'),
      description: text('exportDescription'),
      body: html`<div data-kind="export">
        ${asked.chosen.length ? this.#renderWhich(asked, text) : nothing} ${this.#renderFormat(asked, text)}
        ${reason ? errorLine(text('exportFailed', { reason })) : nothing}
        ${collected === undefined ? nothing : progress(collected, text('exporting'))}
      </div>`,
      actions: html`<button part="button quiet cancel" type="button" @click=${this.close}>${ui('cancel')}</button>
        <button part="button primary" aria-busy=${collected !== undefined}>${text('export')}</button>`,
      close: ui('close'),
      onSubmit: () => collected === undefined && void this.#export(asked),
      onClose: this.close,
    });
  }

  #renderWhich(asked: Asked, text: ImportText): TemplateResult {
    const { total } = this.#own();
    return this.#renderChoice('which', text('which'), asked.which, (which) => this.#set({ ...asked, which }), [
      { value: 'chosen', label: text('whichChosen', { count: asked.chosen.length }) },
      { value: 'all', label: text('whichAll', { count: total }) },
    ]);
  }

  #renderFormat(asked: Asked, text: ImportText): TemplateResult {
    const options = (['csv', 'json'] as const).map((value) => ({ value, label: text(value) }));
    return html`${this.#renderChoice('format', text('format'), asked.format, (format) => this.#set({ ...asked, format }), options)}
    ${asked.format === 'csv' ? html`<p part="hint">${text('guard')}</p>` : nothing}`;
  }

  #renderChoice<Value extends string>(
    name: string,
    label: string,
    chosen: Value,
    onChoose: (value: Value) => void,
    options: readonly { value: Value; label: string }[],
  ): TemplateResult {
    const id = this.host.partId(`export-${name}`);
    return html`<fieldset role="radiogroup" aria-labelledby=${id}>
      <span part="label" id=${id}>${label}</span>
      ${options.map(
        ({ value, label }) =>
          html`<label part="choice"
            ><input part="radio" type="radio" name=${id} .checked=${value === chosen} @change=${() => onChoose(value)} />${label}</label
          >`,
      )}
    </fieldset>`;
  }

  get #text(): ImportText {
    return this.host.shownSession.texts.for(cannedImportBundle);
  }

  /** What is in memory of the person's own; it may not be all. */
  #own(): { responses: CannedResponse[]; complete: boolean; total: number } {
    const { rows, complete } = this.host.shownSession.store(cannedResponses).$responses.get();
    const responses = rows.filter(({ row, state }) => row.scope === 'personal' && state !== 'removing').map(({ row }) => row);
    return { responses, complete, total: responses.length };
  }

  #set(asked: Asked | undefined): void {
    this.#asked = asked;
    this.host.requestUpdate();
  }

  async #export(asked: Asked): Promise<void> {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const { format, which, chosen } = asked;
    this.#set({ ...asked, collected: 0, error: undefined });
    try {
      const rows = which === 'chosen' ? chosen : await this.#all(asked, signal);
      const file = await cannedFile(rows, format, shortTurns(signal));
      if (signal.aborted) return;
      handOut(`${this.#text('exportName')}-${new Date().toISOString().slice(0, 10)}.${format}`, file);
      this.close();
    } catch (thrown) {
      if (signal.aborted) return;
      if (!AdapterError.is(thrown)) throw thrown;
      this.#set({ ...asked, error: thrown });
    }
  }

  async #all(asked: Asked, signal: AbortSignal): Promise<readonly CannedResponse[]> {
    const { responses, complete } = this.#own();
    if (complete) return responses;
    const all: CannedResponse[] = [];
    for await (const { responses: page, total } of this.host.shownSession.store(cannedExport).own(signal)) {
      all.push(...page);
      this.#set({ ...asked, collected: total ? all.length / total : 0 });
    }
    return all;
  }
}
