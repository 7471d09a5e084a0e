import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { unmountAll, until } from '../../support/mount.js';
import { openFormScene } from './welcome-form-scene.js';

async function chord(modifier: string, key: string): Promise<void> {
  await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
}

describe('the form by keyboard alone', () => {
  afterEach(unmountAll);

  it('moves a button by Alt and an arrow key, and stays with it', async () => {
    const scene = await openFormScene();
    await scene.begin('Buttons');
    for (const [at, title] of ['One', 'Two', 'Three'].entries()) {
      await scene.press('Add button');
      await scene.fill(`Button ${at + 1}`, title);
    }
    scene.control('Button 3').focus();
    await chord('Alt', 'ArrowUp');
    await until(() => scene.control('Button 2').value === 'Three', 'the move');
    await until(() => scene.element.focused === scene.control('Button 2'), 'the focus');
    expect(scene.control('Button 3').value).to.equal('Two');
  });

  it('goes from language to language by arrow keys', async () => {
    const scene = await openFormScene();
    await scene.begin();
    await scene.press('Add language');
    await scene.fill('Add language', 'sv');
    await scene.press('Add');
    const tabs = () => [...scene.form()!.querySelectorAll<HTMLElement>('[role="tab"]')];
    await until(() => scene.element.focused === tabs()[1], 'the focus on the new language');
    await sendKeys({ press: 'ArrowRight' });
    await until(() => scene.element.focused === tabs()[0], 'the first again');
    expect(tabs().map((tab) => tab.getAttribute('aria-selected'))).to.deep.equal(['true', 'false']);
    expect(tabs().map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1]);
  });

  it('keeps a place for the focus when an entry is taken away', async () => {
    const scene = await openFormScene();
    await scene.begin('List');
    await scene.press('Add entry');
    await scene.press('Add entry');
    await until(() => scene.element.focused === scene.control('Title of entry 2'), 'the focus on the new entry');
    await scene.press('Remove entry 2');
    await until(() => scene.element.focused === scene.control('Title of entry 1'), 'the focus on the one before');
    await scene.press('Remove entry 1');
    await until(() => scene.element.focused === scene.button('Add entry'), 'the focus on the button');
  });

  it('takes a whole place that is typed key by key when its field is left', async () => {
    const scene = await openFormScene();
    await scene.begin('Location');
    scene.control('Longitude').focus();
    await sendKeys({ type: '59.3293, 18.0686' });
    await scene.element.updateComplete;
    expect(scene.control('Longitude').value).to.equal('59.3293, 18.0686');
    await sendKeys({ press: 'Tab' });
    await until(() => scene.control('Latitude').value === '59.3293', 'the latitude');
    expect(scene.control('Longitude').value).to.equal('18.0686');
    expect(scene.errors()).to.deep.equal([]);
  });

  it('puts a variable into the line above', async () => {
    const scene = await openFormScene();
    await scene.begin('List');
    const [chip] = scene.form()!.querySelectorAll<HTMLButtonElement>('[aria-label="Insert into “Line above”"] button');
    chip!.click();
    await scene.element.updateComplete;
    expect(scene.control('Line above').value).to.equal('{{contact.name}}');
    expect(scene.phone()).to.contain('Amina');
  });

  it('puts a variable in at the caret, and makes what is chosen its fallback', async () => {
    const scene = await openFormScene();
    await scene.begin();
    await scene.fill('Message', 'Hi friend');
    (scene.control('Message') as unknown as HTMLTextAreaElement).setSelectionRange(3, 9);
    await scene.press('contact.first_name');
    expect(scene.control('Message').value).to.equal('Hi {{contact.first_name|friend}}');
  });

  it('saves by Control and Enter', async () => {
    const scene = await openFormScene();
    await scene.begin();
    await scene.fill('Message', 'Hello');
    scene.control('Message').focus();
    await chord('Control', 'Enter');
    await scene.closed();
    expect(scene.named('Mine')).to.exist;
  });
});
