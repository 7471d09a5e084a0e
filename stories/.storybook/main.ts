import type { StorybookConfig } from '@storybook/web-components-vite';
import { englishPlays } from './english-plays.js';
import { mdxTables } from './mdx-tables.js';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../**/*.mdx', '../**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The project's own vite.config.ts is for the Desk, with a root and a policy of its own.
  viteFinal: (found) => ({
    ...found,
    root: process.cwd(),
    plugins: [englishPlays, mdxTables, ...(found.plugins ?? [])],
    // The minifier does not know `::part(…):dir(…)`.
    build: { ...found.build, target: 'es2022', cssMinify: false, rolldownOptions: {} },
  }),
};
export default config;
