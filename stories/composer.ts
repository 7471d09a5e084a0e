import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { CannedResponsePicker } from '../src/features/canned-responses/index.js';

/** A composer of a host, at the foot of a chat. */
export const composer = (control: TemplateResult): TemplateResult =>
  html`<div style="display: grid; align-content: end; min-block-size: 420px; gap: 6px; max-inline-size: 640px">
    <label for="reply">Reply</label>
    ${control}
    <canned-response-picker
      for="reply"
      .values=${{ 'contact.first_name': 'Amina', 'contact.name': 'Amina Haddad' }}
    ></canned-response-picker>
  </div>`;

export const area: TemplateResult = html`<textarea id="reply" rows="3" dir="auto" style="font: inherit; padding: 8px"></textarea>`;

export const picker = (canvas: HTMLElement): CannedResponsePicker => canvas.querySelector('canned-response-picker')!;

/** Somebody types in the field, until all these words are to be read in the picker. */
export const typed =
  (text: string, ...words: string[]): NonNullable<StoryObj['play']> =>
  async ({ canvasElement: canvas }) => {
    const field = canvas.querySelector<HTMLElement>('#reply')!;
    await waitFor(() => expect(picker(canvas).matches(':state(ready), :state(failed), :state(loading)')).toBe(true));
    field.focus();
    document.execCommand('insertText', false, text);
    await waitFor(() => {
      const shown = picker(canvas).textContent.replace(/\s+/g, ' ');
      for (const word of words) void expect(shown).toContain(word);
    });
  };
