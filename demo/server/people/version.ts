import { randomBytes } from 'node:crypto';

/** Opaque: nobody may read anything into a version. */
export const newVersion = (): string => randomBytes(9).toString('base64url');
