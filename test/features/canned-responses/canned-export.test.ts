import { expect } from '@open-wc/testing';
import type { CannedResponse } from '../../../src/features/canned-responses/index.js';
import { cannedResponses } from '../../../src/features/canned-responses/index.js';
import { unmountAll, until } from '../../support/mount.js';
import { imports, own } from './import-scene.js';

interface Handed {
  name: string;
  content: string;
}

describe('the export dialog', () => {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let handed: Promise<Handed>[];
  let last: Blob;

  beforeEach(() => {
    handed = [];
    URL.createObjectURL = (blob) => {
      last = blob as Blob;
      return createObjectURL.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      handed.push(last.text().then((content) => ({ name: this.download, content })));
    };
  });
  afterEach(() => {
    Object.assign(URL, { createObjectURL });
    HTMLAnchorElement.prototype.click = click;
    unmountAll();
  });

  async function exports(chosen: (rows: CannedResponse[]) => CannedResponse[] = () => []) {
    const rows = [own('hi', 'Hello'), own('sum', '=1+1', { label: 'Odd', language: 'en' }), own('us', 'Ours', { scope: 'company' })];
    const scene = await imports(rows);
    scene.screen.press('Cancel');
    const { $responses } = scene.element.shownSession.store(cannedResponses);
    const all = $responses.get().rows.map(({ row }) => row);
    scene.element.dialogs.openExport(chosen(all));
    await until(() => scene.dialog()?.open, 'the dialog');
    return scene;
  }

  it('gives all of the person’s own as CSV, free of formulas', async () => {
    const scene = await exports();
    scene.screen.press('Download');
    await until(() => handed.length, 'the file');
    const { name, content } = await handed[0]!;
    expect(name).to.match(/^canned-responses-\d{4}-\d\d-\d\d\.csv$/);
    expect(content.replace('\ufeff', '')).to.equal('short_code,content,label,language\r\nhi,Hello,"",""\r\nsum,\'=1+1,Odd,en\r\n');
    await scene.element.updateComplete;
    expect(scene.dialog()).to.equal(null);
  });

  it('gives the chosen ones as JSON', async () => {
    const scene = await exports((rows) => rows.filter(({ shortCode }) => shortCode === 'sum'));
    const json = [...scene.dialog()!.querySelectorAll('label')].find((one) => one.textContent?.trim() === 'JSON')!;
    json.click();
    await scene.element.updateComplete;
    scene.screen.press('Download');
    await until(() => handed.length, 'the file');
    expect(JSON.parse((await handed[0]!).content)).to.deep.equal([{ short_code: 'sum', content: '=1+1', label: 'Odd', language: 'en' }]);
  });
});
