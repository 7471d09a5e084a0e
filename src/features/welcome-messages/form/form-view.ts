import type { TemplateResult } from 'lit';
import type { Shown } from '../../../element/index.js';
import type { TextControl } from '../../../element/writing.js';
import type { Translate } from '../../../locales/localizer.js';
import type { ResourceState } from '../../../state/resource-state.js';
import type { UiText } from '../../../ui/ui.messages.js';
import type { WelcomeText } from '../list/welcome-words.js';
import type { PhoneView } from '../preview/phone.js';
import type { Scheme } from '../preview/scheme.js';
import type { Channels, WelcomeMessagesCapability, WhatsAppNumber, WhatsAppTemplate } from '../welcome-messages.js';
import type { WelcomeItem } from '../welcome-messages.store.js';
import type { FormTest } from './form-test.js';
import type { Path } from './welcome-draft.js';
import type { welcomeFormMessages } from './welcome-form.messages.js';
import type { WelcomeWork } from './welcome-work.js';

export type FormText = Translate<typeof welcomeFormMessages>;

/** What every field of the form is made from. */
export interface FormView {
  readonly work: WelcomeWork;
  readonly test: FormTest;
  readonly items: readonly WelcomeItem[];
  readonly capability: WelcomeMessagesCapability;
  readonly channels: ResourceState<Channels>;
  /** Numbers that were there since the form is open. */
  readonly numbersSeen: ReadonlyMap<string, WhatsAppNumber>;
  /** The backend takes files. */
  readonly takesFiles: boolean;
  isFileOver: boolean;
  /** Length of a text that was too long to be put in, UTF-16 units; 0: none was. */
  tooMuch: number;
  /** A language is being added. */
  addsLanguage: boolean;
  /** Closing was asked for, and something is not saved. */
  asks: boolean;
  /** Read and not seen. */
  announced: string;
  readonly isSignedOut: boolean;
  readonly isDurable: boolean;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly text: FormText;
  /** The words of the list, which names the kinds. */
  readonly list: WelcomeText;
  readonly ui: UiText;
  readonly phoneText: PhoneView['text'];
  /** In which the phone is looked at. */
  readonly scheme: Scheme;
  /** Epoch ms, when the form was opened. */
  readonly now: number;
  /** Degrees as they were typed, by their place. */
  readonly typed: Map<string, string>;
  id(name: string): string;
  idOf(path: Path): string;
  /** The text control of a place, if it is shown. */
  control(path: Path): TextControl | null;
  /** Focuses a control when it is there. */
  focus(name: string): void;
  say(words: string): void;
  onAddLanguage(adds: boolean): void;
  /** The backend sends tests. */
  readonly canTest: boolean;
  onTest(number: string): void;
  onTooMuch(length: number): void;
  onPaste(event: ClipboardEvent): void;
  onSave(): void;
  onClose(): void;
  onDiscard(): void;
  onUndo(): void;
  onStay(): void;
  onAfresh(): void;
  onSignIn(): void;
  onScheme(scheme: Scheme): void;
  onRetry(): void;
}

export const channelsOf = ({ channels }: Pick<FormView, 'channels'>): Channels | undefined =>
  channels.phase === 'ready' ? channels.value : undefined;

/** The template that the language which is looked at has chosen. */
export const templateOf = (view: Pick<FormView, 'channels' | 'work'>): WhatsAppTemplate | undefined =>
  channelsOf(view)?.templates.find(({ id }) => id === view.work.content.template);

/** The form in which messages are written. Loaded on demand, with its styles and texts. */
export interface WelcomeForm {
  /** Undefined: a new one. What was typed before and not saved is there again. */
  open(item: WelcomeItem | undefined): void;
  render(): TemplateResult;
  readonly isOpen: boolean;
  /** Id of the message; undefined: a new one. */
  readonly editing: string | undefined;
  /** For the `shown` of its host. */
  readonly fields: NonNullable<Shown['fields']>;
  /** Its heading. */
  focus(): void;
  /** Unasked. What is typed stays on its shelf. */
  close(): void;
}
