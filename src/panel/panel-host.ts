import type { SettingsElement } from '../element/index.js';
import type { Session } from '../session/session.js';
import type { UiText } from '../ui/ui.messages.js';
import type { OfferedSection } from './panel-sections.js';
import type { PanelStage } from './panel-stage.js';
import type { PanelText } from './panel-status.js';

/** The panel, as its search and its keys know it. */
export type PanelHost = SettingsElement & {
  noShortcuts: boolean;
  open(path: string): Promise<boolean>;
};

/** Where the person is now. */
export interface Here {
  session: Session;
  text: PanelText;
  ui: UiText;
  sections: readonly OfferedSection[];
  /** Id of the open section; empty: none. */
  open: string;
  stage: PanelStage;
  href(path: string): string;
}
