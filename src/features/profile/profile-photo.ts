import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { ReadableAtom } from 'nanostores';
import { loadModule } from '../../contract/index.js';
import type { SavedFor, SettingsElement } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import { textForCode } from '../../ui/ui.messages.js';
import { avatarField } from './avatar-field.js';
import { avatar, type AvatarStore } from './avatar.store.js';
import type { PhotoChanging } from './photo-changing.js';
import type { AvatarCapability } from './profile.js';
import type { ProfileView } from './profile-view.js';

export interface ProfilePhotoOptions {
  saved: SavedFor;
  /** The photo waits for "Save changes". */
  isExplicit(): boolean;
  idOf(name: string): string;
  loadChanging(): Promise<typeof import('./photo-changing.js')>;
  loadCrop(): Promise<typeof import('./photo-crop.js')>;
}

/** On demand. */
export const photoChunks: Pick<ProfilePhotoOptions, 'loadChanging' | 'loadCrop'> = {
  loadChanging: () => loadModule(() => import('./photo-changing.js')),
  loadCrop: () => loadModule(() => import('./photo-crop.js')),
};

/** Longer than this, and the button says that something is under way, ms. */
const moment = 300;

/** What a person has asked for, and not only brushed with the pointer: it is told when it takes long or does not load. */
interface Wanted {
  what: 'file' | 'look' | 'gallery';
  again(): void;
  onFailure?(): void;
}

const drags = ['dragover', 'dragleave', 'drop'] as const;

/** The photo of a profile form, and the ways to begin with another one. What changes it is loaded with the first touch. */
export class ProfilePhoto implements ReactiveController {
  store!: AvatarStore;
  session?: Session;
  #changing?: PhotoChanging;
  #again: (() => void) | undefined;
  #busy: Wanted['what'] | undefined;
  /** Whether the person is there who wanted it. */
  #isTheirs = () => true;
  #over = false;

  constructor(
    readonly host: SettingsElement,
    readonly options: ProfilePhotoOptions,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('paste', this.#onPaste);
    for (const type of drags) addEventListener(type, this.#onDrag);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('paste', this.#onPaste);
    for (const type of drags) removeEventListener(type, this.#onDrag);
    this.#changing?.leave();
  }

  hostUpdate(): void {
    this.#changing?.see();
  }

  hostUpdated(): void {
    this.#changing?.shown();
  }

  bind(session: Session): ReadableAtom<unknown>[] {
    this.#changing?.forget();
    this.session = session;
    const { $avatar, $upload, load } = (this.store = session.store(avatar));
    if ($avatar.get().phase === 'idle') void load();
    // Staged or sent by a form that was here before.
    if ($upload.get().is !== 'idle') this.#use();
    return [$avatar, $upload, session.shared.$scope];
  }

  /** Where the picture is, or empty; the one that waits to be saved, if there is one. */
  get url(): string {
    const state = this.store.$avatar.get();
    return this.#changing?.preview ?? (state.phase === 'ready' ? state.value.url : '');
  }

  get capability(): AvatarCapability {
    return this.session?.$capabilities.get()['avatar'] || {};
  }

  /** As a field of the form, while it waits for "Save changes" or goes with it. */
  get field(): { is: 'draft' | 'pending' | 'refused'; waiting?: 'sending' } | undefined {
    const state = this.store.$upload.get();
    if (state.is === 'idle' || !state.staged) return undefined;
    return state.is === 'sending' ? { is: 'pending', waiting: 'sending' } : { is: state.is === 'staged' ? 'draft' : 'refused' };
  }

  /** Saves what is staged. */
  async submit(): Promise<void> {
    await this.#changing?.submit();
  }

  /** Takes back what is staged; returns the way to have it again. */
  discard(): (() => void) | undefined {
    return this.#changing?.discard();
  }

  render(view: ProfileView, initials: string): TemplateResult | typeof nothing {
    if (this.store.$avatar.get().phase === 'unavailable') return nothing;
    const { capability, url } = this;
    const canUpload = this.#may('upload');
    const canChoose = this.#may('gallery') && this.#may('choose') && (capability.gallery ?? !this.session!.adapter.capabilities);
    const lock = this.#lock ?? (canUpload || canChoose ? undefined : 'read-only');
    const row = { ...view, id: `${view.id('name')}-photo`, url, initials, capability, canRemove: this.#may('remove') };
    return avatarField({
      ...row,
      canUpload,
      canChoose,
      lock: lock && textForCode(view.ui, 'locked-', lock, 'locked'),
      over: this.#over,
      busy: this.#busy,
      onAgain: this.#isTheirs() ? this.#again : undefined,
      parts: this.#changing?.render(row),
      onFiles: this.#take,
      onLook: this.#look,
      onGallery: this.#openGallery,
    });
  }

  /** What stands outside the form, as it has a form of its own. */
  renderLayer(): TemplateResult | typeof nothing {
    return this.#changing?.renderLayer() ?? nothing;
  }

  get #lock(): string | undefined {
    const { locked, readOnly } = this.capability;
    return locked?.['url'] ?? (readOnly?.includes('url') ? 'read-only' : undefined);
  }

  #may(verb: 'upload' | 'remove' | 'gallery' | 'choose'): boolean {
    return Boolean(this.session?.adapter.avatar?.[verb]) && !this.#lock;
  }

  #take = (files: readonly File[]): void => {
    this.#use((changing) => void changing.take(files), { what: 'file', again: () => this.#take(files) });
  };

  #look = (event: Event): void => {
    const again = () => this.#look(event);
    this.#use((changing) => changing.closer.hear(event), event.type === 'click' ? { what: 'look', again } : undefined);
  };

  #openGallery = (event: Event): void => {
    if (this.#changing) return this.#changing.gallery.hear(event);
    const popover = event.currentTarget as HTMLElement;
    const isOpen = () => popover.matches(':popover-open');
    if (!isOpen()) return;
    // Closed, or the next press of the button would only close what nobody sees.
    const wanted = { what: 'gallery', again: () => popover.showPopover(), onFailure: () => isOpen() && popover.hidePopover() } as const;
    this.#use((changing) => isOpen() && changing.gallery.hear(event), wanted);
  };

  #use(run: (changing: PhotoChanging) => unknown = () => {}, wanted?: Wanted): void {
    if (this.#changing) return void run(this.#changing);
    const isTheirs = this.#sameness();
    if (wanted) this.#isTheirs = isTheirs;
    if (wanted) this.#say({});
    const late = setTimeout(() => wanted && this.#say({ busy: wanted.what }), moment);
    this.options
      .loadChanging()
      .then(({ PhotoChanging }) => {
        this.#say({});
        this.#changing ??= new PhotoChanging(this);
        if (isTheirs()) run(this.#changing);
      })
      .catch(() => {
        if (wanted) this.#say(wanted);
        wanted?.onFailure?.();
      })
      .finally(() => clearTimeout(late));
  }

  /** Nobody gets the file of the person before. */
  #sameness(): () => boolean {
    const scopeOf = (session?: Session) => session?.shared.$scope.get();
    const { session } = this;
    const scope = scopeOf(session);
    return () => session === this.session && (scope === undefined || scope === scopeOf(session));
  }

  #say({ busy, again }: { busy?: Wanted['what']; again?: () => void }): void {
    this.#busy = busy;
    this.#again = again;
    this.host.requestUpdate();
  }

  /** A file that misses its aim would take the page away, with everything that is typed on it. */
  #onDrag = (event: DragEvent): void => {
    const { type, dataTransfer, defaultPrevented, relatedTarget } = event;
    if (!dataTransfer?.types.includes('Files') || (type === 'dragleave' && relatedTarget)) return;
    const path = event.composedPath() as Partial<HTMLElement>[];
    const row = this.host.renderRoot.querySelector<HTMLElement>('[data-kind="photo"]');
    const isHere = row && path.includes(row) && this.#may('upload');
    this.#over = type === 'dragover' && Boolean(isHere);
    this.host.requestUpdate();
    // Whoever else wants files has said so by now, or is a control of the browser's own.
    if (!isHere && (defaultPrevented || path[0]!.matches?.('input, textarea'))) return;
    event.preventDefault();
    dataTransfer.dropEffect = isHere ? 'copy' : 'none';
    if (isHere && type === 'drop') this.#take([...dataTransfer.files]);
  };

  #onPaste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    const [target] = event.composedPath() as [Partial<HTMLElement>];
    // A copied table is text and a picture of it; a text control takes the text.
    const takesText = target.matches?.('input:read-write') && clipboardData?.getData('text/plain');
    if (!clipboardData?.files.length || takesText || !this.#may('upload')) return;
    event.preventDefault();
    this.#take([...clipboardData.files]);
  };
}
