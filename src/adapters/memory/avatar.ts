import type { AvatarGroup } from '../../features/profile/profile.js';
import type { MemoryLine } from './line.js';
import { checkPicture, findPicture } from './picture-rules.js';

const uploadSteps = 4;

export function memoryAvatar({ ask, pause, backend }: MemoryLine): Required<AvatarGroup> {
  return {
    load: (call) => ask('avatar.load', call, (who) => backend.read(who, 'avatar')),
    upload(file, call) {
      const send = async () => {
        for (let step = 1; step <= uploadSteps; step += 1) {
          await pause(call.signal);
          call.onProgress?.(step / uploadSteps);
        }
      };
      return ask('avatar.upload', { ...call, send }, async (who) => {
        await checkPicture(file, backend.capabilities['avatar'] || {});
        const request = JSON.stringify(['avatar.upload', file.size, file.type]);
        return backend.once(who, call.key, request, () => backend.write(who, 'avatar', { url: URL.createObjectURL(file) }, call.key));
      });
    },
    remove: (call) =>
      ask('avatar.remove', call, (who) =>
        backend.once(who, call.key, JSON.stringify(['avatar.remove']), () => backend.write(who, 'avatar', { url: '' }, call.key)),
      ),
    gallery: (call) => ask('avatar.gallery', call, () => structuredClone(backend.gallery)),
    choose: (picture, call) =>
      ask('avatar.choose', call, (who) =>
        backend.once(who, call.key, JSON.stringify(['avatar.choose', picture]), () =>
          backend.write(who, 'avatar', { url: findPicture(backend.gallery, picture).url }, call.key),
        ),
      ),
  };
}
