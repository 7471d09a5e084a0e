import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { SettingsElement } from '../../element/index.js';
import { adoptLate } from '../../element/late-styles.js';
import type { Localizer } from '../../locales/localizer.js';
import { dialogStyles } from '../../styles/dialog.styles.js';
import { rangeStyles } from '../../styles/range.styles.js';
import { numberFormat } from '../../ui/formats.js';
import { uiBundle } from '../../ui/ui.messages.js';
import { cropDialog, percent, type PhotoCropText } from './crop-dialog.js';
import { edgeOf, turned, wholeFrame, zoomed, type CropFrame } from './crop-frame.js';
import { CropHands, frameShare } from './crop-gestures.js';
import { drawFrame, readPicture, releasePicture, type CropPicture } from './crop-picture.js';
import { croppedFile } from './cropped-file.js';
import { photoCropBundle } from './photo-crop.messages.js';
import { photoCropStyles } from './photo-crop.styles.js';

export interface PhotoCropOptions {
  texts(): Localizer;
  /** An id that no other instance of the host has. */
  idOf(name: string): string;
  /** Edge in pixels that looks sharp everywhere; the result has no more. Default 640. */
  recommended?(): number | undefined;
  /** MIME types that may be sent; default JPEG, PNG and WebP. */
  types?(): readonly string[] | undefined;
}

export type CropOutcome = File | 'cancelled' | 'unreadable';

/** What is being cropped, from choosing the file to the answer. */
interface Work {
  readonly name: string;
  readonly picture: CropPicture;
  readonly hands: CropHands;
  readonly answer: (outcome: CropOutcome) => void;
  frame: CropFrame;
  news: string;
  is: 'open' | 'writing' | 'failed';
}

/** The step between choosing a photo and sending it. Loaded on demand, with its styles and texts. */
export class PhotoCrop implements ReactiveController {
  #work?: Work;
  /** Grows with every file: an answer that comes late belongs to no one. */
  #asked = 0;

  constructor(
    private readonly host: SettingsElement,
    private readonly options: PhotoCropOptions,
  ) {
    host.addController(this);
  }

  /** The cropped picture; 'cancelled' by the person, or by another file; 'unreadable' when this browser cannot show the file. */
  async open(file: File): Promise<CropOutcome> {
    this.#settle('cancelled');
    const asked = ++this.#asked;
    const picture = await readPicture(file);
    if (asked !== this.#asked || !this.host.isConnected) {
      if (picture) releasePicture(picture);
      return 'cancelled';
    }
    if (!picture) return 'unreadable';
    adoptLate(this.host, [dialogStyles, rangeStyles, photoCropStyles]);
    return new Promise((answer) => {
      const hands = new CropHands(
        () => work.frame,
        (frame, byKey) => (byKey ? this.#tell(frame) : this.#show(frame)),
      );
      const frame = wholeFrame(picture.width, picture.height);
      const work: Work = (this.#work = { name: file.name, picture, frame, hands, answer, news: '', is: 'open' });
      this.host.requestUpdate();
    });
  }

  render(): TemplateResult | typeof nothing {
    const work = this.#work;
    if (!work) return nothing;
    const { frame } = work;
    const texts = this.options.texts();
    return cropDialog({
      zoom: frame.zoom,
      isSmall: Math.round(edgeOf(frame)) < this.#recommended,
      hasFailed: work.is === 'failed',
      news: work.news,
      locale: texts.locale,
      text: texts.for(photoCropBundle),
      ui: texts.for(uiBundle),
      idOf: this.options.idOf,
      hands: work.hands,
      onZoom: (event) => this.#show(zoomed(work.frame, Number((event.target as HTMLInputElement).value) / 100)),
      onRotate: (quarters) => this.#tell(turned(work.frame, quarters)),
      onReset: () => this.#show(wholeFrame(frame.width, frame.height)),
      onUse: (event) => void this.#onUse(event),
      // Also from a dialog that is gone already: a browser says so only when somebody looks at the tab.
      onCancel: () => work === this.#work && this.#settle('cancelled'),
    });
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!this.#work || !dialog) return;
    if (!dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[data-kind=crop-area]')!.focus();
    }
    this.#draw(dialog, this.#work);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** Gives up what is being cropped, as the person can. */
  cancel(): void {
    this.#asked += 1;
    this.#settle('cancelled');
  }

  get #dialog(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector('dialog');
  }

  get #recommended(): number {
    return this.options.recommended?.() ?? 640;
  }

  #draw(dialog: HTMLDialogElement, { picture, frame }: Work): void {
    for (const canvas of dialog.querySelectorAll('canvas')) {
      const size = Math.round(canvas.clientWidth * devicePixelRatio);
      const share = canvas.parentElement!.dataset['kind'] === 'crop-area' ? frameShare : 1;
      drawFrame(canvas, { size, edge: size * share, frame, source: picture.reduced });
    }
    const range = dialog.querySelector('input')!;
    range.style.setProperty('--_value', `${((Number(range.value) - 100) / (Number(range.max) - 100)) * 100}%`);
  }

  #show(frame: CropFrame, news = ''): void {
    if (!this.#work || this.#work.is === 'writing' || (frame === this.#work.frame && news === this.#work.news)) return;
    Object.assign(this.#work, { frame, news, is: 'open' });
    this.host.requestUpdate();
  }

  /** Shows the frame and says what changed: no control with the focus does. */
  #tell(frame: CropFrame): void {
    const texts = this.options.texts();
    const text: PhotoCropText = texts.for(photoCropBundle);
    const { zoom, turns, x, y } = this.#work!.frame;
    const degrees = numberFormat(texts.locale, { style: 'unit', unit: 'degree', unitDisplay: 'long' });
    if (frame.turns !== turns) this.#show(frame, text('rotated', { degrees: degrees.format(frame.turns * 90) }));
    else if (frame.zoom !== zoom) this.#show(frame, percent(frame.zoom, texts.locale));
    else this.#show(frame, frame.x === x && frame.y === y ? text('edge') : '');
  }

  async #onUse(event: Event): Promise<void> {
    event.preventDefault();
    // The host's own form must not take it for its own.
    event.stopPropagation();
    const work = this.#work;
    if (!work || work.is === 'writing') return;
    work.is = 'writing';
    const types = this.options.types?.() ?? ['image/jpeg', 'image/png', 'image/webp'];
    const file = await croppedFile(work.picture, work.frame, { name: work.name, recommended: this.#recommended, types });
    if (work !== this.#work) return;
    if (file) return this.#settle(file);
    work.is = 'failed';
    this.host.requestUpdate();
  }

  #settle(outcome: CropOutcome): void {
    const work = this.#work;
    if (!work) return;
    this.#work = undefined;
    // Closed before it goes away, so that the browser gives the focus back.
    this.#dialog?.close();
    releasePicture(work.picture);
    this.host.requestUpdate();
    work.answer(outcome);
  }
}
