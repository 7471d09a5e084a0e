import { expect } from '@open-wc/testing';
import { unmountAll, until } from '../../support/mount.js';
import { conflict, elsewhere, openFormScene, words, type FormScene } from './welcome-form-scene.js';

async function clashing(): Promise<FormScene> {
  const scene = await openFormScene();
  await scene.live;
  await scene.edit('Winter');
  await scene.fill('Message', 'Mine');
  await elsewhere(scene, { contents: [{ ...scene.named('Winter')!.row.contents[0]!, body: 'Theirs' }] });
  await until(() => conflict(scene), 'both versions');
  return scene;
}

describe('what is written in the form of welcome messages', () => {
  it('is there again after the form was closed without saving, and can be begun afresh', async () => {
    const scene = await openFormScene();
    await scene.edit('Winter');
    await scene.fill('Message', 'Half a sen');
    expect(scene.element.matches(':state(dirty)')).to.equal(true);
    await scene.press('Add welcome message');
    await scene.edit('Winter');
    expect(scene.control('Message').value).to.equal('Half a sen');
    expect(words(scene.form())).to.contain('This is what you typed before and did not save.');
    await scene.press('Start afresh');
    expect(scene.control('Message').value).to.equal('Hello {{contact.first_name|there}}');
    expect(scene.element.matches(':state(dirty)')).to.equal(false);
  });

  it('is there again after the page was left', async () => {
    const first = await openFormScene();
    await first.begin('Location');
    await first.fill('Latitude', '59,33');
    await first.fill('Name of the place', 'Fernweh');
    const { platform, $scope } = first.element.shownSession.shared;
    while (!JSON.stringify(await platform.storage.drafts($scope.get()!)).includes('Fernweh'));
    unmountAll();
    const next = await openFormScene({ adapter: first.adapter });
    await until(() => next.element.shownSession.unsaved().drafts.length, 'what was typed');
    await next.add();
    expect(next.control('Name').value).to.equal('Mine');
    expect(next.control('Latitude').value).to.equal('59.33');
    expect(next.control('Name of the place').value).to.equal('Fernweh');
  });

  it('names the fields that are not saved, and comes back after it was discarded', async () => {
    const scene = await openFormScene();
    await scene.edit('Winter');
    await scene.fill('Name', 'Spring');
    await scene.fill('Message', 'Other words');
    expect(words(scene.form()!.querySelector('[part~="save-bar"]'))).to.contain('Name, Message');
    await scene.press('Discard');
    expect(scene.control('Name').value).to.equal('Winter');
    await scene.press('Undo');
    expect(scene.control('Name').value).to.equal('Spring');
    expect(scene.control('Message').value).to.equal('Other words');
  });

  it('is asked for before the form is left', async () => {
    const scene = await openFormScene();
    await scene.edit('Winter');
    await scene.fill('Name', 'Spring');
    await scene.press('Close the form');
    await until(() => scene.element.focused === scene.button('Keep editing'), 'the question');
    await scene.press('Keep editing');
    expect(scene.control('Name').value).to.equal('Spring');
    await scene.press('Close the form');
    await scene.press('Discard');
    await scene.closed();
    await scene.edit('Winter');
    expect(scene.control('Name').value).to.equal('Winter');
    await scene.press('Close the form');
    await scene.closed();
  });

  it('stands beside what somebody else wrote meanwhile, and nothing is overwritten before the choice', async () => {
    const scene = await clashing();
    expect([...conflict(scene)!.querySelectorAll('dd')].map(words)).to.deep.equal(['Mine', 'Theirs']);
    await scene.press('Save');
    expect(scene.named('Winter')!.row.contents[0]!.body).to.equal('Theirs');
    await scene.press('Use this one');
    await scene.press('Save');
    await scene.closed();
    expect(scene.named('Winter')!.row.contents[0]!.body).to.equal('Mine');
  });

  it('gives way to theirs when the person says so', async () => {
    const scene = await clashing();
    conflict(scene)!.querySelector<HTMLInputElement>('[value="theirs"]')!.click();
    await scene.press('Use this one');
    expect(scene.control('Message').value).to.equal('Theirs');
  });

  it('is not saved while the message is on, and the form says why', async () => {
    const scene = await openFormScene();
    await scene.live;
    await scene.edit('Winter');
    await scene.fill('Message', 'Mine');
    await elsewhere(scene, { enabled: true });
    await until(() => words(scene.form()).includes('It is on now. What is on cannot be changed'), 'the notice');
    await scene.press('Save');
    await elsewhere(scene, { enabled: false });
    await until(() => !scene.form()!.querySelector('[part~="notice"]'), 'the notice is gone');
    await scene.press('Save');
    await scene.closed();
    expect(scene.adapter.requests.filter(({ on }) => on === 'welcomeMessages.update').length, 'only once it was off').to.equal(1);
  });

  it('is made anew when the message was deleted elsewhere', async () => {
    const scene = await openFormScene();
    await scene.live;
    await scene.edit('Winter');
    await scene.fill('Name', 'Still wanted');
    await elsewhere(scene, 'gone');
    await until(() => words(scene.form()).includes('It was deleted elsewhere meanwhile.'), 'the notice');
    await scene.press('Save');
    await scene.closed();
    expect(scene.named('Still wanted')!.row.id).not.to.equal('off');
  });

  it('waits on this device when there is no line, and the form may be closed', async () => {
    const scene = await openFormScene({ faults: [{ on: 'welcomeMessages.update', code: 'offline' }] });
    await scene.edit('Winter');
    await scene.fill('Name', 'Spring');
    await scene.press('Save');
    await until(() => /Kept on this device|Not sent yet/u.test(words(scene.form()!.querySelector('[part~="save-bar"]'))), 'the word');
    await scene.press('Close');
    await scene.closed();
    expect(scene.named('Spring')).to.exist;
  });
});
