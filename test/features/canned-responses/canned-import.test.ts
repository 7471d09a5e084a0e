import { expect } from '@open-wc/testing';
import { heard, unmountAll, until } from '../../support/mount.js';
import { imports, own, type ImportScene } from './import-scene.js';

const file = `short_code;content;label
hi;Hello;
bye;Goodbye;
HELLO;Other;
new;"Two
lines";Greetings
new;Again;
a b;Words;
`;
const existing = [own('hi', 'Hello'), own('bye', 'Bye'), own('hello', 'x')];
const over = (scene: ImportScene) => until(() => scene.screen.text().includes('Import finished'), 'the end');

describe('the import dialog', () => {
  afterEach(unmountAll);

  it('shows what each row would do, and writes nothing', async () => {
    const scene = await imports(existing);
    await scene.choose('rows.csv', file);
    expect(scene.said()).to.equal('6 rows in rows.csv');
    expect(scene.table().map(([row, code, , happens]) => [row, code, happens])).to.deep.equal([
      ['2', '/hi', 'Unchanged'],
      ['3', '/bye', 'Changed'],
      ['4', '/HELLO', 'Conflict You have it as /hello'],
      ['5', '/new', 'New'],
      ['6', '/new', 'Conflict Stands in row 5 already, which goes first'],
      ['7', '/a b', 'Bad A short code is letters and digits, with - _ . between'],
    ]);
    expect(scene.table()[1]![2]).to.equal('Goodbye Was: Bye');
    expect(scene.adapter.requests.filter(({ on }) => on === 'cannedResponses.import')).to.have.length(0);
    expect(await scene.stored()).to.deep.equal(['bye: Bye', 'hello: x', 'hi: Hello']);
  });

  it('imports what is new, and leaves what is there', async () => {
    const scene = await imports(existing);
    const saved = heard(scene.provider, 'settings-saved');
    await scene.choose('rows.csv', file);
    scene.screen.press('Import 1 response');
    await over(scene);
    expect(scene.said()).to.equal('Import finished. 1 response is new.');
    expect(await scene.stored()).to.deep.equal(['bye: Bye', 'hello: x', 'hi: Hello', 'new: Two\nlines']);
    expect(saved).to.deep.equal([{ area: 'canned-responses', members: ['import'] }]);
  });

  it('writes over what is there when the person says so', async () => {
    const scene = await imports(existing);
    await scene.choose('rows.csv', file);
    scene.dialog()!.querySelectorAll<HTMLElement>('[part~=radio]')[1]!.click();
    await scene.element.updateComplete;
    scene.screen.press('Import 3 responses');
    await over(scene);
    expect(scene.said()).to.equal('Import finished. 1 response is new. 2 were replaced.');
    expect((await scene.stored()).map((row) => row.toLowerCase())).to.deep.equal(
      ['hello: other', 'bye: goodbye', 'hi: hello', 'new: two\nlines'].sort(),
    );
  });

  it('shows one kind of rows', async () => {
    const scene = await imports(existing);
    await scene.choose('rows.csv', file);
    const bad = [...scene.dialog()!.querySelectorAll('label')].find((one) => one.textContent === 'Bad 1')!;
    bad.click();
    await scene.element.updateComplete;
    expect(scene.table()).to.have.length(1);
  });

  it('reads pasted text', async () => {
    const scene = await imports();
    scene.screen.type('Or paste rows, with the names of the columns', '[{"short_code":"hi","content":"Hello"}]');
    scene.screen.press('Check');
    await until(() => scene.table().length === 1, 'the row');
    expect(scene.said()).to.equal('1 row in Pasted text');
  });

  it('reads ten megabytes that are pasted without putting them into the field', async () => {
    const scene = await imports();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', `short_code,content\nhi,${'x'.repeat(10_000_000)}`);
    // Not every browser lets a script make a ClipboardEvent with something in it.
    const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData });
    scene.dialog()!.querySelector('textarea')!.dispatchEvent(paste);
    expect(paste.defaultPrevented).to.equal(true);
    await until(() => scene.table().length === 1, 'the row');
    expect(scene.table()[0]![3]).to.equal('Bad Content is longer than 2,000 characters');
  });

  it('says why a file cannot be read, and takes the next one', async () => {
    const scene = await imports();
    for (const [content, sentence] of [
      [new Uint8Array([0x61, 0xe9]), 'not in UTF-8'],
      ['', 'rows.csv is empty'],
      ['a,b\nc,d', 'no column that is known'],
      ['short_code,content\n', 'no row below'],
    ] as const) {
      await scene.choose('rows.csv', content);
      await until(
        () =>
          scene.screen
            .text()
            .replace(/[\u2068\u2069]/g, '')
            .includes(sentence),
        sentence,
      );
    }
    await scene.choose('rows.csv', '\ufeffshort_code,content\nhi,Hello');
    await until(() => scene.table().length === 1);
  });

  it('takes a file that is dropped, and lets none take the page away', async () => {
    const scene = await imports();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['short_code,content\nhi,Hello'], 'dropped.csv'));
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true });
    scene.dialog()!.dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(true);
    await until(() => scene.table().length === 1, 'the row');
  });

  it('says of each row that the server refuses why, and hands back a file of them', async () => {
    const scene = await imports([]);
    await scene.choose('rows.csv', 'short_code,content\nhi,Hello\n=x,1\nyo,Yo');
    await scene.adapter.cannedResponses.create({ ...own('YO', 'Elsewhere'), scope: 'personal', label: '', language: '', attachments: [], uses: 0, usedAt: '', updatedAt: '', shortCode: 'YO', content: 'Elsewhere' }, { key: 'k', base: {} }); // prettier-ignore
    scene.screen.press('Import 2 responses');
    await over(scene);
    expect(scene.table()).to.deep.equal([['4', '/yo', 'Yo', 'Refused You have this short code already']]);
    const files: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => (files.push(blob as Blob), createObjectURL.call(URL, blob));
    scene.screen.press('Download the 2 bad rows');
    URL.createObjectURL = createObjectURL;
    const lines = (await files[0]!.text()).split('\r\n');
    expect(lines[1]).to.match(/^'=x,1,"","",3,"A short code/);
    expect(lines[2]).to.equal('yo,Yo,"","",4,You have this short code already');
  });

  it('stops after what is on its way, says what is in, and goes on with the rest', async () => {
    const scene = await imports([]);
    const letGo = scene.adapter.fail({ on: 'cannedResponses.import', hang: true });
    await scene.choose('rows.csv', `short_code,content\n${Array.from({ length: 700 }, (_, at) => `c${at},x`).join('\n')}`);
    expect(scene.table()).to.have.length(100);
    expect(scene.screen.text()).to.include('and 600 more');
    scene.screen.press('Import 700 responses');
    await until(() => scene.dialog()?.querySelector('progress'), 'the progress');
    scene.dialog()!.dispatchEvent(new Event('cancel', { cancelable: true }));
    letGo();
    await until(() => scene.said().startsWith('Import stopped'), 'the end');
    expect(scene.said()).to.equal('Import stopped. 500 responses are new. 200 are not in. What is in stays.');
    scene.screen.press('Check the rest again');
    await until(() => scene.screen.button('Import 200 responses'), 'the rest');
    scene.screen.press('Import 200 responses');
    await over(scene);
    expect(await scene.stored()).to.have.length(700);
  });

  it('says what is in when the server gives up', async () => {
    const scene = await imports([]);
    scene.adapter.fail({ on: 'cannedResponses.import', code: 'forbidden' });
    await scene.choose('rows.csv', 'short_code,content\nhi,Hello');
    scene.screen.press('Import 1 response');
    await until(() => scene.screen.alert().includes('Import interrupted'), 'the notice');
    expect(scene.screen.alert()).to.equal(
      'Import interrupted: you may not change this. 0 responses are new. 1 is not in. What is in stays.',
    );
  });

  it('is called off by the host', async () => {
    const scene = await imports([]);
    scene.provider.addEventListener('settings-before-save', (event) => event.preventDefault());
    await scene.choose('rows.csv', 'short_code,content\nhi,Hello');
    scene.screen.press('Import 1 response');
    expect(await scene.stored()).to.deep.equal([]);
  });

  it('keeps the focus with what is new, and gives it back', async () => {
    const scene = await imports();
    expect((scene.element.focused as HTMLInputElement).type).to.equal('file');
    await scene.choose('rows.csv', 'short_code,content\nhi,Hello');
    expect(scene.element.focused?.textContent).to.match(/1 row in/);
    scene.screen.press('Cancel');
    await scene.element.updateComplete;
    expect(scene.dialog()).to.equal(null);
    expect(scene.element.focused === scene.screen.button('Import')).to.equal(true);
  });

  it('is closed when somebody else signs in', async () => {
    const scene = await imports();
    await scene.choose('rows.csv', 'short_code,content\nhi,Hello');
    scene.adapter.signIn({ user: 'somebody-else' });
    await scene.element.shownSession.signedIn();
    await until(() => scene.dialog() === null, 'no dialog');
  });
});
