import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { people, attempts } from '../../../../demo/server/database/schema.js';
import { contractDocument } from '../../../../demo/server/openapi/contract.js';
import { seedPassword } from '../../../../demo/server/people/seed.js';
import { cookie, newSession } from '../../../../demo/server/sign-ins/sessions.js';
import { maya, omar, type TestDesk } from '../desk.js';
import { Person } from '../person.js';
import { forPhones, small } from '../filing.js';
import { hostileSvg, pdf, photo } from '../photos.js';
import { PushService, SubscribedBrowser } from '../push-service.js';
import { freshResponse } from './canned-ways.js';
import type { Document } from './document.js';
import { DeskWays } from './desk-ways.js';
import { excuses } from './excuses.js';
import type { Place } from './fuzzer.js';
import { plainPlan } from './plans.js';

/** A copy, so that a test may falsify it. */
export const document = (): Document => structuredClone(contractDocument()) as unknown as Document;

const credentials = (email: string, password: string) => ({ type: 'application/json', text: JSON.stringify({ email, password }) });

/** It keeps the policy. */
const another = 'Battery-5taple!';

const passwords = (currentPassword: string, newPassword: string) => ({
  type: 'application/json',
  text: JSON.stringify({ currentPassword, newPassword, signOutOthers: false }),
});

/** The reference server without a port. `tokens`: how many the person has at least when they are looked at. */
export async function placeAt(desk: TestDesk, tokens = 12): Promise<Place> {
  const ways = new DeskWays(desk, await PushService.start(), tokens);
  const supplied = await supplies();
  return {
    ...supplied,
    fresh: { ...supplied.fresh, ...ways.fresh() },
    prove: (challenge) => ways.prove(challenge),
    rows: (person) => ways.rows(person),
    token: (who) => ways.token(who === 'program' ? 'all' : 'read'),
    ways: ways.ways(),
    visitor: () => desk.visitor(),
    // By the door is slow on purpose.
    async signIn() {
      const person = desk.visitor();
      const [found] = await desk.database.queries.select().from(people).where(eq(people.email, maya));
      person.cookie = `${cookie}=${await newSession(desk.database.queries, found!)}`;
      return person;
    },
  };
}

/** A reference server that listens at this address. */
export async function placeBehind(url: string): Promise<Place> {
  const visitor = () => new Person((path, init) => fetch(url + path, init), url);
  const signIn = async () => {
    const person = visitor();
    await person.post('/api/v1/session', { email: maya, password: seedPassword });
    return person;
  };
  return { ...(await supplies()), visitor, signIn };
}

/** What the document cannot know, and files that are quick to read. */
async function supplies(): Promise<Omit<Place, 'visitor' | 'signIn'>> {
  const jpeg = await photo({ width: 32, height: 24 });
  const encoded = async (format: 'png' | 'webp' | 'gif') => new Uint8Array(await sharp(jpeg).toFormat(format).toBuffer());
  return {
    excuses,
    bodies: {
      signIn: [credentials(maya, seedPassword), credentials(omar, 'a guess'), credentials(omar, 'a guess')],
      changePassword: [passwords(seedPassword, another), passwords(another, seedPassword)],
      saveProfile: [{ type: 'application/json', text: '{"role":"Administrator"}' }],
      uploadAttachment: [{ form: [['file', 'image/svg+xml']] }],
    },
    fresh: { createCannedResponse: freshResponse },
    tooOften: {
      signIn: { ...plainPlan, body: credentials(omar, 'a guess') },
      changePassword: { ...plainPlan, body: passwords('a guess', another) },
      setAvatar: { ...plainPlan, body: { form: [['file', 'image/jpeg']] } },
      uploadAttachment: { ...plainPlan, body: { form: [['file', 'application/pdf']] } },
      subscribeToPush: {
        ...plainPlan,
        body: { type: 'application/json', text: JSON.stringify(new SubscribedBrowser('https://push.example/a').subscription) },
      },
    },
    files: {
      'image/jpeg': jpeg,
      'image/png': await encoded('png'),
      'image/webp': await encoded('webp'),
      'image/gif': await encoded('gif'),
      'half a picture': jpeg.slice(0, jpeg.length / 2),
      'a picture with something behind it': new Uint8Array([...jpeg, ...pdf()]),
      'image/svg+xml': hostileSvg(),
      'application/pdf': pdf(),
      nothing: new Uint8Array(),
      zeros: new Uint8Array(1_000),
      'text/plain': small.text(),
      'text/csv': small.csv(),
      'audio/mpeg': small.mp3(),
      'audio/ogg': small.ogg(),
      'video/mp4': small.mp4(),
      ...Object.fromEntries(Object.entries(forPhones).map(([type, [make]]) => [type, make()])),
      'too large': new Uint8Array(10 * 2 ** 20 + 1),
      'no file': new Uint8Array(),
    },
  };
}

/** Limits of attempts would make the fuzzer blind after a while. */
export const forgetAttempts = (desk: TestDesk): Promise<unknown> => desk.database.queries.delete(attempts);

/** Whoever has tried before has now tried a thousand times. */
export const exhaustAttempts = (desk: TestDesk): Promise<unknown> => desk.database.queries.update(attempts).set({ count: 1_000 });
