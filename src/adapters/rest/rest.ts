import type { Call, Capabilities, Heard, Identity } from '../../contract/index.js';
import type { AvailabilityGroup } from '../../features/availability/availability.js';
import type { AvatarGroup, ProfileGroup } from '../../features/profile/profile.js';
import type { SettingsAdapter } from '../settings-adapter.js';
import { capabilitiesSchema } from './capabilities.schema.js';
import { createClient } from './client.js';
import { listenTo } from './events.js';
import { lateGroups, type LateGroups } from './late-groups.js';
import { gallerySchema, identitySchema, objectSchemas } from './wire.schema.js';

export interface RestOptions {
  /** Where the contract is served, such as `/api/v1`. */
  baseUrl: string;
  /** Names the backend; default: `baseUrl` with its origin. */
  id?: string;
  /** Asked before every request, for a token or a CSRF header. Event streams cannot carry headers; they need the cookie. */
  headers?: () => HeadersInit | Promise<HeadersInit>;
  /** Default `same-origin`. `include` sends cookies to another origin. */
  credentials?: RequestCredentials;
  /** Milliseconds for one exchange, default 10 000. Of an upload: without any progress. */
  timeout?: number;
  /** Default true; false: no live changes. */
  events?: boolean;
}

export interface RestAdapter extends Omit<SettingsAdapter, keyof LateGroups>, LateGroups {
  identify(call: Call): Promise<Identity>;
  capabilities(call: Call): Promise<Capabilities>;
  readonly profile: Required<ProfileGroup>;
  readonly avatar: Required<AvatarGroup>;
  readonly availability: Required<AvailabilityGroup>;
  listen?(heard: (change: Heard) => void): () => void;
}

/** Speaks the published REST contract. Redirects are refused, replies are checked, and nothing is repeated: the session does that. */
export function rest({ baseUrl: given, id, timeout = 10_000, events = true, credentials, headers }: RestOptions): RestAdapter {
  const baseUrl = new URL(given, globalThis.location?.href).href.replace(/\/$/, '');
  const client = createClient({ baseUrl, timeout, ...(headers && { headers }), ...(credentials && { credentials }) });
  const schemas = objectSchemas(baseUrl);
  const gallery = gallerySchema(baseUrl);
  const identify = (call: Call) => {
    // Asked after a sign-in: an answer that began under the former one would say that nobody is there.
    client.forget();
    return client.get('/session', identitySchema, call);
  };

  return {
    id: id ?? baseUrl,
    identify,
    capabilities: (call) => client.get('/capabilities', capabilitiesSchema, call),
    profile: {
      load: (call) => client.get('/profile', schemas.profile, call),
      save: (patch, call) => client.patch('/profile', patch, schemas.profile, call),
    },
    avatar: {
      load: (call) => client.get('/profile/avatar', schemas.avatar, call),
      upload: (file, call) => client.upload('/profile/avatar', file, schemas.avatar, call),
      remove: (call) => client.remove('/profile/avatar', schemas.avatar, call),
      gallery: async (call) => (await client.get('/profile/avatar/gallery', gallery, call)).items,
      choose: (picture, call) => client.put('/profile/avatar', { picture }, schemas.avatar, call),
    },
    availability: {
      load: (call) => client.get('/availability', schemas.availability, call),
      // The last change wins, so it names no version.
      save: (patch, { version: _, ...call }) => client.patch('/availability', patch, schemas.availability, call),
    },
    ...lateGroups(client, schemas),
    ...(events && {
      listen: (heard: (change: Heard) => void) =>
        listenTo({
          url: `${baseUrl}/events`,
          schemas,
          withCredentials: credentials === 'include',
          stillSignedIn: () => identify({}),
          heard(change) {
            client.forget();
            heard(change);
          },
        }),
    }),
  };
}
