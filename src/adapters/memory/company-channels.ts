import type { Heard, Snapshot } from '../../contract/index.js';
import type { Channels } from '../../features/welcome-messages/welcome-messages.js';

/** The company's numbers and templates, the same for everybody. */
export interface CompanyChannels {
  read(): Required<Snapshot<Channels>>;
  /** As an administrator or WhatsApp would: a number comes, goes or loses its connection, a template is withdrawn. Everybody is told. */
  change(patch: Partial<Channels>): void;
}

export function companyChannels(seed: Channels, tell: (change: Heard) => void): CompanyChannels {
  let value = structuredClone(seed);
  let revision = 1;

  const channels: CompanyChannels = {
    read: () => ({ value: structuredClone(value), version: `v${revision}`, revision }),
    change(patch) {
      value = structuredClone({ ...value, ...patch });
      revision += 1;
      tell({ group: 'channels', snapshot: channels.read() });
    },
  };
  return channels;
}
