import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** As `<input type="datetime-local">` writes it, by the device's clock. */
export function asLocal(time: number): string {
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

export interface LocalTime {
  id: string;
  /** Epoch ms. */
  earliest: number;
  latest: number;
  value: number;
  /** What is wrong with it stands under this id. */
  problem: string | undefined;
}

/** Asks for a day and a time, by the device's clock. */
export const localTimeInput = ({ id, earliest, latest, value, problem }: LocalTime): TemplateResult =>
  html`<input
    part="input"
    type="datetime-local"
    id=${id}
    min=${asLocal(earliest)}
    max=${asLocal(latest)}
    value=${asLocal(value)}
    aria-invalid=${ifDefined(problem ? 'true' : undefined)}
    aria-describedby=${ifDefined(problem)}
  />`;
