/** Rules of this house about what stands in css`…`. */
import names from './colour-names.js';

/** A colour computed from a token is a token's; anything else with a value of its own is not. */
const colour = new RegExp(
  `#[0-9a-f]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\\((?!from var)|[:\\s,(](?:${names.join('|')})(?=[\\s,;)])`,
  'i',
);
const direction =
  /\b(?:margin|padding|border|inset)-(?:left|right)\b|(?:^|[;{\s])(?:left|right)\s*:|text-align:\s*(?:left|right)\b|float:\s*(?:left|right)\b/;

const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

/** Reports the first match of `pattern` in each piece of a css template. */
const inStyles = (pattern, message) => ({
  meta: { type: 'problem', schema: [], messages: { found: message } },
  create: (context) => ({
    'TaggedTemplateExpression[tag.name="css"] TemplateElement'(node) {
      const match = pattern.exec(withoutComments(node.value.raw));
      if (match) context.report({ node, messageId: 'found', data: { text: match[0].trim() } });
    },
  }),
});

export default {
  rules: {
    'colours-from-tokens': inStyles(colour, '"{{text}}": colours stand in src/styles/tokens.ts only; use a token or a system colour.'),
    'logical-directions': inStyles(direction, '"{{text}}": say start and end, so that the page can be read from right to left.'),
  },
};
