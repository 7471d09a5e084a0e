// What custom-elements.json holds: editors, Storybook's pages and the run-time test in test/contracts read it.
import { parts, states } from './vocabulary.mjs';

const toDist = (path) => path?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** Consumers import what is built, not our sources. */
const builtPaths = {
  name: 'built-paths',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = toDist(module.path);
      for (const { declaration } of module.exports ?? []) if (declaration?.module) declaration.module = toDist(declaration.module);
      for (const declaration of module.declarations ?? []) {
        if (declaration.superclass?.module) declaration.superclass.module = toDist(declaration.superclass.module);
        for (const member of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) {
          if (member.inheritedFrom?.module) member.inheritedFrom.module = toDist(member.inheritedFrom.module);
        }
      }
    }
  },
};

/** Writes out the names that a class doc takes from the closed lists. */
const vocabulary = {
  name: 'vocabulary',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
    const named = (tag) => (ts.getJSDocTags(node).find(({ tagName }) => tagName.text === tag)?.comment ?? '').split(/\s+/).filter(Boolean);
    const describe = (list, names) =>
      names.map((name) => {
        if (!list[name]) throw new Error(`${declaration.name}: "${name}" is not in stories/vocabulary.mjs`);
        return { name, description: list[name] };
      });
    if (named('parts').length) declaration.cssParts = describe(parts, named('parts'));
    if (named('states').length) declaration.cssStates = describe(states, named('states'));
  },
};

/** Only elements: stores and template functions are not what a page can use. */
const elementsOnly = {
  name: 'elements-only',
  packageLinkPhase({ customElementsManifest }) {
    const isElement = (declaration) => declaration.customElement && declaration.tagName;
    customElementsManifest.modules = customElementsManifest.modules.filter((module) => module.declarations?.some(isElement));
    for (const module of customElementsManifest.modules) {
      module.declarations = module.declarations.filter(isElement);
      for (const declaration of module.declarations) {
        declaration.members = declaration.members?.filter(isPublic);
      }
    }
  },
};

/** What Lit or a base class calls is written by us and called by nobody else. */
const hooks = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'createRenderRoot',
  'render',
  'update',
  'updated',
  'willUpdate',
  'firstUpdated',
  'bind',
  'styles',
  'canBeLight',
  'patience',
]);
const isPublic = ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected' && !hooks.has(name);

export default {
  globs: ['src/{features,provider,panel,element}/**/*.ts'],
  outdir: process.env.MANIFEST_FOLDER ?? '.',
  litelement: true,
  packagejson: false,
  plugins: [vocabulary, elementsOnly, builtPaths],
};
