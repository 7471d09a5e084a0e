import * as v from 'valibot';
import type { AccessTokens, AccessTokensGroup } from '../../features/access-tokens/access-tokens.js';
import { accessTokensSchema, tokenSecretSchema } from '../../features/access-tokens/access-tokens.schema.js';
import type { Client } from './client.js';
import { snapshotOf } from './wire.schema.js';

const accessTokens = snapshotOf<AccessTokens>(accessTokensSchema);
const nothing = v.undefined_();
const at = (id: string, verb = '') => `/access-tokens/${encodeURIComponent(id)}${verb}`;

export const restAccessTokens = (client: Client): Required<AccessTokensGroup> => ({
  load: (call) => client.get('/access-tokens', accessTokens, call),
  reveal: ({ id }, call) => client.post(at(id, '/secret'), {}, tokenSecretSchema, call),
  create: (token, call) => client.post('/access-tokens', token, tokenSecretSchema, call),
  rotate: ({ id, grace }, call) => client.post(at(id, '/rotation'), { grace }, tokenSecretSchema, call),
  remove: ({ id }, call) => client.remove(at(id), nothing, call),
});
