import type { Translate } from '../../../locales/localizer.js';
import type { UiText } from '../../../ui/ui.messages.js';
import type { listToolsMessages } from './list-tools.messages.js';

export interface ListToolsWords {
  text: Translate<typeof listToolsMessages>;
  ui: UiText;
  locale: string;
}
