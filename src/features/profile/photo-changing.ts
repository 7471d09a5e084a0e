import { nothing, type TemplateResult } from 'lit';
import type { ErrorCode } from '../../contract/index.js';
import { adoptLate } from '../../element/late-styles.js';
import { emit } from '../../element/settings-events.js';
import type { Localizer } from '../../locales/localizer.js';
import type { AvatarView, PhotoParts } from './avatar-field.js';
import type { PhotoState } from './avatar.store.js';
import { photoChange, type PhotoChangeStore } from './photo-change.store.js';
import { PhotoCloser } from './photo-closer.js';
import type { PhotoCrop } from './photo-crop.js';
import { PhotoGallery } from './photo-gallery.js';
import { codeOf, refusalOf } from './photo-kinds.js';
import { photoNotes, uploadBody, type NotTaken } from './photo-notes.js';
import { PhotoPreview } from './photo-preview.js';
import { nameOf, newsText, notCropped, refusalText } from './photo-words.js';
import type { UploadOutcome } from '../../state/upload.js';
import { photoBundle } from './photo.messages.js';
import type { PhotoChange } from './profile.js';
import { photoStyles } from './photo.styles.js';
import type { ProfilePhoto } from './profile-photo.js';

export type RowView = Pick<AvatarView, 'id' | 'url' | 'initials' | 'capability' | 'canRemove' | 'ui' | 'locale'>;

/** Longer than this, and the button says that something is under way, ms. */
const moment = 300;

/** How the photo is changed, from the choice of a file to the answer, and looked at closer. Loaded with the first touch. */
export class PhotoChanging {
  readonly closer: PhotoCloser;
  readonly gallery: PhotoGallery;
  #crop?: PhotoCrop;
  #notTaken: NotTaken | undefined;
  #preview = new PhotoPreview();
  /** What was wanted last. */
  #last: PhotoChange | undefined;
  #scope: string | undefined;
  #isSignedOut = false;
  #busy = false;
  #isCropping = false;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly photo: ProfilePhoto) {
    const { host } = photo;
    this.closer = new PhotoCloser(host);
    this.gallery = new PhotoGallery(host, {
      load: () => this.#store.gallery(),
      onTake: (picture) => this.#change({ how: 'gallery', picture }),
    });
    adoptLate(host, [photoStyles]);
  }

  /** What the person sees while it waits to be saved: a picture's address, empty for none; undefined: nothing waits. */
  get preview(): string | undefined {
    const state = this.#state;
    if (state.is === 'idle' || !state.staged) return undefined;
    if (state.what.how === 'gallery') return state.what.picture.url;
    return this.#preview.url;
  }

  /** Before every update of the host. */
  see(): void {
    const { host, session } = this.photo;
    const state = this.#state;
    const scope = session?.shared.$scope.get();
    if (this.#scope !== undefined && scope !== this.#scope) this.forget();
    this.#scope = scope;
    if (state.is !== 'idle') this.#last = state.what;
    const isShown = host.isConnected && state.is !== 'idle' && state.staged;
    this.#preview.show(isShown && state.what.how === 'file' ? state.what.file : undefined);
    const wasSignedOut = this.#isSignedOut;
    this.#isSignedOut = session?.$needs.get() === 'sign-in';
    const waited = wasSignedOut && !this.#isSignedOut && state.is === 'failed' && state.error.code === 'unauthorized';
    if (waited) queueMicrotask(() => void this.submit());
  }

  /** After every update of the host. */
  shown(): void {
    // Not in the update itself, which would not be followed by another.
    if (this.#isCropping) queueMicrotask(() => this.#settle());
    this.closer.shown();
    this.gallery.shown();
  }

  /** Gives back what the page lent. */
  leave(): void {
    this.#settle();
    this.#preview.show(undefined);
    this.closer.close();
    this.gallery.leave();
    this.#crop?.hostDisconnected();
  }

  /** Another person, or nobody. */
  forget(): void {
    this.leave();
    this.#notTaken = undefined;
    this.#last = undefined;
  }

  /** Takes a file the person has chosen, dropped or pasted. Settles when it is on its way, staged, or not taken. */
  async take(files: readonly File[]): Promise<void> {
    const { session, capability } = this.photo;
    const [file] = files;
    const { $scope } = session!.shared;
    const scope = $scope.get();
    const state = this.#state;
    if (state.is === 'failed' && !state.staged) this.#store.drop();
    if (!file) return this.#refuse('wrong-type', ({ photo }) => photo('notAFile'));
    if (files.length > 1) return this.#refuse('invalid', ({ photo }) => photo('onlyOne'));
    const refusal = await refusalOf(file, capability);
    if (refusal) return this.#refuse(codeOf[refusal.why], (wording) => refusalText(file.name, refusal, wording));
    this.#say(undefined);
    this.#timer ??= setTimeout(() => this.#setBusy(true), moment);
    const crop = await this.#loadCrop().catch(() => undefined);
    if (!crop) {
      this.#settle();
      return this.#refuse('offline', notCropped(file.name), () => void this.take(files));
    }
    const outcome = await crop.open(file);
    this.#settle();
    const isOver = session !== this.photo.session || (scope !== undefined && scope !== $scope.get());
    if (outcome === 'cancelled' || isOver) return;
    // What this browser cannot show, the backend may still read.
    this.#change({ how: 'file', file: outcome === 'unreadable' ? file : outcome, name: file.name });
  }

  /** Saves what is staged. */
  submit(): Promise<void> {
    return this.#follow(() => this.#store.send());
  }

  /** Takes back what is staged; returns the way to have it again. */
  discard(): (() => void) | undefined {
    const store = this.#store;
    const { $scope } = this.photo.session!.shared;
    const scope = $scope.get();
    const state = this.#state;
    if (state.is === 'idle' || !state.staged) return undefined;
    store.drop();
    // Nobody gets the photo of the person before.
    return () => void ($scope.get() === scope && store.stage(state.what));
  }

  render(view: RowView): PhotoParts {
    const { photo: owner } = this;
    const state = this.#state;
    const confirmed = owner.store.$avatar.get();
    const photo = this.#texts.for(photoBundle);
    const wording = { photo, ui: view.ui, locale: view.locale, capability: view.capability };
    const isSaved = state.is === 'idle' && owner.options.saved.members.has('avatar');
    const sent = state.is === 'sending' && state.what.how === 'file' ? state.what : undefined;
    const fraction = state.is === 'sending' ? state.fraction : 0;
    const isFailed = this.#notTaken ?? state.is === 'failed';
    return {
      isSending: state.is === 'sending',
      isBusy: this.#busy,
      isCloser: this.closer.isOpen,
      // What is saved by the button is said beside the button.
      said: newsText(state, isSaved && !owner.options.isExplicit() ? this.#last : undefined, photo),
      closer: this.closer.render({ ...view, photo, onRemove: () => this.#change({ how: 'removal' }) }),
      gallery: this.gallery.render({ ...view, id: `${view.id}-choice`, photo }),
      notes: photoNotes({
        ...wording,
        state,
        notTaken: this.#notTaken,
        hasPhoto: confirmed.phase === 'ready' && confirmed.value.url !== '',
        isSaved,
        onRetry: () => void this.submit(),
        onUndo: () => this.#store.drop(),
      }),
      ...(sent && {
        hint: photo('meanwhile'),
        body: uploadBody(wording, { name: nameOf(sent), size: sent.file.size }, fraction, () => this.#store.cancel()),
      }),
      ...(isFailed && { another: photo('another') }),
    };
  }

  renderLayer(): TemplateResult | typeof nothing {
    const layer = this.#crop?.render() ?? nothing;
    this.#isCropping = layer !== nothing;
    return layer;
  }

  get #state(): PhotoState {
    return this.photo.store.$upload.get();
  }

  get #store(): PhotoChangeStore {
    const { session, store } = this.photo;
    return session!.store(photoChange(store));
  }

  get #texts(): Localizer {
    return this.photo.session!.texts;
  }

  async #loadCrop(): Promise<PhotoCrop> {
    const { PhotoCrop } = await this.photo.options.loadCrop();
    return (this.#crop ??= new PhotoCrop(this.photo.host, {
      texts: () => this.#texts,
      idOf: this.photo.options.idOf,
      recommended: () => this.photo.capability.recommended,
      types: () => this.photo.capability.types,
    }));
  }

  #change(what: PhotoChange): void {
    const store = this.#store;
    this.#say(undefined);
    if (this.photo.options.isExplicit()) store.stage(what);
    else void this.#follow(() => store.start(what));
  }

  async #follow(send: () => Promise<UploadOutcome>): Promise<void> {
    const { host, options } = this.photo;
    const members = ['avatar'];
    const outcome = await send();
    const state = this.#state;
    if (state.is === 'failed') emit(host, 'settings-failed', { area: 'profile', code: state.error.code, members });
    if (outcome !== 'confirmed') return;
    options.saved.mark('avatar');
    host.requestUpdate();
    emit(host, 'settings-saved', { area: 'profile', members });
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#setBusy(false);
  }

  #setBusy(busy: boolean): void {
    if (busy === this.#busy) return;
    this.#busy = busy;
    this.photo.host.requestUpdate();
  }

  #say(notTaken: NotTaken | undefined): void {
    this.#notTaken = notTaken;
    this.photo.host.requestUpdate();
  }

  #refuse(code: ErrorCode, sentence: NotTaken['sentence'], onAgain?: () => void): void {
    this.photo.options.saved.withdraw(['avatar']);
    this.#say({ sentence, ...(onAgain && { onAgain }) });
    emit(this.photo.host, 'settings-failed', { area: 'profile', code, members: ['avatar'] });
  }
}
