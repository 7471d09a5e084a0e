import { expect } from '@open-wc/testing';
import { until } from '../../support/mount.js';
import { openFormScene, pdf, png, visa, words, type FormScene } from './welcome-form-scene.js';

const sent = ({ adapter }: FormScene) => adapter.requests.filter(({ on }) => /welcomeMessages\.(create|update)/u.test(on)).length;

describe('the form of welcome messages, when something is wrong', () => {
  it('asks for what is missing, and leads to the first of it', async () => {
    const scene = await openFormScene();
    await scene.add();
    expect(scene.errors(), 'nothing was done wrong yet').to.deep.equal([]);
    await scene.press('Save');
    await until(() => scene.element.focused === scene.control('Name'), 'the focus on the name');
    expect(scene.errors()).to.deep.equal(['This cannot be empty.', 'Choose at least one number.', 'This cannot be empty.']);
    expect(sent(scene)).to.equal(0);
  });

  it('says while it is typed how much a text is too long, and strikes it through on the phone', async () => {
    const scene = await openFormScene();
    await scene.begin('Image');
    await scene.fill('Text below it', 'x'.repeat(1_024));
    expect(scene.said('Text below it')).to.contain('1,024 of 1,024');
    expect(scene.errors()).to.deep.equal([]);
    await scene.fill('Text below it', 'x'.repeat(1_027));
    expect(scene.said('Text below it')).to.contain('3 characters too long for WhatsApp').and.to.contain('1,027 of 1,024');
    expect(scene.form()!.querySelector('[data-kind="answer"] s')!.textContent).to.equal('xxx');
    await scene.tick('Text');
    expect(scene.errors(), 'a text may have more').to.deep.equal([]);
  });

  it('says that a text of nothing but variables may be empty, and what to write then', async () => {
    const scene = await openFormScene();
    await scene.begin();
    await scene.fill('Message', '{{contact.first_name}}');
    await scene.leave('Message');
    expect(scene.said('Message')).to.contain('this would be empty').and.to.contain('{{contact.name|…}}');
    await scene.fill('Message', '{{contact.first_name|Hello}}');
    expect(scene.errors()).to.deep.equal([]);
  });

  it('does not take in what would stop the page', async () => {
    const scene = await openFormScene();
    await scene.begin();
    await scene.fill('Message', 'Mine');
    await scene.fill('Message', 'x'.repeat(50_000));
    expect(scene.control('Message').value).to.equal('Mine');
    expect(scene.errors()[0]).to.contain('That text has 50,000 characters');
    await scene.fill('Message', 'Mine, too');
    expect(scene.errors()).to.deep.equal([]);
  });

  it('marks a button with too long a title, and one that is there twice', async () => {
    const scene = await openFormScene();
    await scene.begin('Buttons');
    await scene.fill('Message', 'How can I help?');
    await scene.press('Save');
    expect(scene.errors()).to.deep.equal(['Add at least one button.']);
    await until(() => scene.element.focused === scene.button('Add button'), 'the focus');
    for (const at of [1, 2]) {
      await scene.press('Add button');
      await scene.fill(`Button ${at}`, 'Something else entirely');
    }
    expect(scene.said('Button 1')).to.contain('3 characters too long for WhatsApp');
    await scene.fill('Button 1', 'Same');
    await scene.fill('Button 2', 'same');
    await scene.leave('Button 2');
    expect(scene.said('Button 2')).to.contain('Another one has this title already.');
    expect(scene.form()!.querySelectorAll('[data-kind="answer"] s').length).to.equal(0);
  });

  it('holds no more than ten entries, and shows a message that has more buttons than WhatsApp takes', async () => {
    const buttons = ['A', 'B', 'C', 'D'].map((title) => ({ id: title, title }));
    const messages = [{ id: 'many', name: 'Many', kind: 'buttons' as const, numbers: [visa], contents: [{ body: 'Hello', buttons }] }];
    const scene = await openFormScene({ messages });
    await scene.edit('Many');
    expect(scene.errors()).to.deep.equal(['WhatsApp takes at most 3 buttons.']);
    await scene.press('Remove button 4');
    expect(scene.errors()).to.deep.equal([]);
    await scene.tick('List');
    for (let count = 0; count < 10; count += 1) await scene.press('Add entry');
    expect(scene.button('Add entry')).to.equal(undefined);
    expect(words(scene.form())).to.contain('10 of 10 entries');
  });

  it('says nothing of an entry that the focus only passes by, or that is added after an attempt to save', async () => {
    const scene = await openFormScene();
    await scene.begin('List');
    await scene.press('Add entry');
    for (const label of ['Title of entry 1', 'Description of entry 1', 'Message']) await scene.leave(label);
    expect(scene.errors(), 'passed by').to.deep.equal([]);
    await scene.press('Save');
    const before = scene.errors();
    await scene.press('Add entry');
    await scene.press('Add section');
    expect(scene.errors(), 'added').to.deep.equal(before);
    await scene.press('Remove entry 3');
    expect(scene.errors(), 'taken out').to.deep.equal(before);
  });

  it('goes on saying of an entry that is moved, or whose neighbour goes, what is wrong with it', async () => {
    const scene = await openFormScene();
    await scene.begin('Buttons');
    await scene.fill('Message', 'How can I help?');
    for (const title of ['One', '', 'Three']) {
      await scene.press('Add button');
      if (title) await scene.fill(`Button ${title === 'One' ? 1 : 3}`, title);
    }
    await scene.press('Save');
    expect(scene.said('Button 2')).to.contain('This cannot be empty.');
    await scene.press('Move Button 2 up');
    expect(scene.said('Button 1')).to.contain('This cannot be empty.');
    expect(scene.said('Button 2')).not.to.contain('empty');
    await scene.press('Move Button 1 down');
    await scene.press('Remove button 1');
    expect(scene.said('Button 1')).to.contain('This cannot be empty.');
    expect(scene.errors()).to.deep.equal(['This cannot be empty.']);
  });

  it('explains a broken variable, one that nobody knows, and a gap, when the field is left', async () => {
    const scene = await openFormScene();
    await scene.begin();
    const told = async (text: string) => {
      await scene.fill('Message', text);
      await scene.leave('Message');
      return scene.said('Message');
    };
    expect(await told('Hi {{contact.first_name')).to.contain('A variable is not closed.');
    expect(await told('Hi {{customer.shoe}}')).to.contain('{{customer.shoe}} is not known here');
    expect(await told('Hi {{|name}}')).to.contain('Nobody is there to fill in a gap');
    expect(await told('Hi {{contact.first_name|there}}')).not.to.contain('variable');
  });

  it('takes out what nobody can read', async () => {
    const scene = await openFormScene();
    await scene.begin();
    await scene.fill('Message', 'Hi\u0007 there');
    expect(scene.errors()).to.deep.equal(['There are characters in it that no customer can read.']);
    await scene.press('Take them out');
    expect(scene.control('Message').value).to.equal('Hi there');
  });

  it('sends no file that WhatsApp does not take, and says what it does take', async () => {
    const scene = await openFormScene({ capability: { media: { image: { types: ['image/png'], maxBytes: 1_000_000 } } } });
    await scene.begin('Image');
    await scene.take(pdf());
    expect(scene.errors()).to.deep.equal(['prices.pdf is of a type that WhatsApp does not take here. These it takes: PNG.']);
    await scene.take(new File(['x'.repeat(1_200_000)], 'large.png', { type: 'image/png' }));
    expect(scene.errors()).to.deep.equal(['large.png is 1.2 MB. WhatsApp takes at most 1 MB here.']);
    await scene.take(new File([], 'empty.png', { type: 'image/png' }));
    expect(scene.errors()).to.deep.equal(['empty.png is empty.']);
    expect(scene.adapter.requests.some(({ on }) => on === 'attachments.upload')).to.equal(false);
  });

  it('finds that a file fits its kind no more', async () => {
    const scene = await openFormScene();
    await scene.begin('Image');
    await scene.take(png());
    await until(() => scene.button('Remove beach.png'), 'the file');
    await scene.tick('Document');
    expect(scene.errors()[0]).to.contain('beach.png is of a type that WhatsApp does not take here.');
  });

  it('keeps a number that disappeared in sight, so that it can be taken off', async () => {
    const scene = await openFormScene();
    await scene.live;
    await scene.edit('Winter');
    const { numbers } = scene.adapter.backend.channels.read().value;
    scene.adapter.backend.channels.change({ numbers: numbers.filter(({ id }) => id !== visa) });
    await until(() => words(scene.form()).includes('Is not there any more'), 'the word');
    expect(words(scene.form())).to.contain('+46 850 522 141 Visa desk · Is not there any more');
    expect(scene.errors()).to.deep.equal(['A number that you chose is not there any more. Take it off.']);
    await scene.tick('+46 850 522 140');
    await scene.press('Save');
    expect(sent(scene)).to.equal(0);
    await scene.tick('+46 850 522 141');
    expect(words(scene.form())).not.to.contain('522 141');
    await scene.press('Save');
    await scene.closed();
  });

  it('says which numbers have another message, and offers none that is not connected', async () => {
    const scene = await openFormScene();
    await scene.edit('Winter');
    expect(words(scene.form())).to.contain('Bookings · Already has “Summer”').and.to.contain('Group travel · Not connected');
    const boxes = [...scene.form()!.querySelectorAll<HTMLInputElement>('[type="checkbox"]')];
    expect(boxes.map(({ disabled }) => disabled)).to.deep.equal([false, false, true]);
  });

  it('wants degrees that are on the globe', async () => {
    const scene = await openFormScene();
    await scene.begin('Location');
    await scene.fill('Latitude', '95');
    await scene.fill('Longitude', 'east');
    await scene.press('Save');
    expect(scene.said('Latitude')).to.contain('A latitude is a number from −90 to 90');
    expect(scene.said('Longitude')).to.contain('A longitude is a number from −180 to 180');
    expect(scene.control('Longitude').value).to.equal('east');
  });

  it('shows what the backend refuses at its field, and keeps what was typed', async () => {
    const fields = { numbers: { code: 'gone' } };
    const scene = await openFormScene({ faults: [{ on: 'welcomeMessages.create', times: 1, code: 'invalid', problem: { fields } }] });
    await scene.begin();
    await scene.fill('Message', 'Hello');
    await scene.press('Save');
    await until(() => scene.errors().length, 'the refusal');
    expect(scene.errors()[0]).to.contain('not there any more');
    expect(scene.control('Message').value).to.equal('Hello');
    await scene.tick('+46 850 522 140');
    await scene.press('Save');
    await scene.closed();
  });
});
