import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { defineElement, SettingsElement, type Shown } from '../../../src/element/index.js';
import { PhotoCrop, type CropOutcome } from '../../../src/features/profile/photo-crop.js';
import { formStyles } from '../../../src/styles/form.styles.js';
import { mount, until, type Mounted } from '../../support/mount.js';

/** What a profile form is to the crop dialog, and nothing else: a form with a button that was pressed. */
export class CropHost extends SettingsElement {
  static override readonly canBeLight = true;
  static override styles: CSSResultGroup = [formStyles];

  recommended?: number;
  types?: readonly string[];
  /** How often it heard that a form was sent. */
  sent = 0;

  readonly crop = new PhotoCrop(this, {
    texts: () => this.current!.texts,
    idOf: (name) => this.idOf(name),
    recommended: () => this.recommended,
    types: () => this.types,
  });

  protected override get shown(): Shown {
    return { phase: 'ready' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.addEventListener('submit', () => (this.sent += 1));
  }

  override render(): TemplateResult {
    return html`<form part="form"><button part="button" type="button">Upload image</button></form>
      ${this.crop.render()}`;
  }
}
defineElement('crop-host', CropHost);

export interface CropScene extends Mounted<CropHost> {
  dialog: HTMLDialogElement;
  area: HTMLElement;
  slider: HTMLInputElement;
  /** What becomes of the file. */
  outcome: Promise<CropOutcome>;
}

/** The dialog, open over a host whose button had the focus. */
export async function crop(
  file: File,
  settings: { markup?: string; locale?: string; recommended?: number; types?: readonly string[] } = {},
) {
  const { markup = '<crop-host></crop-host>', locale, ...options } = settings;
  const page = await mount<CropHost>(markup, locale ? { locale } : {});
  const element = page.provider.querySelector<CropHost>('crop-host')!;
  Object.assign(element, options);
  page.screen.button('Upload image')?.focus();
  const outcome = element.crop.open(file);
  await until(() => element.renderRoot.querySelector('dialog')?.open, 'the dialog');
  const dialog = element.renderRoot.querySelector('dialog')!;
  const scene: CropScene = {
    ...page,
    element,
    dialog,
    outcome,
    area: dialog.querySelector<HTMLElement>('[data-kind=crop-area]')!,
    slider: dialog.querySelector('input')!,
  };
  return scene;
}

export const press = (scene: CropScene, key: string, modifiers: KeyboardEventInit = {}): boolean =>
  scene.area.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...modifiers }));

/** Sends the file and waits for it. */
export async function used(scene: CropScene): Promise<File> {
  scene.screen.press('Use photo');
  const outcome = await scene.outcome;
  if (!(outcome instanceof File)) throw new Error(`No file but "${outcome}"`);
  return outcome;
}
