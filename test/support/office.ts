import type { SettingsAdapter } from '../../src/adapters/settings-adapter.js';
import { AdapterError, type Identity } from '../../src/contract/index.js';
import type { Profile } from '../../src/features/profile/profile.js';
import { profile } from '../../src/features/profile/profile.store.js';
import { createSession } from '../../src/session/create-session.js';
import type { Session } from '../../src/session/session.js';
import { Backend } from './simulated-backend.js';
import { World, type Tab } from './simulation.js';

const ada: Profile = {
  name: 'Ada',
  publicName: '',
  email: 'ada@example.org',
  username: 'ada',
  role: 'agent',
  businessUnit: 'north',
  language: 'en',
  landline: '',
  mobile: '',
};

/** One backend with one person signed in at a time; `undefined` is nobody. */
export class Office {
  readonly world = new World();
  readonly people: Record<string, Backend<Profile>> = {
    ada: new Backend(this.world, { ...ada }),
    bo: new Backend(this.world, { ...ada, name: 'Bo', username: 'bo' }),
  };
  signedIn: string | undefined = 'ada';
  /** Milliseconds until the backend says who the person is. */
  identifying = 0;

  adapter(tab: Tab, id = 'office'): SettingsAdapter {
    const whoever = <T>(use: (backend: Backend<Profile>) => Promise<T>): Promise<T> =>
      this.signedIn ? use(this.people[this.signedIn]!) : Promise.reject(new AdapterError('unauthorized'));
    return {
      id,
      identify: async () => {
        const person = this.signedIn;
        await this.world.pause(this.identifying);
        if (!person) throw new AdapterError('unauthorized');
        return { user: person } satisfies Identity;
      },
      profile: {
        load: (call) => whoever((backend) => backend.group(tab).load(call)),
        save: (patch, call) => whoever((backend) => backend.group(tab).save(patch, call)),
      },
    };
  }

  open(id?: string, change: (adapter: SettingsAdapter) => SettingsAdapter = (adapter) => adapter) {
    const tab = this.world.tab();
    const session = createSession(change(this.adapter(tab, id)), { platform: tab.platform(), locale: 'en' });
    return { tab, session, store: session.store(profile) };
  }

  /** A tab with what the backend holds on screen. */
  async ready(change?: (adapter: SettingsAdapter) => SettingsAdapter) {
    const opened = this.open(undefined, change);
    await Promise.all([opened.store.load(), this.world.run()]);
    return opened;
  }

  /** Somebody else, or the same person again, signs in at the backend, and a session is told. */
  async signIn(person: string, session: Session) {
    this.signedIn = person;
    await this.during(session.signedIn());
  }

  async during(work: Promise<unknown>) {
    await Promise.all([work, this.world.run()]);
    await this.world.run();
  }
}

export const nameIn = (store: { $profile: { get(): unknown } }) => (store.$profile.get() as { value?: Profile }).value?.name;
