import { ContextRoot, createContext, type Context } from '@lit/context';
import type { Session } from '../session/session.js';

/** A registered symbol, so that two copies of the library on one page share their providers. */
export const sessionContext: Context<symbol, Session | undefined> = createContext<Session | undefined, symbol>(
  Symbol.for('settings-elements/session@1'),
);

const marker: unique symbol = Symbol.for('settings-elements/context-root@1');

/** Remembers who asked before any provider was there, so that scripts may load in any order. Once per document, whoever asks. */
export function rememberRequests(page: Document & { [marker]?: ContextRoot }): void {
  if (page[marker]) return;
  page[marker] = new ContextRoot();
  page[marker].attach(page.documentElement);
}
