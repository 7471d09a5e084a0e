import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import { emit, Visit } from '../../../element/index.js';
import { adoptLate } from '../../../element/late-styles.js';
import { dialogStyles } from '../../../styles/dialog.styles.js';
import { segmentsStyles } from '../../../styles/segments.styles.js';
import { handOut } from '../../../ui/hand-out.js';
import { uiBundle } from '../../../ui/ui.messages.js';
import { failedFile } from './canned-file.js';
import type { PartHost } from '../../../element/part-host.js';
import { cannedImportBundle } from './canned-import.messages.js';
import { cannedImportStyles } from './canned-import.styles.js';
import type { ImportRefusal, ImportStep } from './canned-import-steps.js';
import { importDialog } from './canned-import-view.js';
import { cannedResponses, type CannedResponsesStore } from '../canned-responses.store.js';
import type { CannedResponse, CannedResponsesCapability } from '../canned-responses.js';
import { dryRun } from './dry-run.js';
import type { CheckedRow, ExistingChoice } from './import-check.js';
import { memberOf } from './import-columns.js';
import { readImport, type ImportSource } from './import-rows.js';
import { importRows, wantedRows } from './import-run.js';
import { textOf, type NoText } from './import-text.js';
import { ownColumnNames, reasonOf, type ImportText } from './import-words.js';
import { shortTurns, type Pace } from './short-turns.js';

const detail = { area: 'canned-responses', members: ['import'] };

const drags = ['dragover', 'dragleave', 'drop'] as const;

/** From a file, over what it would change, into the list; nothing is written before the person has seen it. */
export class ImportDialog implements ReactiveController {
  #step: ImportStep | undefined;
  /** Of what is under way. */
  #abort = new AbortController();
  #visit = new Visit();
  #over = false;
  #hasMoved = false;

  constructor(private readonly host: PartHost) {
    host.addController(this);
  }

  open(): void {
    this.#visit.isOther(this.host.shownSession);
    adoptLate(this.host, [dialogStyles, segmentsStyles, cannedImportStyles]);
    for (const type of drags) addEventListener(type, this.#onDrag);
    this.#go({ is: 'choosing' });
  }

  close = (): void => {
    this.#abort.abort();
    for (const type of drags) removeEventListener(type, this.#onDrag);
    removeEventListener('beforeunload', this.#onUnload);
    this.#step = undefined;
    this.#over = false;
    this.host.requestUpdate();
  };

  hostUpdate(): void {
    if (this.#step && this.#visit.isOther(this.host.shownSession)) this.close();
  }

  hostUpdated(): void {
    if (!this.#hasMoved) return;
    this.#hasMoved = false;
    this.host.renderRoot.querySelector<HTMLElement>('dialog [data-focus]')?.focus();
  }

  hostDisconnected(): void {
    // A move in the page is no end.
    queueMicrotask(() => !this.host.isConnected && this.#step && this.close());
  }

  render(): TemplateResult | typeof nothing {
    const step = this.#step;
    if (!step) return nothing;
    const { texts } = this.host.shownSession;
    const { rows, complete } = this.#store.$responses.get();
    return importDialog({
      step,
      text: this.#text,
      ui: texts.for(uiBundle),
      locale: texts.locale,
      idOf: (name) => this.host.partId(`import-${name}`),
      isOver: this.#over,
      isComplete: complete,
      known: rows.filter(({ row }) => row.scope === 'personal').length,
      atMost: this.#capability.atMost,
      onFiles: (files) => void this.#take(files),
      onText: (text) => void this.#read(this.#text('pasted'), () => ({ text })),
      onChoice: (choice) => step.is === 'review' && this.#set({ ...step, choice }),
      onShow: (show) => step.is === 'review' && this.#set({ ...step, show }),
      onImport: () => step.is === 'review' && void this.#import(wantedRows(step.run, step.choice), step.run.rows, step.name),
      onAgain: () => this.#go({ is: 'choosing' }),
      onGoOn: () => step.is === 'over' && void this.#goOn(step.outcome.left, step.choice, step.name),
      onFailedFile: (failed) =>
        handOut(
          this.#text('failedName'),
          failedFile(failed, (row) => reasonOf(row, this.#text)),
        ),
      onClose: () => (step.is === 'running' ? this.#stop() : this.close()),
    });
  }

  get #text(): ImportText {
    return this.host.shownSession.texts.for(cannedImportBundle);
  }

  get #store(): CannedResponsesStore {
    return this.host.shownSession.store(cannedResponses);
  }

  get #capability(): CannedResponsesCapability {
    return this.host.shownSession.$capabilities.get()['cannedResponses'] || {};
  }

  #set(step: ImportStep): void {
    this.#step = step;
    this.host.requestUpdate();
  }

  /** To another step, where the focus goes with it. */
  #go(step: ImportStep): void {
    this.#hasMoved = this.#step !== undefined;
    this.#set(step);
  }

  /** What was under way is not wanted any more. */
  #begin(): AbortSignal {
    this.#abort.abort();
    this.#abort = new AbortController();
    return this.#abort.signal;
  }

  #take(files: readonly File[]): Promise<void> | void {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) return this.#refuse('several', '');
    return this.#read(file.name, (pace) => textOf(file, pace));
  }

  #refuse(why: ImportRefusal, name: string): void {
    this.#go({ is: 'choosing', refusal: { why, name } });
  }

  async #read(name: string, load: (pace: Pace) => { text: string } | Promise<{ text: string } | { why: NoText }>): Promise<void> {
    const signal = this.#begin();
    const pace = shortTurns(signal);
    this.#go({ is: 'reading', name, fraction: 0 });
    try {
      const content = await load(pace);
      if (signal.aborted) return;
      const source = 'why' in content ? content : readImport(content.text, name, memberOf(ownColumnNames(this.#text)));
      if ('why' in source) this.#refuse(source.why, name);
      else await this.#check(source, name, 'skip', pace, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async #check(source: ImportSource, name: string, choice: ExistingChoice, pace: Pace, signal: AbortSignal): Promise<void> {
    const run = await dryRun(source, {
      existing: this.#own(),
      longest: this.#capability.maxLength,
      pace,
      onProgress: (fraction) => !signal.aborted && this.#set({ is: 'reading', name, fraction }),
    });
    if (signal.aborted) return;
    if (run.rows.length) this.#go({ is: 'review', name, run, choice, show: 'all' });
    else this.#refuse('nothing', name);
  }

  *#own(): Generator<CannedResponse> {
    for (const { row, state } of this.#store.$responses.get().rows) if (row.scope === 'personal' && state !== 'removing') yield row;
  }

  async #import(rows: readonly CheckedRow[], all: readonly CheckedRow[], name: string): Promise<void> {
    const { host } = this;
    const { import: send } = this.#store;
    if (!rows.length || !send || !emit(host, 'settings-before-save', detail, { cancelable: true })) return;
    const signal = this.#begin();
    const { choice } = this.#step as Extract<ImportStep, { is: 'review' }>;
    const running = { is: 'running', name, total: rows.length } as const;
    addEventListener('beforeunload', this.#onUnload);
    this.#go({ ...running, done: 0 });
    const onProgress = (done: number) => this.#step?.is === 'running' && this.#set({ ...this.#step, done });
    const outcome = await importRows(rows, send, { signal, onProgress });
    removeEventListener('beforeunload', this.#onUnload);
    // Closed meanwhile: another person, or the element has left the page.
    if (this.#step?.is !== 'running' || this.#abort.signal !== signal) return;
    if (outcome.error) emit(host, 'settings-failed', { ...detail, code: outcome.error.code });
    else emit(host, 'settings-saved', detail);
    const bad = all.filter(({ verdict, problems }) => verdict === 'bad' || problems[0]?.code === 'twice');
    this.#go({ is: 'over', name, choice, outcome, bad });
  }

  #stop(): void {
    this.#abort.abort();
    if (this.#step?.is === 'running') this.#set({ ...this.#step, isStopping: true });
  }

  /** What was sent last may be in, whatever became of the answer: so it is looked at before anything is sent again. */
  async #goOn(left: readonly CheckedRow[], choice: ExistingChoice, name: string): Promise<void> {
    const signal = this.#begin();
    this.#go({ is: 'reading', name, fraction: 0 });
    await this.#store.load();
    if (signal.aborted) return;
    const rows = left.map(({ row, draft }) => ({ row, given: draft, problems: [], read: 1 }));
    await this.#check({ rows, ignored: new Set() }, name, choice, shortTurns(signal), signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  /** What is on its way would be given up, and nobody would be told what is in. */
  #onUnload = (event: BeforeUnloadEvent): void => event.preventDefault();

  /** A file that misses its aim would take the page away. */
  #onDrag = (event: DragEvent): void => {
    const { type, dataTransfer, relatedTarget } = event;
    if (!dataTransfer?.types.includes('Files') || (type === 'dragleave' && relatedTarget)) return;
    event.preventDefault();
    const takes = this.#step?.is === 'choosing' || this.#step?.is === 'review';
    dataTransfer.dropEffect = takes ? 'copy' : 'none';
    const isOver = takes && type === 'dragover';
    if (isOver !== this.#over) {
      this.#over = isOver;
      this.host.requestUpdate();
    }
    if (takes && type === 'drop') void this.#take([...dataTransfer.files]);
  };
}
