/** What a person may ask their system for, by the words of the condition in a style sheet. */
const wishes = { motion: 'prefers-reduced-motion', contrast: 'prefers-contrast' } as const;
type Wish = keyof typeof wishes;
const kinds = Object.keys(wishes) as Wish[];

/** What a pointer or a keyboard does to a control, as a selector says it. */
export const touches = { hover: ':hover', focus: ':focus-visible', active: ':active' } as const;
export type Touch = 'none' | keyof typeof touches;

/** Each rule for those who asked, with its condition as it is written. */
const conditions = new Map<CSSMediaRule, { wish: Wish; condition: string }>();
/** Each rule for what is touched, with its selector as it is written. */
const selectors = new Map<CSSStyleRule, string>();
const granted: Record<Wish, boolean> = { motion: false, contrast: false };
let touch: Touch = 'none';

function show(rule: CSSMediaRule): void {
  const { wish, condition } = conditions.get(rule)!;
  rule.media.mediaText = granted[wish] ? 'all' : condition;
}

/** Of the same weight as what it stands for, and true of everything. */
const always = ':nth-child(n)';

function press(rule: CSSStyleRule): void {
  const written = selectors.get(rule)!;
  rule.selectorText = touch === 'none' ? written : written.replaceAll(touches[touch], always);
}

function learn(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const wish = kinds.find((kind) => rule.conditionText.includes(wishes[kind]));
      if (wish) {
        conditions.set(rule, { wish, condition: rule.conditionText });
        show(rule);
      }
    } else if (rule instanceof CSSStyleRule && Object.values(touches).some((selector) => rule.selectorText.includes(selector))) {
      selectors.set(rule, rule.selectorText);
      press(rule);
    }
    if ('cssRules' in rule) learn(rule.cssRules as CSSRuleList);
  }
}

/** A page cannot ask its browser for them, so the rules are told to hold. Elements make their sheets when they are first shown. */
export function watchSheets(): void {
  const { replaceSync } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.replaceSync = function (text) {
    replaceSync.call(this, text);
    learn(this.cssRules);
  };
}

/** As if the person had asked for less motion, or for more contrast. */
export function wish(asked: Readonly<Record<Wish, boolean>>): void {
  if (kinds.every((kind) => granted[kind] === asked[kind])) return;
  Object.assign(granted, asked);
  for (const rule of conditions.keys()) show(rule);
}

/** As if everything were pointed at, pressed, or reached by the keyboard. */
export function touchAll(asked: Touch): void {
  if (asked === touch) return;
  touch = asked;
  for (const rule of selectors.keys()) press(rule);
}
