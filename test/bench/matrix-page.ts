import { html, LitElement, type TemplateResult } from 'lit';
import { memory, type MemoryAdapter } from '../../src/adapters/memory/index.js';
import { NotificationMatrix } from '../../src/features/notifications/notification-matrix.js';
import '../../src/features/notifications/notification-matrix.define.js';
import type { NotificationPreferences } from '../../src/features/notifications/notifications.js';
import { createSession } from '../../src/session/create-session.js';

/** Everything in milliseconds, in the order in which it was measured. */
export interface MatrixMeasured {
  /** From the click on a column's box to the layout of the new state. */
  bulk: number[];
  /** The same boxes, and those that stand for all of a row, set in a loop, in a table with the same look. */
  loop: number[];
  /** Requests for each bulk toggle. */
  requests: number[];
  boxes: number;
}

const channels = ['email', 'push', 'sms', 'desktop', 'pager', 'fax'].map((id) => ({ id }));
const events = Array.from({ length: 30 }, (_, index) => ({ id: `event-${index}`, label: `Event ${index}`, hint: 'What it is about' }));
const off: NotificationPreferences = Object.fromEntries(
  events.flatMap(({ id }) => channels.map((channel) => [`${channel.id}:${id}`, false])),
);

/** The same table as native nodes: nothing knows what is in it. */
class BareMatrix extends LitElement {
  static override styles = NotificationMatrix.styles;

  override render(): TemplateResult {
    const cell = (name: string, part: string) =>
      html`<td>
        <label part=${part}><input part="checkbox" type="checkbox" name=${name} aria-label=${name} tabindex="-1" /></label>
      </td>`;
    return html`<section part="section form">
      <div part="group">
        <table part="matrix" data-kind="dense">
          <thead>
            <tr>
              <th scope="col">Event</th>
              ${[...channels, { id: '*' }].map(({ id }) => cell(`${id}:*`, 'bulk'))}
            </tr>
          </thead>
          <tbody>
            ${events.map(
              ({ id, label, hint }) =>
                html`<tr>
                  <th scope="row">
                    <span part="label">${label}</span>
                    <p part="hint">${hint}</p>
                  </th>
                  ${channels.map((channel) => cell(`${channel.id}:${id}`, 'cell'))} ${cell(`*:${id}`, 'cell')}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }
}
customElements.define('bare-matrix', BareMatrix);

const laidOut = (element: LitElement) => void element.getBoundingClientRect().height;
const boxesOf = (element: LitElement) => [...element.renderRoot.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];

async function shown(adapter: MemoryAdapter): Promise<NotificationMatrix> {
  const element = new NotificationMatrix();
  element.session = createSession(adapter);
  element.style.inlineSize = '720px';
  element.style.display = 'block';
  document.body.append(element);
  await until(() => element.renderRoot.querySelector('table'));
  return element;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** Takes turns, so that what slows down the machine slows down both. */
export async function measureMatrix(rounds: number): Promise<MatrixMeasured> {
  const adapter = memory({ seed: { notifications: off, capabilities: { notifications: { channels, events } } } });
  const matrix = await shown(adapter);
  const bare = document.createElement('bare-matrix') as BareMatrix;
  bare.style.inlineSize = '720px';
  document.body.append(bare);
  await bare.updateComplete;
  const measured: MatrixMeasured = { bulk: [], loop: [], requests: [], boxes: boxesOf(matrix).length };
  const saves = () => adapter.requests.filter(({ on }) => on === 'notifications.save').length;
  for (let round = 0; round < rounds; round += 1) {
    const before = saves();
    await frame();
    let began = performance.now();
    matrix.renderRoot.querySelector<HTMLInputElement>('input[name="push:*"]')!.click();
    await matrix.updateComplete;
    laidOut(matrix);
    performance.measure('bulk', { start: began });
    measured.bulk.push(performance.now() - began);
    await until(() => saves() > before && !matrix.matches(':state(saving)'));
    measured.requests.push(saves() - before);
    await frame();
    const on = round % 2 === 0;
    began = performance.now();
    for (const box of boxesOf(bare)) {
      if (box.name.startsWith('push:')) box.checked = on;
      else if (box.name.startsWith('*:')) box.indeterminate = on;
    }
    laidOut(bare);
    performance.measure('loop', { start: began });
    measured.loop.push(performance.now() - began);
  }
  return measured;
}

(globalThis as { measureMatrix?: typeof measureMatrix }).measureMatrix = measureMatrix;
