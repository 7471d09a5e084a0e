import type { OfferedSection } from './panel-sections.js';
import type { PanelText } from './panel-status.js';
import { panelMessages } from './panel.messages.js';

const known = (key: string, text: PanelText): string | undefined =>
  key in panelMessages ? text(key as keyof typeof panelMessages) : undefined;

/** The host's own word for a section, or the panel's. */
export const labelOf = ({ id, label }: OfferedSection, text: PanelText): string => label ?? known(`section-${id}`, text) ?? id;

export const hintOf = ({ id, hint }: OfferedSection, text: PanelText): string => hint ?? known(`hint-${id}`, text) ?? '';
