import { html, nothing, type TemplateResult } from 'lit';
import { choiceField, signatureField, signaturePreview, switchField } from './preferences-fields.js';
import { channelsOf, has, type Member, type PreferencesView } from './preferences-view.js';
import { sendKeys, textSizes, themes } from './preferences.js';

type Part = TemplateResult | typeof nothing;

export type PreferencesPart = 'writing' | 'signature' | 'appearance' | 'language';

/** In the order they are read: how messages are written, how they end, how everything looks; or one of them alone. */
export function preferencesSections(view: PreferencesView, only: PreferencesPart | ''): TemplateResult {
  const parts = { writing, signature, appearance };
  const alone = { ...parts, language };
  // A host's typing error hides nothing.
  const shown = only && Object.hasOwn(alone, only) ? [alone[only]] : Object.values(parts);
  const sections = shown.map((part) => part(view));
  if (sections.every((one) => one === nothing)) return html`<p part="hint">${view.text('none')}</p>`;
  return html`${sections}`;
}

const hasAny = (view: PreferencesView, ...members: Member[]): boolean => members.some((member) => has(view, member));

function writing(view: PreferencesView): Part {
  if (!hasAny(view, 'capitalize', 'sendKey')) return nothing;
  const hint = view.text(view.state.value.sendKey === 'mod-enter' ? 'sendKeyHintModEnter' : 'sendKeyHintEnter');
  return section(
    view,
    'writing',
    html`<div part="group">
      ${switchField(view, 'capitalize')} ${choiceField(view, 'sendKey', { values: sendKeys, hint, inSight: true })}
    </div>`,
  );
}

/** What is typed has a group of its own: it waits for the button, the switches below it do not. */
function signature(view: PreferencesView): Part {
  if (!has(view, 'signature')) return nothing;
  const channels = channelsOf(view);
  const id = view.idOf('channels');
  return section(
    view,
    'signatureSection',
    html`<div part="group">${signatureField(view)}${signaturePreview(view)}</div>
      ${
        channels.length
          ? html`<p part="label" id=${id}>${view.text('channels')}</p>
              <div part="group" role="group" aria-labelledby=${id}>
                ${channels.map((channel) => switchField(view, `signature:${channel.id}`, channel.label))}
              </div>`
          : nothing
      }`,
  );
}

function languageChoice(view: PreferencesView): Part {
  const { languages = [] } = view.capability;
  const chosen = view.state.value.interfaceLanguage;
  if (!has(view, 'interfaceLanguage') || (!languages.length && !chosen)) return nothing;
  const tags = ['', ...languages, ...(chosen && !languages.includes(chosen) ? [chosen] : [])];
  return choiceField(view, 'interfaceLanguage', { values: tags });
}

/** A host that calls all of it by this one choice has a title for it already. */
function language(view: PreferencesView): Part {
  const choice = languageChoice(view);
  return choice === nothing ? nothing : html`<div part="section"><div part="group">${choice}</div></div>`;
}

function appearance(view: PreferencesView): Part {
  const choice = languageChoice(view);
  if (choice === nothing && !hasAny(view, 'theme', 'textSize')) return nothing;
  return section(
    view,
    'appearance',
    html`<div part="group">
      ${choiceField(view, 'theme', { values: themes })} ${choiceField(view, 'textSize', { values: textSizes })} ${choice}
    </div>`,
  );
}

function section(view: PreferencesView, name: 'writing' | 'signatureSection' | 'appearance', content: TemplateResult): TemplateResult {
  const id = view.idOf(name);
  return html`<section part="section" aria-labelledby=${id}>
    <div part="header"><h3 part="heading" id=${id}>${view.text(name)}</h3></div>
    ${content}
  </section>`;
}
