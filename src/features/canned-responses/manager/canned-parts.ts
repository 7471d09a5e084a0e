import { nothing, type TemplateResult } from 'lit';
import { loadModule } from '../../../contract/index.js';
import type { PartHost } from '../../../element/part-host.js';
import type { CannedItem } from '../canned-responses.store.js';
import type { PresetOptions } from '../company/company-preset.js';
import type { UiText } from '../../../ui/ui.messages.js';
import { LatePart } from '../../../element/late-part.js';
import type { ListToolsOptions } from './list-tools.js';

/** On demand. Tests let them fail. */
export const cannedChunks = {
  loadEditor: () => loadModule(() => import('./manager-editor.js')),
  loadImport: () => loadModule(() => import('../transfer/canned-import.js')),
  loadPreset: () => loadModule(() => import('../company/company-preset.js')),
  loadTools: () => loadModule(() => import('./list-tools.js')),
};

/** What the manager needs now and then, each loaded when it is first wanted. */
export function cannedParts(host: PartHost, options: Omit<PresetOptions, 'onRemove'> & ListToolsOptions) {
  const editor = new LatePart(host, async () => (await cannedChunks.loadEditor()).managerEditor(host));
  const transfer = new LatePart(host, async () => (await cannedChunks.loadImport()).cannedImport(host));
  const tools = new LatePart(host, async () => (await cannedChunks.loadTools()).listTools(host, options));
  const onRemove = (item: CannedItem) => void tools.use(({ acts }) => acts.remove([item]));
  const preset = new LatePart(host, async () => (await cannedChunks.loadPreset()).companyPreset(host, { ...options, onRemove }));
  return {
    editor,
    transfer,
    preset,
    tools,
    onRemove,
    /** What did not load can be wanted again. */
    get again(): (() => void) | undefined {
      return [editor, transfer, preset, tools].find((part) => part.again)?.again;
    },
    /** One at a time: the drawer comes back when the editor that was opened from it is closed. The toast goes where it can be reached. */
    render(ui: UiText): (TemplateResult | typeof nothing)[] {
      const toast = tools.part?.acts.toast.render(ui) ?? nothing;
      const isOver = editor.part?.editor.isOpen;
      const drawer = isOver ? nothing : (preset.part?.render(toast) ?? nothing);
      return [editor.part?.editor.render() ?? nothing, transfer.part?.render() ?? nothing, drawer, drawer === nothing ? toast : nothing];
    },
    forget(): void {
      for (const part of [editor, transfer, preset, tools]) part.forget();
      preset.part?.close();
      tools.part?.forget();
    },
  };
}
