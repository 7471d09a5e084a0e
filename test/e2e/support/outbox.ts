import assert from 'node:assert/strict';
import type { DeskServer } from './desk-server.js';
import { patience } from './patience.js';

export interface Sent {
  id: string;
  kind: 'mail' | 'sms';
  to: string;
  subject: string;
  text: string;
}

/** Six digits that stand alone. */
const code = /(?<![\d+])\d{6}(?!\d)/;

/** What a phone and a mailbox of the demo would have received. */
export class Outbox {
  constructor(private readonly server: DeskServer) {}

  async items(): Promise<Sent[]> {
    const answer = await fetch(`${this.server.url}/demo/messages`);
    return ((await answer.json()) as { items: Sent[] }).items;
  }

  /** The first message to this address that such an act brings about. */
  async after(act: () => Promise<unknown>, to: string, words: RegExp = /./): Promise<Sent> {
    const before = await this.#newest();
    await act();
    const until = Date.now() + patience;
    while (Date.now() < until) {
      const items = await this.items();
      const found = items.findLast((item) => Number(item.id) > before && item.to === to && words.test(`${item.subject}\n${item.text}`));
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    assert.fail(`Nothing like ${String(words)} was sent to ${to}.`);
  }

  /** The code that such an act sends there. */
  async codeAfter(act: () => Promise<unknown>, to: string): Promise<string> {
    return code.exec((await this.after(act, to, code)).text)![0];
  }

  async count(to: string, words: RegExp = /./): Promise<number> {
    return (await this.items()).filter((item) => item.to === to && words.test(`${item.subject}\n${item.text}`)).length;
  }

  async #newest(): Promise<number> {
    return Number((await this.items())[0]?.id ?? 0);
  }
}

/** None that anybody was sent. */
export const otherCode = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
