import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { baseKeymap } from 'prosemirror-commands';
import { history, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { createElement, useState, type ChangeEvent } from 'react';
import { createRoot } from 'react-dom/client';
import { createApp, h, ref, vModelText, withDirectives } from 'vue';
import { unmountAll, until } from '../../support/mount.js';
import { pickerScene, type PickerScene } from './picker-scene.js';
import { ProseMirrorField } from './prosemirror-field.js';

const late = 'Sorry.\nI write by Friday or week.';

/** Types, chooses, fills in; answers what is written then. */
async function writeWith({ type, press, shows }: PickerScene): Promise<void> {
  await type('/refund-l');
  await shows('refund-late');
  await press('Enter');
  await type('Friday');
}

describe('canned-response-picker in other people’s fields', () => {
  afterEach(unmountAll);

  it('tells a textarea that React controls', async () => {
    const scene = await pickerScene('<div id="react"></div>', {}, async (place) => {
      let known = '';
      const Reply = () => {
        const [text, write] = useState('');
        known = text;
        const onChange = (event: ChangeEvent<HTMLTextAreaElement>) => write(event.target.value);
        return createElement('textarea', { id: 'reply', value: text, onChange });
      };
      createRoot(place.querySelector('#react')!).render(createElement(Reply));
      await until(() => place.querySelector('#reply'));
      return () => known;
    });
    await writeWith(scene);
    await until(() => scene.known() === late);
    expect(scene.text()).to.equal(late);
    await scene.press('Tab');
    await scene.type('Monday');
    await until(() => scene.known() === late.replace('week', 'Monday'));
  });

  it('tells a textarea with Vue’s v-model', async () => {
    const scene = await pickerScene('<div id="vue"></div>', {}, (place) => {
      const text = ref('');
      const reply = () => h('textarea', { id: 'reply', 'onUpdate:modelValue': (value: string) => (text.value = value) });
      createApp({ render: () => withDirectives(reply(), [[vModelText, text.value]]) }).mount(place.querySelector('#vue')!);
      return () => text.value;
    });
    await writeWith(scene);
    await until(() => scene.known() === late);
    expect(scene.text()).to.equal(late);
    await scene.press('Tab');
    await scene.type('Monday');
    await until(() => scene.known() === late.replace('week', 'Monday'));
  });

  it('writes in ProseMirror through a bridge, and its undo takes a response back in one step', async () => {
    let view!: EditorView;
    let entered = 0;
    const scene = await pickerScene('<div id="editor"></div>', {}, (place, picker) => {
      const bridge: { field?: ProseMirrorField } = {};
      const told = new Plugin({ view: () => ({ update: (_, before) => bridge.field?.update(before) }) });
      const enter = keymap({ Enter: () => (entered++, false) });
      const state = EditorState.create({ schema, plugins: [told, enter, keymap(baseKeymap), history()] });
      view = new EditorView(place.querySelector('#editor'), { state, attributes: { id: 'reply', 'aria-label': 'Reply' } });
      const field = (bridge.field = new ProseMirrorField(view));
      picker.target = field;
      return () => field.text();
    });
    await scene.type('Hello');
    await sendKeys({ press: 'Enter' });
    await writeWith(scene);
    expect(entered).to.equal(1);
    expect(scene.known()).to.equal(`Hello\n${late}`);
    await scene.press('Tab');
    await scene.type('Monday');
    expect(scene.known()).to.equal(`Hello\n${late.replace('week', 'Monday')}`);
    for (let steps = 0; steps < 6 && !scene.known().includes('/'); steps++) undo(view.state, view.dispatch);
    expect(scene.known()).to.equal('Hello\n/refund-l');
    view.destroy();
  });
});
