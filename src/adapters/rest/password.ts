import * as v from 'valibot';
import type { PasswordGroup } from '../../features/password/password.js';
import type { Client } from './client.js';

const nothing = v.undefined_();

export const restPassword = (client: Client): PasswordGroup => ({
  change: ({ currentPassword, newPassword, signOutOthers }, call) =>
    client.put('/password', { currentPassword, newPassword, signOutOthers }, nothing, call),
});
