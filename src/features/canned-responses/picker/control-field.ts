import { writeInControl, type TextControl } from '../../../element/writing.js';
import { hearTyping } from './typed-input.js';
import type { WritingField } from './writing-field.js';

export function fieldOfControl(control: TextControl): WritingField {
  const isLine = control.localName === 'input';
  return {
    element: control,
    text: () => control.value,
    selection() {
      const { selectionStart: from, selectionEnd: to } = control;
      // An input of type email or number has no caret to know of.
      return from === null || to === null || control.readOnly || control.disabled ? undefined : { from, to };
    },
    select: (from, to) => control.setSelectionRange(from, to),
    // A single line cannot be broken, and without this the units would not be counted right.
    replace(from, to, text) {
      writeInControl(control, from, to, isLine ? text.replaceAll('\n', ' ') : text);
      // WebKit undoes what is typed next together with this, unless the caret was elsewhere meanwhile.
      const end = control.selectionEnd!;
      control.setSelectionRange(from, from);
      control.setSelectionRange(end, end);
    },
    rectangle: (at) => (at < mostMeasured ? rectangleIn(control, at) : control.getBoundingClientRect()),
    listen: (changed) => hearTyping(control, changed),
  };
}

/** UTF-16 units. Of a text that is longer, it would take too long to know where its end is. */
const mostMeasured = 20_000;

const copied =
  'direction unicode-bidi font letter-spacing word-spacing text-indent text-transform text-align tab-size line-height overflow-wrap word-break padding';

/** A text control does not tell where its characters are: the same text is set in the same way in a copy, for a moment. */
function rectangleIn(control: TextControl, at: number): DOMRect {
  const { ownerDocument: page, value, clientWidth, clientLeft, clientTop } = control;
  const [set, copy] = [getComputedStyle(control), page.createElement('div')];
  for (const name of copied.split(' ')) copy.style.setProperty(name, set.getPropertyValue(name));
  const isLine = control.localName === 'input';
  Object.assign(copy.style, {
    position: 'fixed',
    visibility: 'hidden',
    boxSizing: 'border-box',
    whiteSpace: isLine ? 'pre' : 'pre-wrap',
    // By the object model: a policy may forbid style attributes.
    width: `${clientWidth}px`,
  });
  const mark = page.createElement('span');
  mark.textContent = value[at] ?? '.';
  copy.append(value.slice(0, at), mark, value.slice(at + 1, at + 100));
  page.body.append(copy);
  const [box, found, inside] = [control.getBoundingClientRect(), mark.getBoundingClientRect(), copy.getBoundingClientRect()];
  // Something around the control may be transformed or zoomed, and the copy stands elsewhere.
  const scale = box.width / control.offsetWidth;
  const copyScale = scale / (inside.width / copy.offsetWidth);
  copy.remove();
  const [width, height] = [found.width * copyScale, found.height * copyScale];
  const left = box.left + (clientLeft - control.scrollLeft) * scale + (found.left - inside.left) * copyScale;
  const below = (clientTop - control.scrollTop) * scale + (found.top - inside.top) * copyScale;
  // The one line of an input stands in its middle.
  return new DOMRect(left, box.top + (isLine ? (box.height - height) / 2 : below), width, height);
}
