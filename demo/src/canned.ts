import { html, type TemplateResult } from 'lit';
import type { CannedAttachment } from '../../src/index.js';
import type { Agent } from './backend.js';
import type { Thread } from './conversations.js';
import type { Inbox } from './inbox.js';

const firstName = (name: string) => name.split(/\s/u)[0]!;

/** "/" in the reply: what is chosen stands in the text, and its files wait below it. */
export const cannedPicker = (inbox: Inbox, { customer, channel }: Thread, { name }: Agent): TemplateResult =>
  html`<canned-response-picker
    for="composer"
    .values=${{
      'contact.name': customer,
      'contact.first_name': firstName(customer),
      'agent.name': name,
      'agent.first_name': firstName(name),
      'company.name': 'Fernweh',
      'conversation.channel': channel,
    }}
    @canned-response-inserted=${({ detail }: CustomEvent<{ attachments: readonly CannedAttachment[] }>) => inbox.enclose(detail.attachments)}
  ></canned-response-picker>`;
