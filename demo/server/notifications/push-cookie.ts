import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Env } from '../env.js';

/** Names this browser's subscription where somebody signs in, and nowhere else. It is no secret: who comes with it has signed in. */
const cookie = 'desk_push';
const path = '/api/v1/session';
const year = 365 * 24 * 60 * 60;

export const subscriptionNamedIn = (c: Context<Env>): string | undefined => getCookie(c, cookie);

export const nameSubscription = (c: Context<Env>, id: string): void =>
  setCookie(c, cookie, id, { httpOnly: true, sameSite: 'Lax', path, maxAge: year, secure: c.get('secure') });
