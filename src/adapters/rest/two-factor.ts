import * as v from 'valibot';
import type { RecoveryCodes, TotpSetup, TwoFactor, TwoFactorGroup } from '../../features/security/security.js';
import { recoveryCodesSchema, totpSetupSchema, twoFactorSchema } from '../../features/security/security.schema.js';
import type { Client } from './client.js';
import { snapshotOf } from './wire.schema.js';

const snapshot = snapshotOf<TwoFactor>(twoFactorSchema);
const setup = totpSetupSchema as v.GenericSchema<unknown, TotpSetup>;
const codes = recoveryCodesSchema as v.GenericSchema<unknown, RecoveryCodes>;

const pathOf = (method: string) => `/two-factor/${encodeURIComponent(method)}`;

export const restTwoFactor = (client: Client): Required<TwoFactorGroup> => ({
  load: (call) => client.get('/two-factor', snapshot, call),
  setUp: (call) => client.post('/two-factor/totp-setup', {}, setup, call),
  turnOn: ({ method, code }, call) => client.put(pathOf(method), code === undefined ? {} : { code }, codes, call),
  turnOff: ({ method }, call) => client.remove(pathOf(method), v.undefined(), call),
  renewRecoveryCodes: (call) => client.post('/two-factor/recovery-codes', {}, codes, call),
});
