export { AccessTokenManager } from './access-token-manager.js';
export type { AccessToken, AccessTokens, AccessTokensCapability, AccessTokensGroup, NewAccessToken, TokenSecret } from './access-tokens.js';
export { accessTokens, type AccessTokensStore } from './access-tokens.store.js';
