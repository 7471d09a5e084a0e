import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { operations } from './wire-contract/operations.js';
import { problems } from './wire-contract/problems.js';
import { shapes } from './wire-contract/shape.js';
import './wire-contract/wire-contract.css';

const meta: Meta = { title: 'Wire contract', tags: ['!autodocs'] };
export default meta;
type Story = StoryObj;

/** In the language of the document, whatever the elements speak. */
const page = (content: () => TemplateResult): Story => ({
  render: () => html`<div class="wire-contract" lang="en" dir="ltr">${content()}</div>`,
});

export const Operations: Story = page(operations);
export const Shapes: Story = page(shapes);
export const Problems: Story = page(problems);
