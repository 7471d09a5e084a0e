import * as v from 'valibot';
import type { Heard, Identity, Snapshot } from '../../contract/index.js';
import type { Availability } from '../../features/availability/availability.js';
import { availabilitySchema } from '../../features/availability/availability.schema.js';
import type { Avatar, GalleryPicture, Profile } from '../../features/profile/profile.js';
import { avatarSchema, galleryPictureSchema, profileSchema } from '../../features/profile/profile.schema.js';

type Reads<T> = v.GenericSchema<unknown, T>;

/** It travels in a header, between quotation marks. */
const versionSchema = v.pipe(v.string(), v.regex(/^[\x21\x23-\x7e]+$/));

/** Objects are open: what this version does not know is left alone. */
export const snapshotOf = <T>(value: v.GenericSchema): Reads<Snapshot<T>> =>
  v.looseObject({ value, version: versionSchema, revision: v.optional(v.pipe(v.number(), v.integer())) }) as v.GenericSchema as Reads<
    Snapshot<T>
  >;

export interface ObjectSchemas {
  profile: Reads<Snapshot<Profile>>;
  avatar: Reads<Snapshot<Avatar>>;
  availability: Reads<Snapshot<Availability>>;
  /** Of groups whose code came later. */
  [group: string]: Reads<Snapshot<unknown>>;
}

/** Addresses in answers are relative to the backend, which may be another origin than the page. */
const addressed = <T extends { url: string }>(schema: Reads<T>, baseUrl: string): Reads<T> =>
  v.pipe(
    schema,
    v.check(({ url }) => URL.canParse(url, baseUrl)),
    v.transform((found) => ({ ...found, url: found.url && new URL(found.url, baseUrl).href })),
  );

export function objectSchemas(baseUrl: string): ObjectSchemas {
  return {
    profile: snapshotOf<Profile>(profileSchema),
    avatar: snapshotOf<Avatar>(addressed(avatarSchema, baseUrl)),
    availability: snapshotOf<Availability>(availabilitySchema),
  };
}

export const gallerySchema = (baseUrl: string): Reads<{ items: GalleryPicture[] }> =>
  v.looseObject({ items: v.array(addressed(galleryPictureSchema, baseUrl)) });

export const identitySchema: Reads<Identity> = v.looseObject({
  user: v.pipe(v.string(), v.nonEmpty()),
  account: v.exactOptional(v.string()),
  name: v.exactOptional(v.string()),
  username: v.exactOptional(v.string()),
});

/** The data of an event. */
export const changeSchema = v.looseObject({
  group: v.string(),
  id: v.exactOptional(v.string()),
  gone: v.exactOptional(v.boolean()),
  snapshot: v.optional(v.unknown()),
});

/** Something that happened, which is no object. */
export function readHappening(happening: string, text: string): Heard | undefined {
  try {
    return { happening, data: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** A change as an event tells it. What cannot be read is a hint to load again, never a value to show. */
export function readEvent(data: string, schemas: ObjectSchemas): Heard {
  try {
    const { group, id, gone, snapshot } = v.parse(changeSchema, JSON.parse(data));
    const schema = Object.hasOwn(schemas, group) ? schemas[group] : undefined;
    const known = schema && v.safeParse(schema, snapshot);
    return {
      group,
      ...(id !== undefined && { id }),
      ...(gone !== undefined && { gone }),
      ...(known?.success && { snapshot: known.output }),
    };
  } catch {
    return { group: '*' };
  }
}
