import type { UiText } from '../../../ui/ui.messages.js';
import type { PickerText } from './canned-picker.messages.js';
import type { CannedItem } from '../canned-responses.store.js';
import type { PickerHits } from './picker-hits.js';
import type { VariableValues } from '../rules/variables.js';

/** What the open list is drawn from. */
export interface PickerView {
  hits: PickerHits;
  phase: 'idle' | 'loading' | 'failed' | 'unavailable' | 'ready';
  /** Why it could not be loaded. */
  reason: string;
  values: VariableValues;
  text: PickerText;
  ui: UiText;
  locale: string;
  list: string;
  idOf(item: CannedItem): string;
  onPoint(at: number): void;
  onPick(item: CannedItem): void;
  onEnd(): void;
  onRetry(): void;
}
