import { memory } from '../../src/adapters/memory/index.js';
import '../../src/provider/settings-provider.define.js';
import { EditorHost } from '../features/canned-responses/editor-scene.js';

/** What the frame of the editor's content-security-policy test runs. */
const provider = document.createElement('settings-provider');
provider.adapter = memory({ id: `strict-${Math.random()}` });
provider.append(new EditorHost());
document.body.append(provider);
