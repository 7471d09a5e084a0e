export { WelcomeMessageEditor } from './welcome-message-editor.js';
export { welcomeMessages, type WelcomeItem, type WelcomeMessagesStore } from './welcome-messages.store.js';
export type {
  Channels,
  ChannelsGroup,
  WelcomeContent,
  WelcomeDraft,
  WelcomeKind,
  WelcomeMedia,
  WelcomeMessage,
  WelcomeMessagesCapability,
  WelcomeMessagesGroup,
  WelcomePlace,
  WelcomeReply,
  WelcomeRow,
  WelcomeSection,
  WelcomeTest,
  WhatsAppNumber,
  WhatsAppTemplate,
} from './welcome-messages.js';
