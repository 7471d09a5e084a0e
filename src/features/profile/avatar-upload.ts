import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ReadableAtom } from 'nanostores';
import type { AdapterError } from '../../contract/index.js';
import { emit, type SavedFor } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import { avatarField } from './avatar-field.js';
import { avatar, type AvatarStore } from './avatar.store.js';
import type { ProfileView } from './profile-view.js';

/** The photo of a profile form: it saves itself, whatever else is being typed. */
export class AvatarUpload implements ReactiveController {
  #store?: AvatarStore;
  #session?: Session;
  #notRemoved?: AdapterError;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly saved: SavedFor,
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  bind(session: Session): ReadableAtom<unknown>[] {
    this.#session = session;
    const store = (this.#store = session.store(avatar));
    this.#notRemoved = undefined;
    if (store.$avatar.get().phase === 'idle') void store.load();
    return [store.$avatar, store.$upload];
  }

  /** Where the picture is, or empty. */
  get url(): string {
    const state = this.#store?.$avatar.get();
    return state?.phase === 'ready' ? state.value.url : '';
  }

  render({ id, locale, text, ui }: ProfileView, initials: string): TemplateResult | typeof nothing {
    const store = this.#store!;
    const group = this.#session!.adapter.avatar;
    if (store.$avatar.get().phase === 'unavailable') return nothing;
    const upload = store.$upload.get();
    return avatarField({
      id: `${id('name')}-photo`,
      url: this.url,
      upload: this.#notRemoved && upload.is === 'idle' ? { is: 'failed', name: '', size: 0, error: this.#notRemoved } : upload,
      initials,
      capability: this.#session!.$capabilities.get()['avatar'] || {},
      canUpload: Boolean(group?.upload),
      canRemove: Boolean(group?.remove),
      saved: this.saved.members.has('avatar'),
      locale,
      text,
      ui,
      onChoose: (file) => void this.#follow(() => store.upload(file)),
      onRetry: () => void this.#follow(this.#notRemoved ? () => store.remove() : () => store.retry()),
      onCancel: () => store.cancel(),
      onRemove: () => void this.#follow(() => store.remove()),
    });
  }

  async #follow(change: () => Promise<void>): Promise<void> {
    const before = this.url;
    this.#notRemoved = undefined;
    await change().catch((error: AdapterError) => (this.#notRemoved = error));
    this.host.requestUpdate();
    const members = ['avatar'];
    const upload = this.#store!.$upload.get();
    const error = this.#notRemoved ?? (upload.is === 'failed' ? upload.error : undefined);
    if (error) emit(this.host, 'settings-failed', { area: 'profile', code: error.code, members });
    if (error || this.url === before) return;
    this.saved.mark('avatar');
    emit(this.host, 'settings-saved', { area: 'profile', members });
  }
}
