import { memory } from '../../../src/adapters/memory/index.js';
import '../../../src/features/password/define.js';
import '../../../src/provider/settings-provider.define.js';

/** What the page of the diagnostics test runs: the form that the page's address describes, and afterwards the field that ends the test. */
const wanted = new URLSearchParams(location.search);
if (wanted.has('bad')) document.body.innerHTML = '<form><input type="password"><input type="password"></form>';
else await showForm();
document.body.insertAdjacentHTML('beforeend', '<input type="password" autocomplete="off">');

async function showForm(): Promise<void> {
  const provider = document.createElement('settings-provider');
  provider.adapter = memory({ id: `diagnostics-${Math.random()}` });
  const form = document.createElement('password-form');
  form.toggleAttribute('light-dom', wanted.has('light'));
  form.norepeat = wanted.has('norepeat');
  provider.append(form);
  document.body.append(provider);
  const root = form.shadowRoot ?? form;
  const inputs = () => root.querySelectorAll('input');
  // As somebody might have written it in a hurry; at once, because the browser looks at each field only once.
  if (wanted.has('spoiled'))
    new MutationObserver(() => inputs().forEach((input) => input.removeAttribute('autocomplete'))).observe(root, {
      childList: true,
      subtree: true,
    });
  while (!inputs()[0]?.value) await new Promise((resolve) => setTimeout(resolve));
}
