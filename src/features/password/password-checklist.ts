import { html, nothing, svg, type TemplateResult } from 'lit';
import { icon } from '../../ui/icon.js';
import type { PasswordRule } from './password-rules.js';
import type { PasswordPolicy } from './password.js';
import { ruleText, type PasswordWords } from './password-words.js';

const dot = svg`<path d="M10 7.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5z"/>`;

export interface Checklist {
  id: string;
  policy: PasswordPolicy;
  rules: readonly PasswordRule[];
  /** Something is typed: what an empty password does not break is no merit yet. */
  isTyped: boolean;
  /** The person has left the field or asked to save: what is not met is wrong now. */
  isLeft: boolean;
  /** What the backend said of this very text. */
  refused?: string | undefined;
  words: PasswordWords;
}

type Standing = 'open' | 'met' | 'broken' | 'later';

function standing({ code, met }: PasswordRule, { isTyped, isLeft, refused }: Checklist): Standing {
  if (code === refused) return 'broken';
  if (met === 'unknown') return 'later';
  if (!isTyped) return 'open';
  return met === 'yes' ? 'met' : isLeft ? 'broken' : 'open';
}

const looks = {
  open: { kind: nothing, shape: dot, says: 'isOpen' },
  later: { kind: nothing, shape: 'clock', says: 'isLater' },
  met: { kind: 'success', shape: 'check', says: 'isMet' },
  broken: { kind: 'failed', shape: 'close', says: 'isBroken' },
} as const;

/** What the policy asks for, and how far the new password is. It describes the field, and is no live region: see `SaidLater`. */
export function checklist(list: Checklist): TemplateResult | typeof nothing {
  const { id, policy, rules, words } = list;
  if (!rules.length) return nothing;
  return html`<ul part="rules" id=${id} aria-label=${words.text('rules')}>
    ${rules.map((rule) => {
      const is = standing(rule, list);
      const { kind, shape, says } = looks[is];
      return html`<li data-kind=${kind}>
        ${icon(shape, 'small')}<span>${ruleText(words, rule, policy, is === 'broken')} <span data-hidden>(${words.text(says)})</span></span>
      </li>`;
    })}
  </ul>`;
}
