import { sampleSeed } from '../../../src/adapters/memory/index.js';
import type { Availability, AvailabilitySwitch } from '../../../src/features/availability/index.js';
import { heard, mount, until, type MountOptions } from '../../support/mount.js';

export const choice = '<availability-switch></availability-switch>';
export const toggle = '<availability-switch variant="toggle"></availability-switch>';
export const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

/** Somebody in front of the element. */
export async function show(markup = choice, value: Partial<Availability> = {}, options: MountOptions = {}) {
  const seed = { ...options.seed, availability: { ...sampleSeed.availability, ...value } };
  const mounted = await mount<AvailabilitySwitch>(markup, { ...options, seed });
  const { element, adapter } = mounted;
  const root = element.shadowRoot!;
  const done = heard<{ members: string[] }>(element, 'settings-saved');
  const statuses = () => [...root.querySelectorAll<HTMLInputElement>('[name="status"]')];
  return {
    ...mounted,
    root,
    statuses,
    /** So many changes are confirmed. */
    confirmed: (count = 1) => until(() => done.length === count, `${count} confirmed`),
    chosen: () => statuses().find(({ checked }) => checked)?.value,
    choose: (status: string) =>
      statuses()
        .find(({ value }) => value === status)!
        .click(),
    saved: async () => (await adapter.availability.load({})).value,
    saves: () => adapter.requests.filter(({ on }) => on === 'availability.save'),
    options: () => [...root.querySelectorAll('option')].map((option) => option.label),
  };
}
