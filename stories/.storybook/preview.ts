import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { configure } from 'storybook/test';
import '../../src/define.js';
import './preview.css';
import '../themes/carbon.css';
import '../themes/fluent.css';
import '../themes/material.css';
import { choices, firstOf, widths } from './choices.js';
import { tellEvents } from './events-told.js';
import { hostMarkup } from './host-markup.js';
import { inProvider } from './in-provider.js';
import { manifest } from './manifest.js';
import { watchSheets } from './system-wishes.js';

setCustomElementsManifest(manifest);
watchSheets();
tellEvents();
// What is loaded on demand may take its time on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

type Icon = 'pointerdefault' | 'circlehollow' | 'transfer' | 'globe' | 'component' | 'play' | 'timer' | 'lightning' | 'outline';

const icons: Record<keyof typeof choices, [title: string, icon: Icon]> = {
  theme: ['Theme', 'circlehollow'],
  direction: ['Direction', 'transfer'],
  locale: ['Language', 'globe'],
  density: ['Density', 'component'],
  motion: ['Motion', 'play'],
  touch: ['Touched', 'pointerdefault'],
  latency: ['Latency', 'timer'],
  fault: ['Fault', 'lightning'],
  parts: ['Parts', 'outline'],
};
const axes = Object.keys(choices) as (keyof typeof choices)[];

const toolbar = (axis: keyof typeof choices) => {
  const [title, icon] = icons[axis];
  const items = Object.entries(choices[axis]).map(([value, name]) => ({ value, title: name }));
  return { description: title, toolbar: { title, icon, dynamicTitle: true, items } };
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [inProvider],
  parameters: {
    layout: 'padded',
    a11y: { test: 'error' },
    docs: { codePanel: true, source: { transform: hostMarkup } },
    viewport: {
      options: Object.fromEntries(
        Object.entries(widths).map(([name, width]) => [
          name,
          {
            name: `${width} px`,
            styles: { width: `${width}px`, height: '100%' },
            type: name === 'phone' ? 'mobile' : name === 'tablet' ? 'tablet' : 'desktop',
          },
        ]),
      ),
    },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Products',
          'Tokens',
          'Parts',
          'Backends and faults',
          'Adding a language',
          'Your backend in a day',
          'Wire contract',
          '*',
        ],
      },
    },
  },
  initialGlobals: Object.fromEntries(axes.map((axis) => [axis, firstOf(axis)])),
  globalTypes: Object.fromEntries(axes.map((axis) => [axis, toolbar(axis)])),
};
export default preview;
