import { AdapterError, type Call, type Identity } from '../../contract/index.js';
import type { AccessToken, AccessTokensGroup, TokenSecret } from '../../features/access-tokens/access-tokens.js';
import { noteActivity } from './activity.js';
import type { MemoryLine } from './line.js';
import { onceShown } from './once-shown.js';
import { refused, tokenRules, type StoredToken } from './token-rules.js';

interface Room {
  tokens: StoredToken[];
  changes: number;
}

const shownOf = ({ secret, ...token }: StoredToken): AccessToken => ({ ...token, start: secret.slice(0, 7), end: secret.slice(-4) });
const unsupported = () => new AdapterError('unsupported', { status: 405 });

/** One token made by itself, or several with names, as `capabilities.accessTokens.mode` says. */
export function memoryAccessTokens(line: MemoryLine): Required<AccessTokensGroup> {
  const { backend, ask } = line;
  const rules = () => tokenRules(backend);

  function roomOf({ user }: Identity): Room {
    const { isOne, fresh } = rules();
    const samples = isOne ? [{}] : backend.seed.accessTokens(backend.now());
    return backend.keep(`access-tokens/${user}`, () => ({ tokens: samples.map(fresh), changes: 0 }));
  }

  function change(who: Identity, tokens: StoredToken[]): void {
    const room = roomOf(who);
    room.tokens = tokens;
    room.changes += 1;
    line.hint(who, 'accessTokens');
  }

  function find(room: Room, id: string): StoredToken {
    const found = room.tokens.find((token) => token.id === id);
    if (!found) throw new AdapterError('not-found', { status: 404 });
    return found;
  }

  /** `run` makes or finds the token whose secret is the answer. */
  const showOnce = (on: string, input: unknown, call: Call & { key: string }, run: (room: Room, who: Identity) => StoredToken) =>
    ask(on, call, (who): TokenSecret =>
      onceShown(backend, who, call.key, JSON.stringify([on, input]), () => {
        line.needProof(who, call, 'identity');
        const { id, secret } = run(roomOf(who), who);
        return { id, secret };
      }),
    );

  return {
    load: (call) =>
      ask('accessTokens.load', call, (who) => {
        const { tokens, changes } = roomOf(who);
        const items = tokens.filter((token) => !token.replaced || !rules().isOver(token)).map(shownOf);
        return { value: { items }, version: `v${changes}-${items.length}` };
      }),
    reveal: (input, call) =>
      showOnce('accessTokens.reveal', input, call, (room) => {
        if (!rules().isOne) throw refused('not-possible');
        return find(room, input.id);
      }),
    create: (input, call) =>
      showOnce('accessTokens.create', input, call, (room, who) => {
        if (rules().isOne) throw unsupported();
        const made = rules().make(input, room.tokens);
        change(who, [made, ...room.tokens]);
        noteActivity(line, who, 'token-created', { detail: made.name });
        return made;
      }),
    rotate: (input, call) =>
      showOnce('accessTokens.rotate', input, call, (room, who) => {
        const { made, tokens } = rules().replace(find(room, input.id), input.grace, room.tokens);
        change(who, tokens);
        noteActivity(line, who, 'token-rolled', { detail: made.name });
        return made;
      }),
    remove: ({ id }, call) =>
      ask('accessTokens.remove', call, (who) =>
        backend.once(who, call.key, JSON.stringify(['accessTokens.remove', id]), () => {
          line.needProof(who, call, 'identity');
          if (rules().isOne) throw unsupported();
          const room = roomOf(who);
          const gone = find(room, id);
          change(
            who,
            room.tokens.filter((token) => token !== gone),
          );
          noteActivity(line, who, 'token-revoked', { detail: gone.name });
        }),
      ),
  };
}
