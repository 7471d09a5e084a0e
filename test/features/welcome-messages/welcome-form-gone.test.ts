import { expect } from '@open-wc/testing';
import { welcomeMessages } from '../../../src/features/welcome-messages/welcome-messages.store.js';
import { settled, unmountAll, until } from '../../support/mount.js';
import { elsewhere, openFormScene, png, words, type FormScene } from './welcome-form-scene.js';

const unsaved = ({ element }: FormScene) => element.shownSession.unsaved();

describe('what is left of the form of welcome messages', () => {
  afterEach(unmountAll);

  it('is no draft of a message that was deleted', async () => {
    const scene = await openFormScene();
    await scene.live;
    await scene.edit('Winter');
    await scene.fill('Message', 'Half a sen');
    await scene.press('Add welcome message');
    expect(unsaved(scene).drafts.length).to.equal(1);
    await elsewhere(scene, 'gone');
    await until(() => !scene.named('Winter'), 'the deletion');
    await scene.element.shownSession.store(welcomeMessages).load();
    expect(unsaved(scene).drafts).to.deep.equal([]);
  });

  it('is no draft of a message that was deleted elsewhere while it was open', async () => {
    const scene = await openFormScene();
    await scene.live;
    await scene.edit('Winter');
    await scene.fill('Message', 'Half a sen');
    await elsewhere(scene, 'gone');
    await until(() => words(scene.form()).includes('It was deleted elsewhere'), 'the notice');
    expect(unsaved(scene).drafts.length, 'it can still be saved').to.equal(1);
    await scene.press('Add welcome message');
    expect(unsaved(scene).drafts).to.deep.equal([]);
  });

  it('is no file that failed, and no picture, when its element goes', async () => {
    const scene = await openFormScene({ faults: [{ on: 'attachments.upload', times: 1, code: 'offline' }] });
    await scene.begin('Image');
    await scene.take(png());
    await until(() => scene.errors().length, 'the failure');
    expect(unsaved(scene).refused).to.equal(1);
    await scene.press('Add language');
    await scene.fill('Add language', 'sv');
    await scene.press('Add');
    await scene.take(png('second.png'));
    const picture = () => scene.form()!.querySelector<HTMLImageElement>('[data-kind="answer"] img')?.src;
    await until(picture, 'the picture');
    const lent = picture()!;
    expect((await fetch(lent)).ok, 'it is lent').to.equal(true);
    const session = scene.element.shownSession;
    scene.element.remove();
    await until(() => session.unsaved().refused === 0, 'nothing that failed');
    expect(await fetch(lent).catch(() => 'given back')).to.equal('given back');
  });

  it('is everything, when its element is only moved', async () => {
    const scene = await openFormScene({ faults: [{ on: 'attachments.upload', hang: true }] });
    await scene.begin('Image');
    await scene.take(png());
    scene.provider.prepend(scene.element);
    scene.adapter.calm();
    await until(() => scene.button('Remove beach.png'), 'the file');
    expect(scene.control('Name').value).to.equal('Mine');
  });

  it('is what the person has asked to save, though its file arrives when the element is gone', async () => {
    const scene = await openFormScene({ faults: [{ on: 'attachments.upload', hang: true }] });
    await scene.begin('Image');
    await scene.take(png());
    await scene.press('Save');
    scene.element.remove();
    await settled(scene.element);
    scene.adapter.calm();
    await until(() => scene.adapter.requests.some(({ on }) => on === 'welcomeMessages.create'), 'the message');
  });
});
