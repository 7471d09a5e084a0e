import { memory } from '../../../src/adapters/memory/index.js';
import '../../../src/define.js';
import type { CropHost } from './crop-scene.js';
import './crop-scene.js';
import { picture } from './test-pictures.js';

/** What the frame of the crop dialog's policy test runs: the dialog with and without a shadow root, one after the other. */
const provider = document.createElement('settings-provider');
provider.adapter = memory({ id: `strict-crop-${Math.random()}` });
document.body.append(provider);
for (const isLight of [false, true]) {
  const host = document.createElement('crop-host') as CropHost;
  host.toggleAttribute('light-dom', isLight);
  provider.append(host);
  const outcome = await host.crop.open(await picture());
  document.body.dataset['made'] = `${document.body.dataset['made'] ?? ''} ${outcome instanceof File ? 'file' : outcome}`;
}
