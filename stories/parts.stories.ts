import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { html as literally, unsafeStatic } from 'lit/static-html.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { elements } from './.storybook/manifest.js';
import './reference/reference.css';

/** Those that show something where they stand, without a host's help. */
const withParts = elements.filter(
  ({ tagName, cssParts }) => cssParts?.length && !['challenge-dialog', 'canned-response-picker'].includes(tagName),
);

const meta: Meta = { title: 'Parts', tags: ['!autodocs'] };
export default meta;
type Story = StoryObj;

const frame = () => document.querySelector('.part-frame');

/** Point at anything, or walk through it by Tab: its part is framed, and named as a style sheet names it. */
export const Map: Story = {
  args: { element: 'profile-form' },
  argTypes: { element: { control: 'select', options: withParts.map(({ tagName }) => tagName) } },
  globals: { parts: 'on' },
  render: ({ element }) => {
    const tag = unsafeStatic(element as string);
    return literally`<${tag}></${tag}>`;
  },
  async play({ canvasElement }) {
    const root = canvasElement.querySelector('profile-form')!.shadowRoot!;
    await waitFor(() => expect(root.querySelector('input[name="publicName"]')).not.toBeNull());
    const input = root.querySelector<HTMLInputElement>('input[name="publicName"]')!;
    input.focus();
    await expect(frame()).toHaveTextContent('profile-form::part(input)');
    const label = root.querySelector(`label[for="${input.id}"]`)!;
    await userEvent.hover(label);
    await expect(frame()).toHaveTextContent('profile-form::part(label)');
  },
};

const names = [...new Set(withParts.flatMap(({ cssParts }) => cssParts!.map(({ name }) => name)))].sort();
const bearers = (name: string) => elements.filter(({ cssParts }) => cssParts?.some((part) => part.name === name));

/** Every part there is, what it is, and who has it. */
export const Names: Story = {
  render: () => html`
    <div class="reference-page" lang="en" dir="ltr">
      <div class="scrolling" role="region" aria-label="Parts" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">What it is</th>
              <th scope="col">Who has it</th>
            </tr>
          </thead>
          <tbody>
            ${names.map(
              (name) => html`
                <tr>
                  <th scope="row"><code>::part(${name})</code></th>
                  <td>${bearers(name)[0]!.cssParts!.find((part) => part.name === name)!.description}</td>
                  <td>
                    ${bearers(name).length === elements.length ? 'all' : bearers(name).map(({ tagName }) => html`<code>${tagName}</code> `)}
                  </td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    </div>
  `,
};
