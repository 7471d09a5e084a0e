import { memory } from '../../../src/adapters/memory/index.js';
import '../../../src/define.js';

/** What the frame of the content-security-policy test runs. */
const provider = document.createElement('settings-provider');
provider.adapter = memory({ id: `strict-${Math.random()}` });
provider.append(document.createElement('two-factor-form'));
document.body.append(provider);
