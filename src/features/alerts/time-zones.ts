import { dateFormat } from '../../ui/formats.js';
import type { Option } from '../../ui/segments.js';
import { leftToRight } from '../../ui/isolates.js';

/** "Stockholm" of "Europe/Stockholm". */
export const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** "UTC+2" as it is then; a zone that this machine does not know has none. */
function offsetOf(zone: string, at: number): string {
  try {
    const parts = dateFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at);
    return parts
      .find(({ type }) => type === 'timeZoneName')!
      .value.replace('GMT', 'UTC')
      .replace('-', '\u2212');
  } catch {
    return '';
  }
}

/** "Stockholm (UTC+2)" */
function zoneName(zone: string, at: number): string {
  const offset = offsetOf(zone, at);
  return offset ? `${cityOf(zone)} (${leftToRight(offset)})` : cityOf(zone);
}

export const isKnownZone = (zone: string): boolean => offsetOf(zone, 0) !== '';

export const zoneOption = (zone: string, at: number): Option => ({ value: zone, label: zoneName(zone, at) });

/** Every zone by its city. It takes the browser a moment, so it is done when the list is opened, once. */
export function everyZone(at: number, locale: string): Option[] {
  const { compare } = new Intl.Collator(locale);
  return Intl.supportedValuesOf('timeZone')
    .map((zone) => zoneOption(zone, at))
    .sort((one, other) => compare(one.label, other.label));
}
