import { expect } from '@open-wc/testing';
import { until } from '../../support/mount.js';
import { openFormScene, png, visa, words, type FormScene } from './welcome-form-scene.js';

const test = 'Send a test to my phone';
const answer = ({ form }: FormScene) => words(form()!.querySelector('[data-kind="test"]'));

describe('a test of a welcome message', () => {
  it('goes to the person’s own phone as it is written, saved or not', async () => {
    const scene = await openFormScene();
    await scene.edit('Winter');
    await scene.fill('Message', 'Not saved yet');
    await scene.press(test);
    await until(() => answer(scene).includes('Sent to +46'), 'the answer');
    const [sent] = scene.adapter.backend.welcomeTests;
    expect(sent).to.include({ number: visa, kind: 'text' });
    expect(sent!.content.body).to.equal('Not saved yet');
    expect(scene.named('Winter')!.row.contents[0]!.body).not.to.equal('Not saved yet');
  });

  it('is of the language that is shown, from the number that is chosen', async () => {
    const scene = await openFormScene();
    await scene.edit('Winter');
    await scene.tick('+46 850 522 140');
    await scene.press('Add language');
    await scene.fill('Add language', 'sv');
    await scene.press('Add');
    await scene.fill('Message', 'Hej');
    await scene.fill('From', visa);
    await scene.press(test);
    await until(() => answer(scene).includes('Sent to'), 'the answer');
    const [sent] = scene.adapter.backend.welcomeTests;
    expect([sent!.number, sent!.content.language, sent!.content.body]).to.deep.equal([visa, 'sv', 'Hej']);
  });

  it('waits for a file that is on its way', async () => {
    const scene = await openFormScene({ faults: [{ on: 'attachments.upload', hang: true }] });
    await scene.begin('Image');
    await scene.take(png());
    await scene.press(test);
    await until(() => answer(scene).includes('Sent when the file has arrived'), 'the word of waiting');
    scene.adapter.calm();
    await until(() => answer(scene).includes('Sent to'), 'the answer');
    expect(scene.adapter.backend.welcomeTests[0]!.content.file?.name).to.equal('beach.png');
  });

  it('is not sent before what is wrong is put right', async () => {
    const scene = await openFormScene();
    await scene.begin();
    await scene.press(test);
    expect(answer(scene)).to.contain('Put right what is marked first.');
    await until(() => scene.element.focused === scene.control('Message'), 'the focus');
    expect(scene.said('Message')).to.contain('This cannot be empty.');
  });

  it('says why it was not sent, and can be sent again', async () => {
    const scene = await openFormScene({ faults: [{ on: 'welcomeMessages.test', times: 1, code: 'rate-limited' }] });
    await scene.edit('Winter');
    await scene.press(test);
    await until(() => answer(scene).includes('Not sent: the server asks to wait a while.'), 'the refusal');
    await scene.press(test);
    await until(() => answer(scene).includes('Sent to'), 'the answer');
  });

  it('needs a phone that is known to be the person’s, and a number', async () => {
    const scene = await openFormScene({ capability: { testTo: '' } });
    await scene.edit('Winter');
    expect(answer(scene)).to.contain('Add it to your profile and confirm it first.');
    await scene.press(test);
    await scene.fill('Name', 'Still without a phone');
    await scene.press('Save');
    await scene.closed();
    expect(
      scene.adapter.requests.some(({ on }) => on === 'welcomeMessages.test'),
      'before it was saved',
    ).to.equal(false);
    const other = await openFormScene();
    await other.add();
    await other.fill('Message', 'Nothing is wrong with it');
    expect(answer(other)).to.contain('Choose a connected number to send it from.');
    await other.press(test);
    await other.tick('+46 850 522 141');
    await other.press(test);
    await until(() => answer(other).includes('Sent to'), 'the answer');
    expect(other.adapter.backend.welcomeTests.length, 'only from a number').to.equal(1);
  });

  it('is another one after a change, and nothing is said of the last any more', async () => {
    const scene = await openFormScene();
    await scene.edit('Winter');
    await scene.press(test);
    await until(() => answer(scene).includes('Sent to'), 'the answer');
    await scene.fill('Message', '');
    expect(answer(scene)).not.to.contain('Sent to');
    await scene.press(test);
    expect(answer(scene)).to.contain('Put right what is marked first.');
    await scene.fill('Message', 'Hello');
    expect(answer(scene)).not.to.contain('Put right');
  });

  it('is not offered where the backend sends none', async () => {
    const scene = await openFormScene({ capability: { testTo: undefined as unknown as string } });
    await scene.edit('Winter');
    expect(scene.button(test)).to.equal(undefined);
  });
});
