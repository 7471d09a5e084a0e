import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { configure } from 'storybook/test';
import manifest from '../../custom-elements.json' with { type: 'json' };
import '../../src/define.js';
import './preview.css';
import { choices, inProvider } from './in-provider.js';

setCustomElementsManifest(manifest);
// What is loaded on demand may take its time on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

type Icon = 'circlehollow' | 'transfer' | 'globe' | 'timer' | 'lightning';

const toolbar = (title: string, icon: Icon, items: object) => ({
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: Object.entries(items).map(([value, name]) => ({ value, title: name as string })) },
});

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [inProvider],
  parameters: {
    layout: 'padded',
    a11y: { test: 'error' },
    options: { storySort: { order: ['Introduction', '*'] } },
  },
  initialGlobals: { theme: 'light', direction: 'ltr', locale: 'en', latency: '0', fault: 'none' },
  globalTypes: {
    theme: toolbar('Theme', 'circlehollow', choices.theme),
    direction: toolbar('Direction', 'transfer', choices.direction),
    locale: toolbar('Language', 'globe', choices.locale),
    latency: toolbar('Backend', 'timer', choices.latency),
    fault: toolbar('Fault', 'lightning', choices.fault),
  },
};
export default preview;
