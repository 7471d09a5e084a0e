import * as v from 'valibot';
import type { SessionsGroup, SignIns } from '../../features/security/security.js';
import { signInsSchema } from '../../features/security/security.schema.js';
import type { Client } from './client.js';
import { snapshotOf } from './wire.schema.js';

const signIns = snapshotOf<SignIns>(signInsSchema);
const nothing = v.undefined_();

export const restSessions = (client: Client): Required<SessionsGroup> => ({
  load: (call) => client.get('/sessions', signIns, call),
  revoke: ({ id }, call) => client.remove(`/sessions/${encodeURIComponent(id)}`, nothing, call),
  revokeOthers: (call) => client.remove('/sessions', nothing, call),
});
