import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { AvatarCapability, GalleryPicture } from '../features/profile/profile.js';
import { abortedSignal, assert, newKey, refusal, type Check } from './suite.js';

export interface AvatarSamples {
  /** A picture the backend accepts. Default: a small PNG. */
  picture?: () => File;
}

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAMAAACeL25MAAAAA1BMVEXIUCi3yA+MAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAC0lEQVQI12NgwAQAABQAAeWGsEoAAAAASUVORK5CYII=';

const smallPicture = () => new File([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))], 'portrait.png', { type: 'image/png' });

async function limitsOf({ capabilities }: SettingsAdapter): Promise<AvatarCapability> {
  const known = typeof capabilities === 'function' ? await capabilities({}) : capabilities;
  return known?.['avatar'] || {};
}

/** Undefined: the adapter has none, or not for this person. */
async function galleryOf(adapter: SettingsAdapter): Promise<readonly GalleryPicture[] | undefined> {
  const { gallery, choose } = adapter.avatar!;
  if (!gallery || !choose || !(await limitsOf(adapter)).gallery) return undefined;
  return gallery({});
}

export function checkAvatar(check: Check, { picture = smallPicture }: AvatarSamples): void {
  check('takes a picture, tells how far it is, and removes it again', async ({ adapter }) => {
    const avatar = adapter.avatar!;
    await avatar.remove!({ key: newKey() });
    const progress: number[] = [];
    const uploaded = await avatar.upload!(picture(), { key: newKey(), onProgress: (fraction) => progress.push(fraction) });
    assert(uploaded.value.url !== '', 'the address of the picture');
    assert(progress.at(-1) === 1, `progress to end at 1, not ${progress.at(-1)}`);
    assert(
      progress.every((fraction, index) => fraction > (progress[index - 1] ?? -1) && fraction <= 1),
      `progress to grow: ${progress.join(' ')}`,
    );
    const loaded = await avatar.load({});
    assert(loaded.value.url === uploaded.value.url && loaded.version === uploaded.version, 'the next load to give the new picture');
    const shown = await fetch(uploaded.value.url);
    assert(shown.ok && shown.headers.get('content-type')?.startsWith('image/'), 'a picture at its address');
    const removed = await avatar.remove!({ key: newKey() });
    assert(removed.value.url === '', 'no address after removal');
    assert((await avatar.load({})).value.url === '', 'the next load to give no picture');
  });

  check('carries out the same upload once', async ({ adapter }) => {
    const avatar = adapter.avatar!;
    await avatar.remove!({ key: newKey() });
    const key = newKey();
    const first = await avatar.upload!(picture(), { key });
    await avatar.remove!({ key: newKey() });
    await avatar.upload!(picture(), { key });
    assert(first.value.url !== '' && (await avatar.load({})).value.url === '', 'the repetition to change nothing');
  });

  check('refuses a picture that is too large, and keeps the old one', async ({ adapter }) => {
    const { maxBytes } = await limitsOf(adapter);
    if (maxBytes === undefined) return;
    const before = await adapter.avatar!.load({});
    const large = new File([new Uint8Array(maxBytes + 1)], 'large.png', { type: 'image/png' });
    await refusal(adapter.avatar!.upload!(large, { key: newKey() }), 'too-large');
    assert((await adapter.avatar!.load({})).version === before.version, 'the picture to stay');
  });

  check('refuses a document that is called a picture', async ({ adapter }) => {
    const document = new File(['%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF'], 'photo.png', { type: 'image/png' });
    await refusal(adapter.avatar!.upload!(document, { key: newKey() }), 'wrong-type');
  });

  check('offers ready-made pictures, each with an id, a name and a picture at its address', async ({ adapter }) => {
    const pictures = await galleryOf(adapter);
    if (!pictures) return;
    assert(pictures.length > 0, 'at least one picture in a gallery that the capabilities promise');
    assert(new Set(pictures.map(({ id }) => id)).size === pictures.length, 'an id of its own for every picture');
    for (const { id, name, url } of pictures) {
      assert(name.trim() !== '', `a name for the picture ${id}`);
      const shown = await fetch(url);
      assert(shown.ok && shown.headers.get('content-type')?.startsWith('image/'), `a picture at the address of ${id}`);
    }
    await refusal(adapter.avatar!.gallery!({ signal: abortedSignal() }), 'aborted');
  });

  check('takes a ready-made picture, once per key', async ({ adapter }) => {
    const [first, second] = (await galleryOf(adapter)) ?? [];
    if (!first) return;
    const avatar = adapter.avatar!;
    await avatar.remove!({ key: newKey() });
    const key = newKey();
    const chosen = await avatar.choose!(first.id, { key });
    assert(chosen.value.url !== '', 'the address of the picture');
    assert((await avatar.load({})).value.url === chosen.value.url, 'the next load to give the picture that was chosen');
    if (second) {
      const other = await avatar.choose!(second.id, { key: newKey() });
      assert(other.value.url !== chosen.value.url, 'another picture to have another address');
    }
    await avatar.remove!({ key: newKey() });
    await avatar.choose!(first.id, { key });
    assert((await avatar.load({})).value.url === '', 'the repetition to change nothing');
    await refusal(avatar.choose!(first.id, { key: newKey(), signal: abortedSignal() }), 'aborted');
  });

  check('refuses a ready-made picture that it does not have, and keeps the old one', async ({ adapter }) => {
    if (!(await galleryOf(adapter))) return;
    const avatar = adapter.avatar!;
    const before = await avatar.load({});
    for (const id of [`none-${newKey()}`, '../1', '']) {
      const error = await refusal(avatar.choose!(id, { key: newKey() }), 'invalid');
      assert(error.problem.fields?.['picture'], 'the member `picture` to be named');
    }
    assert((await avatar.load({})).version === before.version, 'the picture to stay');
  });

  check('gives up an upload when it is told to', async ({ adapter }) => {
    const avatar = adapter.avatar!;
    await avatar.remove!({ key: newKey() });
    const stop = new AbortController();
    const uploading = avatar.upload!(picture(), { key: newKey(), signal: stop.signal });
    stop.abort();
    await refusal(uploading, 'aborted');
    await refusal(avatar.upload!(picture(), { key: newKey(), signal: abortedSignal() }), 'aborted');
    await refusal(avatar.remove!({ key: newKey(), signal: abortedSignal() }), 'aborted');
    await refusal(avatar.load({ signal: abortedSignal() }), 'aborted');
  });
}
