import { memory } from '../../src/adapters/memory/index.js';
import '../../src/define.js';

/** What the frame of the content-security-policy test runs: every element on a page that forbids almost everything. */
const provider = document.createElement('settings-provider');
provider.adapter = memory({ id: `strict-${Math.random()}` });
const tags = [
  'profile-form',
  'profile-badge',
  'password-form',
  'session-list',
  'access-token-manager',
  'activity-log',
  'notification-matrix',
  'push-subscription',
  'alert-settings',
  'availability-switch',
  'preferences-form',
] as const;
for (const tag of tags) provider.append(document.createElement(tag));
const light = document.createElement('profile-form');
light.setAttribute('light-dom', '');
provider.append(light);
document.body.append(provider);
