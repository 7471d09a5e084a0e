import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { Fault } from '../../../src/adapters/memory/index.js';
import { heard, unmountAll, until } from '../../support/mount.js';
import { passwordsAre, passwordScene, present, wanted } from './password-scene.js';

const failing = (fault: Omit<Fault, 'on'>) => ({ faults: [{ on: 'password.change', ...fault }] });

describe('password-form in trouble', () => {
  afterEach(unmountAll);

  it('explains at every field what is missing, goes to the first, and sends nothing', async () => {
    const scene = await passwordScene();
    await scene.press();
    await until(() => scene.screen.alert());
    expect(scene.screen.alert()).to.equal('3 fields need your attention. Current password, New password, Repeat new password');
    expect(scene.screen.note('Current password')).to.equal('Type the password you have now');
    expect(scene.screen.note('New password')).to.equal('Type a new password');
    expect(scene.screen.note('Repeat new password')).to.equal('Type the new password once more');
    expect(scene.element.shadowRoot!.activeElement).to.equal(scene.screen.control('Current password'));
    expect(scene.changes()).to.equal(0);
  });

  it('is sent by a press that makes it leave a field in error, though the button moves then', async () => {
    const scene = await passwordScene();
    scene.fill();
    scene.screen.type('Repeat new password', 'Quiet-7-otter');
    const { x, y, width } = scene.root.querySelector('button[type="submit"]')!.getBoundingClientRect();
    const position: [number, number] = [Math.round(x + width / 2), Math.round(y + 3)];
    await sendMouse({ type: 'move', position });
    await sendMouse({ type: 'down' });
    await scene.element.updateComplete;
    await sendMouse({ type: 'up' });
    await until(() => scene.screen.alert().startsWith('1 field needs your attention.'));
  });

  const broken = [
    ['Ab1!', 'Use at least 8 characters'],
    [`Ab1!${'otter '.repeat(30)}`, 'Use at most 128 characters; nothing was cut'],
    ['quiet-7-otters!', 'Add a capital letter, A–Z'],
    ['Quiet-seven-otters!', 'Add a digit, 0–9'],
    ['Quiet 7 otters', 'Add a special character'],
    ['Quiet-7-MAYA-otters!', 'It contains “Maya”, which others would try first'],
  ] as const;
  for (const [text, sentence] of broken)
    it(`says by name: ${sentence}`, async () => {
      const scene = await passwordScene();
      scene.fill(text);
      await scene.press();
      await until(() => scene.screen.note('New password') === sentence);
      expect(scene.screen.value('New password')).to.equal(text);
      expect(scene.screen.control('New password').getAttribute('aria-invalid')).to.equal('true');
      expect(scene.root.querySelectorAll('[part~="rules"] [data-kind="failed"]')).to.have.length(1);
      expect(scene.changes()).to.equal(0);
    });

  it('names the other rules that a policy may have', async () => {
    const scene = await passwordScene(passwordsAre({ policy: { lower: true, special: ' !', allowed: '' } }));
    expect(scene.rule('One of').text).to.contain('or a space');
    for (const [text, sentence] of [
      ['OTTERS!', 'Add a small letter, a–z'],
      ['otters! é', 'It holds characters that are not allowed here'],
    ] as const) {
      scene.fill(text);
      await scene.press();
      await until(() => scene.screen.note('New password') === sentence);
    }
  });

  it('says that the repetition is another text, until it is the same', async () => {
    const scene = await passwordScene();
    scene.fill();
    scene.screen.type('Repeat new password', 'Quiet-7-otter');
    scene.screen.leave('Repeat new password');
    await until(() => scene.screen.note('Repeat new password') === 'This is not the same as the new password');
    await scene.press();
    await until(() => scene.screen.alert());
    expect(scene.changes()).to.equal(0);
    scene.screen.type('Repeat new password', wanted);
    await until(() => !scene.screen.note('Repeat new password'));
  });

  it('says that the current password is wrong and how many attempts are left, then how long to wait', async () => {
    const scene = await passwordScene();
    const failed = heard(scene.element, 'settings-failed');
    scene.fill(wanted, 'Not-mine-1!');
    await scene.press();
    await until(() => scene.screen.note('Current password') === 'This is not your current password. 4 attempts left');
    expect(scene.element.shadowRoot!.activeElement).to.equal(scene.screen.control('Current password'));
    expect(failed).to.deep.equal([{ area: 'password', members: ['password'], code: 'invalid' }]);
    expect(scene.element.matches(':state(refused)')).to.equal(true);
    scene.screen.type('Current password', 'Nor-this-1!');
    await until(() => !scene.screen.note('Current password'));
    for (let time = 2; time <= 5; time++) {
      scene.screen.type('Current password', `Nor-this-${time}!`);
      await scene.press();
      await until(() => failed.length === time);
    }
    scene.screen.type('Current password', present);
    await scene.press();
    await until(() => scene.screen.alert() === 'Too many attempts. Try again in 5 minutes.');
  });

  it('names a well-known password after the backend did, for that very text only', async () => {
    const scene = await passwordScene();
    expect(scene.rule('well-known').text).to.contain('checked when you save');
    scene.fill('Qwerty123!');
    await scene.press();
    await until(() => scene.screen.note('New password').startsWith('Many people use this password'));
    expect(scene.rule('well-known')).to.deep.equal({ text: 'It is a well-known password (not met)', kind: 'failed' });
    scene.screen.type('New password', wanted);
    await until(() => scene.rule('well-known').kind === '');
    expect(scene.screen.note('New password')).to.equal('');
  });

  it('refuses the password there is', async () => {
    const scene = await passwordScene({ seed: { ...passwordsAre({}).seed, password: wanted } });
    scene.fill(wanted, wanted);
    await scene.press();
    await until(() => scene.screen.note('New password') === 'This is the password you have now. Choose another');
  });

  const failures = [
    ['the line was cut on the way back', { code: 'offline', lostReply: true }, 'No answer: your password may have been changed.'],
    ['no answer came in time', { code: 'timeout' }, 'No answer: your password may have been changed.'],
    ['it was not sent at all', { code: 'offline', problem: { applied: 'no' } }, 'Your password was not changed: you are offline.'],
    ['it is forbidden', { code: 'forbidden' }, 'Your password was not changed: you may not change this.'],
    [
      'there were too many attempts',
      { code: 'rate-limited', problem: { retryAfter: 90_000 } },
      'Too many attempts. Try again in 2 minutes.',
    ],
    ['nobody knows how long to wait', { code: 'rate-limited' }, 'Too many attempts. Try again later.'],
    [
      'the backend says something new',
      { code: 'invalid', problem: { fields: {} } },
      'Your password was not changed: the server does not accept it.',
    ],
  ] as const;
  for (const [what, fault, sentence] of failures)
    it(`says so when ${what}, and keeps what was typed`, async () => {
      const scene = await passwordScene(failing(fault));
      scene.fill();
      await scene.press();
      await until(() => scene.screen.alert().startsWith(sentence));
      expect(scene.screen.value('New password')).to.equal(wanted);
      expect(scene.changes()).to.equal(1);
      scene.screen.type('Current password', `${present} `);
      await until(() => !scene.screen.alert());
    });

  it('says that it was not confirmed who it is, when the person would not', async () => {
    const challenge = { id: 'one', purpose: 'identity', channels: ['email'] };
    const scene = await passwordScene(failing({ code: 'verification-required', problem: { challenge } }));
    scene.fill();
    await scene.press();
    await until(() => scene.provider.session!.$challenge.get());
    scene.provider.session!.$challenge.get()!.answer();
    await until(() => scene.screen.alert() === 'Your password was not changed: it was not confirmed that it is you.');
    expect(scene.screen.value('New password')).to.equal(wanted);
  });
});
