export { hashRouter, memoryRouter, type PanelRouter } from './panel-router.js';
export type { PartTag } from './panel-parts.js';
export type { ArrangementName } from './panel-arranging.js';
export type { PanelLayout, PanelPart, PanelSection, SectionChoice } from './panel-sections.js';
export { SettingsPanel } from './settings-panel.js';
