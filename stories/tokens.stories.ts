import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { tokenTables } from './reference/token-tables.js';
import { tokenList } from './tokens.js';
import './reference/reference.css';

const meta: Meta = { title: 'Tokens', tags: ['!autodocs'] };
export default meta;

/** In the language of the page, whatever the elements speak. */
export const All: StoryObj = {
  render: () => html`<div class="reference-page" lang="en" dir="ltr">${tokenTables()}</div>`,
  async play({ canvasElement }) {
    const named = [...canvasElement.querySelectorAll('tbody th')].map((cell) => cell.textContent);
    await expect(named).toEqual(tokenList().map(({ name }) => name));
    // A colour that is not one leaves its field empty.
    for (const swatch of canvasElement.querySelectorAll('[data-kind="swatch"]'))
      await expect(getComputedStyle(swatch).backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  },
};
