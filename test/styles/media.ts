import { executeServerCommand } from '@web/test-runner-commands';

/** What a person has asked their system for; false where this browser cannot be told so. */
export const media = (features: Record<string, string>): Promise<boolean> =>
  executeServerCommand<boolean, Record<string, string>>('media', features);

/** What a system colour is here. */
export function systemColour(name: string): string {
  const probe = document.createElement('i');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
