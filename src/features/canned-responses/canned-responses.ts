import type { Call, CollectionGroup, GroupCapability, Row, UploadCall } from '../../contract/index.js';

/** `company`: kept by the administrators for everybody, a preset. */
export type CannedScope = 'personal' | 'company';

/** A file that was uploaded. A member of a row of data, so `type`. */
export type CannedAttachment = {
  id: string;
  name: string;
  /** Media type, as the backend found it by the content. */
  type: string;
  /** Bytes. */
  size: number;
  /** Where the file itself is read. */
  url: string;
};

export type CannedResponse = Row & {
  scope: CannedScope;
  /** Without the slash. Unique for its owner, whatever its letter case. */
  shortCode: string;
  /** Plain text with variables: `{{contact.first_name|there}}`, and fill-ins: `{{|day}}`. */
  content: string;
  /** Empty: none. */
  label: string;
  /** BCP 47; empty: nobody has said. */
  language: string;
  attachments: CannedAttachment[];
  uses: number;
  /** RFC 3339; empty: never. */
  usedAt: string;
  updatedAt: string;
};

/** What a person writes of it. */
export type CannedDraft = Pick<CannedResponse, 'shortCode' | 'content' | 'label' | 'language' | 'attachments'>;

/** Letters and digits of any script, and between them dashes, underscores and full stops. */
export const shortCodePattern = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?$/u;

/** In UTF-16 units, where the backend says nothing else. */
export const cannedLimits = { shortCode: 32, content: 2_000, label: 40 } as const;

/** A value that the backend can put into a response. */
export interface CannedVariable {
  /** Such as `contact.first_name`. */
  name: string;
  /** What stands in a preview. */
  sample: string;
  label?: string;
}

export interface CannedResponsesCapability extends GroupCapability {
  variables?: readonly CannedVariable[];
  /** `edit`: this person may change the company's. Default `read`; `false`: there are none. */
  company?: 'read' | 'edit' | false;
  /** Longest content, in UTF-16 units. */
  maxLength?: number;
  /** How many a person may have. */
  atMost?: number;
}

export interface AttachmentsCapability extends GroupCapability {
  maxBytes?: number;
  /** Media types. */
  types?: readonly string[];
  /** Files of one response. */
  atMost?: number;
}

export interface CannedResponsesGroup extends CollectionGroup<CannedResponse> {
  /** It was put into a message. Nobody waits for it. */
  used?(id: string, call: Call & { key: string }): Promise<void>;
}

export interface AttachmentsGroup {
  upload(file: File, call: UploadCall): Promise<CannedAttachment>;
  /** Of a file that was taken off again before anything was saved with it. */
  remove?(id: string, call: Call & { key: string }): Promise<void>;
}
