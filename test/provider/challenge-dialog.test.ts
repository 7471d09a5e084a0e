import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { asked } from '../support/asked.js';
import { unmountAll, until } from '../support/mount.js';

const label = '6-digit code';
const active = (dialog: Element) => dialog.shadowRoot!.activeElement;

describe('the dialog for one-time codes', () => {
  afterEach(unmountAll);

  it('lets the act through, once, when the code is right', async () => {
    const { asks, adapter, outcome, code } = await asked('remove the phone');
    expect(asks.text()).to.include('Remove your number');
    asks.press('Send code');
    await until(() => asks.control(label));
    asks.type(label, code());
    asks.press('Verify');
    expect(await outcome).to.equal('done');
    expect(adapter.backend.history.map(({ patch }) => patch)).to.deep.equal([{ mobile: '' }]);
  });

  it('gives the focus back to where it was', async () => {
    const { asks, dialog, outcome, code, element } = await asked('remove the phone');
    asks.press('Send code');
    await until(() => asks.control(label));
    asks.type(label, code());
    asks.press('Verify');
    await outcome;
    await until(() => !dialog.shadowRoot!.querySelector('dialog'));
    expect(document.activeElement).to.equal(element);
  });

  it('can be answered by keyboard alone', async () => {
    const { asks, dialog, outcome, code, adapter } = await asked('remove the phone');
    await until(() => active(dialog)?.getAttribute('type') === 'radio');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await until(() => active(dialog)?.getAttribute('name') === 'code');
    expect(adapter.backend.messages.at(-1)!.channel).to.equal('sms');
    await sendKeys({ type: code() });
    expect(asks.button('Verify')).to.exist;
    await sendKeys({ press: 'Enter' });
    expect(await outcome).to.equal('done');
  });

  it('is cancelled by Escape, and the act is not done', async () => {
    const { dialog, outcome, element } = await asked('remove the phone');
    await sendKeys({ press: 'Escape' });
    expect(await outcome).to.equal('verification-required');
    await until(() => !dialog.shadowRoot!.querySelector('dialog'));
    expect(document.activeElement).to.equal(element);
  });

  it('offers each way with its target masked and set apart from the sentence', async () => {
    const { asks, dialog } = await asked('remove the phone');
    expect(asks.text()).to.include('Email to m•••@fernweh.example').and.include('Text message to +46 ••• •• 134');
    for (const target of dialog.shadowRoot!.querySelectorAll('bdi')) expect(target.dir).to.equal('ltr');
  });

  it('asks the browser for the code of the newest message, and never for digits one by one', async () => {
    const { asks } = await asked('remove the phone');
    asks.press('Send code');
    await until(() => asks.control(label));
    const input = asks.control(label);
    const { inputMode, pattern, dir, maxLength } = input;
    // Not every browser knows the word.
    expect([input.getAttribute('autocomplete'), inputMode, pattern, dir, maxLength]).to.deep.equal([
      'one-time-code',
      'numeric',
      '[0-9]{6}',
      'ltr',
      -1,
    ]);
  });

  it('takes a code with blanks, dashes or Arabic digits, and sends it only when asked to', async () => {
    const { asks, outcome, code, adapter } = await asked('remove the phone');
    asks.press('Send code');
    await until(() => asks.control(label));
    const arabic = [...code()].map((digit) => String.fromCharCode(0x660 + Number(digit)));
    asks.type(label, ` ${arabic.slice(0, 3).join('')}-${arabic.slice(3).join('')} `);
    expect(adapter.requests.filter(({ on }) => on === 'challenges.verify')).to.be.empty;
    asks.press('Verify');
    expect(await outcome).to.equal('done');
  });

  it('does not spend an attempt on a code that is too short', async () => {
    const { asks, adapter, dialog } = await asked('remove the phone');
    asks.press('Send code');
    await until(() => asks.control(label));
    asks.type(label, '12');
    asks.press('Verify');
    await until(() => asks.note(label) === 'The code has 6 digits');
    expect(adapter.requests.filter(({ on }) => on === 'challenges.verify')).to.be.empty;
    expect(active(dialog)).to.equal(asks.control(label));
  });

  it('says how many tries are left, at the input, and keeps the focus there', async () => {
    const { asks, dialog, code } = await asked('remove the phone');
    asks.press('Send code');
    await until(() => asks.control(label));
    asks.type(label, code() === '000000' ? '111111' : '000000');
    asks.press('Verify');
    await until(() => asks.note(label) === 'Not the code we sent. 2 tries left.');
    const input = asks.control(label);
    expect(input.getAttribute('aria-describedby')).to.include(dialog.shadowRoot!.querySelector('[part~="error"]')!.id);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(active(dialog)).to.equal(input);
    asks.press('Verify');
    await until(() => asks.note(label) === 'Not the code we sent. 1 try left.');
    asks.press('Verify');
    await until(() => asks.text().includes('Too many tries. This code does not work any more.'));
  });

  it('verifies once, however often it is pressed', async () => {
    const { asks, adapter, outcome, code } = await asked('remove the phone', { latency: 20 });
    asks.press('Send code');
    await until(() => asks.control(label));
    asks.type(label, code());
    asks.press('Verify');
    asks.part('primary')!.click();
    asks.part('primary')!.click();
    expect(await outcome).to.equal('done');
    expect(adapter.requests.filter(({ on }) => on === 'challenges.verify')).to.have.length(1);
  });

  it('confirms who it is before a code goes to a new number, and keeps the two apart', async () => {
    const { asks, adapter, outcome, code } = await asked('change the phone');
    await until(() => asks.text().includes('Step 1 of 2'));
    expect(asks.text()).to.include('Confirm it is you');
    expect(adapter.backend.messages).to.be.empty;
    asks.press('Send code');
    await until(() => asks.control(label));
    asks.type(label, code());
    asks.press('Verify');
    await until(() => asks.text().includes('Step 2 of 2') && asks.control(label));
    expect(asks.value(label)).to.equal('');
    expect(asks.text()).to.include('Confirm your new number');
    expect(adapter.backend.messages.at(-1)).to.include({ channel: 'sms', to: '+46701740635' });
    asks.type(label, code());
    asks.press('Verify');
    expect(await outcome).to.equal('done');
  });
});
