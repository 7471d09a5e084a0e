import type { ReadableAtom } from 'nanostores';
import type { SecretVerb } from '../../contract/index.js';
import type { Area } from '../../session/session.js';
import type { ResourceState } from '../../state/resource-state.js';
import { resource } from '../../state/resource.js';
import type { AccessTokens, NewAccessToken, TokenSecret } from './access-tokens.js';

/** What the backend cannot do is missing. Each rejects with an `AdapterError`, and nothing of a secret stays here. */
export interface AccessTokensStore {
  readonly $accessTokens: ReadableAtom<ResourceState<AccessTokens>>;
  load(): Promise<void>;
  reveal?(token: { id: string }): Promise<TokenSecret>;
  create?(token: NewAccessToken): Promise<TokenSecret>;
  rotate?(token: { id: string; grace: number }): Promise<TokenSecret>;
  remove?(token: { id: string }): Promise<void>;
}

export const accessTokens: Area<AccessTokensStore> = {
  name: 'access-tokens',
  make({ adapter: { accessTokens: group }, shared, secretly }) {
    const { $state, load } = resource<AccessTokens>(shared, {
      group: 'accessTokens',
      adapter: group,
      refused: 'returns',
      whole: false,
    });
    const changed = () => shared.news.tell({ group: 'accessTokens' }, 'event');
    /** Unlike a failure, silence may mean that it was done. */
    const changing =
      <I, R>(verb: SecretVerb<I, R>) =>
      (input: I): Promise<R> =>
        secretly((call) => verb.call(group, input, call)).finally(changed);

    return {
      $accessTokens: $state,
      load,
      ...(group?.reveal && { reveal: (input: { id: string }) => secretly((call) => group.reveal!(input, call)) }),
      ...(group?.create && { create: changing(group.create) }),
      ...(group?.rotate && { rotate: changing(group.rotate) }),
      ...(group?.remove && { remove: changing(group.remove) }),
    };
  },
};
