import { createHash } from 'node:crypto';

/** For what has no version in the database because it is only read: another content is another version. */
export const versionOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url');
