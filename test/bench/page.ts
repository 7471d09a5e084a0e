import { memory } from '../../src/adapters/memory/index.js';
import '../../src/define.js';
import { profile } from '../../src/features/profile/profile.store.js';
import { createSession } from '../../src/session/create-session.js';
import type { Session } from '../../src/session/session.js';
import './bare-form.js';

/** Everything in milliseconds, in the order in which it was measured. */
export interface Measured {
  form: number[];
  bare: number[];
  /** The same, with the library's styles. */
  styled: number[];
  /** Form controls in each, so that the reader sees what is compared. */
  controls: { form: number; bare: number };
  single: number[];
  burst: number[];
}

type Updating = HTMLElement & { updateComplete: Promise<unknown>; session?: Session };

const controlsIn = (element: HTMLElement) => element.shadowRoot!.querySelectorAll('input, select, textarea').length;

/** From making the element to its layout being known. */
async function mount(tag: string, session?: Session): Promise<{ took: number; controls: number }> {
  const began = performance.now();
  const element = document.createElement(tag) as Updating;
  if (session) element.session = session;
  document.body.append(element);
  await element.updateComplete;
  void element.offsetHeight;
  const took = performance.now() - began;
  const controls = controlsIn(element);
  element.remove();
  return { took, controls };
}

/** A session whose profile is loaded, with a backend that never answers a save. */
async function loadedSession(): Promise<Session> {
  const session = createSession(memory({ faults: [{ on: 'profile.save', hang: true }] }));
  const store = session.store(profile);
  await store.load();
  await new Promise<void>((resolve) => {
    const stop = store.$profile.subscribe(({ phase }) => {
      if (phase === 'ready' && session.$identity.get()) queueMicrotask(() => (stop(), resolve()));
    });
  });
  return session;
}

const wish = (value: string) => ({
  key: 'profile',
  group: 'profile',
  verb: 'save' as const,
  fields: { publicName: value },
  base: { publicName: 'Maya L.' },
  whole: true,
});

async function keep(session: Session, count: number): Promise<number> {
  const began = performance.now();
  const accepted = Array.from({ length: count }, (_, index) => session.shared.outbox.add(wish(`Maya ${index}`)).kept);
  await Promise.all(accepted);
  return performance.now() - began;
}

/** Takes turns, so that what slows down the machine slows down all. */
export async function measure(rounds: number): Promise<Measured> {
  const session = await loadedSession();
  const measured: Measured = { form: [], bare: [], styled: [], controls: { form: 0, bare: 0 }, single: [], burst: [] };
  for (let round = 0; round < rounds; round += 1) {
    const form = await mount('profile-form', session);
    const bare = await mount('bare-form');
    measured.form.push(form.took);
    measured.bare.push(bare.took);
    measured.styled.push((await mount('bare-styled-form')).took);
    measured.controls = { form: form.controls, bare: bare.controls };
  }
  await session.shared.outbox.add(wish('Maya')).kept;
  if (!session.$durable.get()) throw new Error('There is no disk here, so there is nothing to measure.');
  for (let round = 0; round < rounds / 4; round += 1) measured.single.push(await keep(session, 1));
  for (let round = 0; round < 5; round += 1) measured.burst.push(await keep(session, 160));
  return measured;
}

(globalThis as { measure?: typeof measure }).measure = measure;
