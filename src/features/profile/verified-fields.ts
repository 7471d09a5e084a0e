import type { TemplateResult } from 'lit';
import { loadModule } from '../../contract/index.js';
import { readonlyField } from '../../ui/field.js';
import type { ProfileView } from './profile-view.js';
import { textField, type TextField } from './text-field.js';
import type { Host, VerifiedField, VerifiedMember } from './verified-field.js';

/** Members whose change needs a code. How they are changed is loaded when the backend says that there are any. */
export class VerifiedFields {
  #field?: VerifiedField;
  #is: 'new' | 'loading' | 'failed' = 'new';

  constructor(private readonly host: Host) {}

  render(view: ProfileView, member: VerifiedMember, options: TextField): TemplateResult {
    if (this.#is === 'new') void this.#load();
    if (this.#field) return this.#field.render(view, member, options);
    // Without it the number can still be changed, and the code is asked for all the same.
    if (this.#is === 'failed') return textField(view, member, options);
    const value = options.shown ?? view.value[member];
    return readonlyField({ id: view.id(member), label: options.label, value, placeholder: view.ui('notSet') });
  }

  async #load(): Promise<void> {
    this.#is = 'loading';
    try {
      const { VerifiedField } = await loadModule(() => import('./verified-field.js'));
      this.#field = new VerifiedField(this.host, textField);
    } catch {
      this.#is = 'failed';
    }
    this.host.requestUpdate();
  }
}
