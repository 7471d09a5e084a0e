import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { eq } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { recoveryCodes, type Person } from '../database/schema.js';
import type { Proving } from './step-up.js';

/** How a person can prove something. */
export type Channel = 'totp' | 'sms' | 'email' | 'recovery';

/** Where codes go, by the ways that are open, in the order to offer them. Empty: nothing is sent, because the person has the code. */
export type Channels = Partial<Record<Channel, string>>;

/** A change is proved where it leads to; everything else by what the person has already. */
export async function channelsFor(queries: Queries, person: Person, { purpose, target = '' }: Proving): Promise<Channels> {
  if (purpose === 'phone-change') return { sms: target };
  if (purpose === 'email-change') return { email: target };
  if (Object.keys(person.twoFactor).length === 0) return withoutSecondStep(person);
  return secondStep(person, (await queries.$count(recoveryCodes, eq(recoveryCodes.person, person.id))) > 0);
}

const withoutSecondStep = ({ email, mobile, mobileVerified }: Person): Channels => ({
  email,
  ...(mobile && mobileVerified && { sms: mobile }),
});

/** Where two-step verification is on, a code by mail is not enough unless the person chose it. */
const secondStep = ({ twoFactor, email, mobile, mobileVerified }: Person, hasCodes: boolean): Channels => ({
  ...('totp' in twoFactor && { totp: '' }),
  ...('sms' in twoFactor && mobile && mobileVerified && { sms: mobile }),
  ...('email' in twoFactor && { email }),
  ...(hasCodes && { recovery: '' }),
});

const dots = (count: number) => '•'.repeat(count);

/** Enough to know one's own number again: `+46 ••• •• 567`. */
export function maskedPhone(number: string): string {
  const country = parsePhoneNumberFromString(number)?.countryCallingCode ?? '';
  return `+${country} ${dots(3)} ${dots(2)} ${number.slice(-3)}`;
}

/** `m•••@fernweh.example` */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email;
  return `${first}${dots(3)}${email.slice(at)}`;
}

/** Where a code would go, as it may be shown to whoever asks. */
export function maskedTarget(channel: string, target: string): string | undefined {
  if (!target) return undefined;
  return channel === 'sms' ? maskedPhone(target) : maskedEmail(target);
}

export function maskedTargets(channels: Channels): Record<string, string> {
  const masked = Object.entries(channels).map(([channel, target]) => [channel, maskedTarget(channel, target)] as const);
  return Object.fromEntries(masked.filter((one): one is [string, string] => one[1] !== undefined));
}
