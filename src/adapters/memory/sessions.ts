import { AdapterError, type Identity } from '../../contract/index.js';
import type { SessionsGroup } from '../../features/security/security.js';
import { noteActivity, noteSignedIn } from './activity.js';
import type { MemoryLine } from './line.js';
import { thisBrowser, type SignInSeed } from './sample-security.js';

interface Room {
  signIns: SignInSeed[];
  changes: number;
}

const roomOf = ({ backend }: MemoryLine, { user }: Identity): Room =>
  backend.keep(`sessions/${user}`, () => ({ signIns: [...backend.seed.signIns(backend.now())], changes: 0 }));

/** Every adapter is a browser: it stands in the list from its first call on. */
export function noteSignIn(line: MemoryLine, who: Identity): void {
  const room = roomOf(line, who);
  const now = line.backend.now();
  const known = room.signIns.find(({ id }) => id === line.session);
  if (known) return void (known.lastActiveAt = new Date(now).toISOString());
  room.signIns.push(thisBrowser(line.session, now));
  room.changes += 1;
  line.hint(who, 'sessions');
  noteSignedIn(line, who);
}

/** Also what changes a password ends. */
export function end(line: MemoryLine, who: Identity, isOver: (signIn: SignInSeed) => boolean): void {
  const room = roomOf(line, who);
  const over = room.signIns.filter(isOver);
  for (const { id } of over) line.backend.ended.add(id);
  room.signIns = room.signIns.filter((signIn) => !isOver(signIn));
  room.changes += 1;
  line.hint(who, 'sessions');
  const [one, ...others] = over.filter(({ id }) => id !== line.session);
  if (!one) return;
  const detail = [one.browser, one.system].filter(Boolean).join(', ');
  noteActivity(line, who, 'signed-out-elsewhere', others.length ? { count: others.length + 1 } : { detail });
}

export function memorySessions(line: MemoryLine): Required<SessionsGroup> {
  const { ask, backend } = line;
  return {
    load: (call) =>
      ask('sessions.load', call, (who) => {
        noteSignIn(line, who);
        const { signIns, changes } = roomOf(line, who);
        const items = signIns
          .map((signIn) => ({ ...signIn, current: signIn.id === line.session }))
          .sort((one, other) => other.lastActiveAt.localeCompare(one.lastActiveAt));
        return { value: { items }, version: `v${changes}` };
      }),
    revoke: ({ id }, call) =>
      ask('sessions.revoke', call, (who) =>
        backend.once(who, call.key, JSON.stringify(['sessions.revoke', id]), () => {
          line.needProof(who, call, 'identity');
          if (!roomOf(line, who).signIns.some((signIn) => signIn.id === id)) throw new AdapterError('not-found', { status: 404 });
          end(line, who, (signIn) => signIn.id === id);
        }),
      ),
    revokeOthers: (call) =>
      ask('sessions.revokeOthers', call, (who) =>
        backend.once(who, call.key, JSON.stringify(['sessions.revokeOthers']), () => {
          line.needProof(who, call, 'identity');
          end(line, who, ({ id }) => id !== line.session);
        }),
      ),
  };
}
