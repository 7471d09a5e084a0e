export { CannedResponseManager } from './canned-response-manager.js';
export { CannedResponsePicker } from './canned-response-picker.js';
export type {
  AttachmentsCapability,
  AttachmentsGroup,
  CannedAttachment,
  CannedDraft,
  CannedResponse,
  CannedResponsesCapability,
  CannedResponsesGroup,
  CannedScope,
  CannedVariable,
} from './canned-responses.js';
export {
  cannedResponses,
  type CannedHits,
  type CannedItem,
  type CannedOrder,
  type CannedQuery,
  type CannedResponsesStore,
} from './canned-responses.store.js';
export { filled, piecesOf, type FillIn, type Piece, type VariableValues } from './rules/variables.js';
export type { WritingField } from './picker/writing-field.js';
