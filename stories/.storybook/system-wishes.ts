/** What a person may ask their system for, by the words of the condition in a style sheet. */
const wishes = { motion: 'prefers-reduced-motion', contrast: 'prefers-contrast' } as const;
type Wish = keyof typeof wishes;
const kinds = Object.keys(wishes) as Wish[];

/** Each rule for those who asked, with its condition as it is written. */
const rules = new Map<CSSMediaRule, { wish: Wish; condition: string }>();
const granted: Record<Wish, boolean> = { motion: false, contrast: false };

function show(rule: CSSMediaRule): void {
  const { wish, condition } = rules.get(rule)!;
  rule.media.mediaText = granted[wish] ? 'all' : condition;
}

function learn(sheet: CSSStyleSheet): void {
  for (const rule of sheet.cssRules) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const wish = kinds.find((kind) => rule.conditionText.includes(wishes[kind]));
    if (!wish) continue;
    rules.set(rule, { wish, condition: rule.conditionText });
    show(rule);
  }
}

/** A page cannot ask its browser for them, so the rules are told to hold. Elements make their sheets when they are first shown. */
export function watchSheets(): void {
  const { replaceSync } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.replaceSync = function (text) {
    replaceSync.call(this, text);
    learn(this);
  };
}

/** As if the person had asked for less motion, or for more contrast. */
export function wish(asked: Readonly<Record<Wish, boolean>>): void {
  if (kinds.every((kind) => granted[kind] === asked[kind])) return;
  Object.assign(granted, asked);
  for (const rule of rules.keys()) show(rule);
}
