import { readFileSync } from 'node:fs';
import type { Budget } from './budgets.js';

const panel = ['src/panel/settings-panel.define.ts', 'src/provider/settings-provider.define.ts'];

/** The module of each element that a panel is made of. */
const elements = [...readFileSync('src/panel/panel-parts.ts', 'utf8').matchAll(/import\('\.\.\/(features\/.+)\.js'\)/g)].map(
  ([, path]) => `src/${path!}.ts`,
);

/** What a panel loads when somebody wants it. */
const onDemand = (name: string, entry: string, budget: number): Budget => ({
  name: `settings-panel: ${name}`,
  entries: [...panel, entry],
  minus: panel,
  without: elements.filter((element) => element !== entry),
  budget,
});

/** What opening its section adds to a panel where nothing was opened yet, by the name of the element. */
const openings: Readonly<Record<string, number>> = {
  'profile-form': 19.7,
  'password-form': 14.2,
  'two-factor-form': 14.4,
  'session-list': 12.8,
  'access-token-manager': 16.7,
  'activity-log': 11.8,
  'notification-matrix': 20.4,
  'push-subscription': 18.0,
  'alert-settings': 26.6,
  'availability-switch': 13.6,
  'preferences-form': 15.5,
  'canned-response-manager': 23.6,
  'welcome-message-editor': 18.9,
};

export const panelBudgets: readonly Budget[] = [
  {
    name: 'settings-panel without adapter',
    entries: panel,
    without: [
      ...elements,
      'src/provider/challenge-dialog.ts',
      'src/state/outbox/sender.ts',
      'src/panel/search/search-index.ts',
      'src/panel/shortcuts-sheet.ts',
      'src/panel/leave-question.ts',
      'src/panel/arrangements/arranged.ts',
    ],
    budget: 38.7,
    goal: 24,
  },
  ...elements.map((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
    return onDemand(`${name}, when it is opened`, path, openings[name] ?? 0);
  }),
  // With the texts of all sections, which they then have already.
  onDemand('search, at the first focus', 'src/panel/search/panel-search.ts', 25.8),
  onDemand('list of keys', 'src/panel/shortcuts-sheet.ts', 3.2),
  onDemand('question before leaving', 'src/panel/leave-question.ts', 2.5),
  onDemand('like Chatwoot', 'src/panel/arrangements/chatwoot.ts', 1.9),
  onDemand('like Convrs', 'src/panel/arrangements/convrs.ts', 1.4),
  onDemand('like YCloud', 'src/panel/arrangements/ycloud.ts', 1.6),
];
