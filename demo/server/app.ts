import { randomUUID } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import type { Desk, DeskOptions, DeskParts, Env } from './env.js';
import { caller } from './http/caller.js';
import { AddressRouter } from './http/router.js';
import { sameOrigin } from './http/origin.js';
import { asProblem, Problem, problemResponse } from './http/problems.js';
import { contractRoutes } from './routes/contract.js';
import { chatRoutes } from './routes/demo-chat.js';
import { colleagueRoutes } from './routes/demo-colleagues.js';
import { conversationRoutes } from './routes/demo-conversations.js';
import { phoneRoutes } from './routes/demo-phone.js';
import { demoRoutes } from './routes/demo.js';
import { fileRoutes } from './routes/files.js';
import { pageRoutes } from './routes/pages.js';
import { translateBy } from './translation/translate.js';
import { Translator } from './translation/translator.js';

export interface AppOptions extends Partial<DeskOptions> {
  /** Further origins whose pages may change things, for a proxy that renames the host. */
  origins?: readonly string[];
  /** There is one proxy in front, and nobody gets past it: callers are who it says they are. */
  trustProxy?: boolean;
  /** The built pages; without it there are none. */
  pages?: string;
  /** `POST /demo/reset` exists. */
  mayReset?: boolean;
  /** Of a service that translates what customers write, such as `https://translate.example/translate`. */
  translateUrl?: string;
}

/** The desk as this company wants it. */
export function deskOf(parts: DeskParts, options: AppOptions = {}): Desk {
  const { origins = [], accessTokens = 'one', passwordEndsSession = false } = options;
  const [origin] = origins;
  const site = origin ? { site: new URL(origin).hostname } : {};
  const address = options.address ?? origin;
  return { ...parts, options: { accessTokens, passwordEndsSession, ...site, ...(address && { address }) } };
}

/** The whole server as a function from request to answer: no port, no timer. */
export function createApp(parts: DeskParts, options: AppOptions = {}): Hono<Env> {
  const { origins = [], trustProxy = false, pages, mayReset = false } = options;
  const desk = deskOf(parts, options);
  const app = new Hono<Env>({ router: new AddressRouter() });
  app.use(answerHeaders);
  app.use(caller(trustProxy));
  app.use(sameOrigin(origins));
  contractRoutes(app, desk);
  fileRoutes(app, desk);
  demoRoutes(app, desk, { mayReset });
  conversationRoutes(app, desk, options.translateUrl ? new Translator(desk.database, translateBy(options.translateUrl)) : undefined);
  colleagueRoutes(app, desk);
  chatRoutes(app, desk);
  phoneRoutes(app, desk);
  if (pages) pageRoutes(app, pages);
  app.notFound((c) => problemResponse(c, new Problem('not-found')));
  app.onError((error, c) => problemResponse(c, asProblem(error, c.get('reference'))));
  return app;
}

/** A reference to quote, and the strictest rules; routes for pages and files loosen their own. */
const answerHeaders: MiddlewareHandler<Env> = async (c, next) => {
  const reference = randomUUID();
  c.set('reference', reference);
  await next();
  const defaults = {
    'X-Request-Id': reference,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  };
  for (const [name, value] of Object.entries(defaults)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  }
};
