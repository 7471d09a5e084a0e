// What custom-elements.json holds: editors, Storybook's pages and the run-time test in test/contracts read it.

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
  plugins: [elementsOnly, builtPaths],
};
