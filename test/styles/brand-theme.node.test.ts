import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { brandTheme, type BrandColour, type BrandRole, type BrandTheme } from '../../src/styles/brand-theme.js';
import { contrast, over, parseColour, toHex, toOklch } from '../../src/styles/colour.js';
import { oracle } from './oracle.js';

const roles = ['accent', 'danger', 'success', 'warning'] as const;
const good = {
  accent: { light: '#3a56d4', dark: '#a3b4ff' },
  danger: { light: '#b8232b', dark: '#ff9d96' },
  success: { light: '#17723f', dark: '#74d69b' },
  warning: { light: '#855100', dark: '#efbd66' },
} satisfies Record<BrandRole, BrandColour>;
const of = (patch: Partial<Record<BrandRole, BrandColour>>) => brandTheme({ ...good, ...patch });

/** What a browser makes of `light-dark()`. */
function values(theme: BrandTheme, name: keyof BrandTheme['tokens']): { light: string; dark: string } {
  const [, light, dark] = /^light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)$/.exec(theme.tokens[name])!;
  return { light: light!, dark: dark! };
}

/** The lightest field that a browser puts under text in the dark. */
const surfaces = { light: '#ffffff', dark: '#272727' };

/** A badge is filled with its own hue, light, at 13 %. */
function badge(colour: string, surface: string): string {
  const tint = parseColour(oracle.hex(`oklch(0.76 0.13 ${toOklch(parseColour(colour))[2]})`));
  return toHex(over(tint, 0.13, parseColour(surface)));
}

describe('brandTheme', () => {
  it('keeps colours that read, and has no problem to tell', () => {
    const { tokens, problems } = of({});
    assert.deepEqual(problems, []);
    assert.equal(tokens['--settings-accent'], 'light-dark(#3a56d4, #a3b4ff)');
    assert.equal(tokens['--settings-on-accent'], 'light-dark(#ffffff, #000000)');
    assert.equal(tokens['--settings-warning'], 'light-dark(#855100, #efbd66)');
  });

  it('gives a rule with the same tokens', () => {
    const { css, tokens } = of({});
    assert.match(css, /^:root \{\n( {2}--settings-[\w-]+: light-dark\(#[\da-f]{6}, #[\da-f]{6}\);\n){5}\}\n$/);
    for (const [name, value] of Object.entries(tokens)) assert.ok(css.includes(`${name}: ${value};`));
  });

  it('darkens what is too light for the page, in its own hue, and tells what it did', () => {
    const { problems, ...theme } = of({ accent: { light: '#00b4d8', dark: '#00b4d8' } });
    assert.equal(problems.length, 1);
    const { light, dark } = values({ problems, ...theme }, '--settings-accent');
    assert.deepEqual(problems[0], {
      token: '--settings-accent',
      scheme: 'light',
      wanted: '#00b4d8',
      on: 'surface',
      ratio: Math.floor(oracle.contrast('#00b4d8', '#ffffff') * 100) / 100,
      changedTo: light,
    });
    assert.equal(dark, '#00b4d8');
    assert.ok(oracle.contrast(light, '#ffffff') < 4.7, 'it goes no further than it must');
  });

  it('lightens what is too dark for the dark page', () => {
    const { problems } = of({ accent: '#3a56d4' });
    assert.deepEqual(
      problems.map(({ token, scheme }) => `${token} ${scheme}`),
      ['--settings-accent dark'],
    );
    assert.ok(oracle.contrast(problems[0]!.changedTo, surfaces.dark) >= 4.5);
  });

  it('sees that a colour reads on the page and not on its own badge', () => {
    const { problems } = of({ danger: { light: '#de1e2b', dark: '#ff9d96' } });
    assert.ok(oracle.contrast('#de1e2b', '#ffffff') > 4.5);
    assert.deepEqual(
      problems.map(({ on, scheme }) => [on, scheme]),
      [['badge', 'light']],
    );
  });

  it('checks on the surfaces that the page has', () => {
    const white = brandTheme(good);
    const grey = brandTheme(good, { light: '#d0d0d0', dark: 'rgb(70 70 70)' });
    assert.deepEqual(white.problems, []);
    assert.ok(grey.problems.length > 0);
    for (const { changedTo, scheme } of grey.problems)
      assert.ok(oracle.contrast(changedTo, scheme === 'light' ? '#d0d0d0' : '#464646') >= 4.5);
  });

  it('refuses a surface on which nothing reads', () => {
    assert.throws(() => brandTheme(good, { light: '#757575' }), /^TypeError: surfaces\.light: on "#757575" no colour reads well enough/);
    assert.throws(() => brandTheme(good, { dark: 'dark' }), /^TypeError: surfaces\.dark: "dark" is not a colour/);
  });

  it('makes any four colours read, as another reckoning finds', () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(hex, hex, hex, hex, (accent, danger, success, warning) => {
        const theme = brandTheme({ accent, danger, success, warning });
        const on = values(theme, '--settings-on-accent');
        for (const scheme of ['light', 'dark'] as const) {
          for (const role of roles) {
            const colour = values(theme, `--settings-${role}`)[scheme];
            assert.ok(oracle.contrast(colour, surfaces[scheme]) >= 4.5, `${role} ${colour} in the ${scheme}`);
            if (role !== 'accent')
              assert.ok(oracle.contrast(colour, badge(colour, surfaces[scheme])) >= 4.45, `badge of ${role} ${colour}`);
          }
          assert.ok(oracle.contrast(values(theme, '--settings-accent')[scheme], on[scheme]) >= 4.5);
        }
        for (const { token, scheme, changedTo } of theme.problems) assert.equal(values(theme, token)[scheme], changedTo);
      }),
      { numRuns: 300 },
    );
  });

  for (const [what, colour, wanted] of [
    ['a word that is no colour', 'blurple', /^TypeError: accent: "blurple" is not a colour that can be read/],
    ['nothing', '', /^TypeError: accent: "" is not a colour/],
    ['a property', 'var(--brand)', /^TypeError: accent: "var\(--brand\)" is not a colour/],
    ['a hex of five digits', '#12345', /is not a colour/],
    ['too few numbers', 'rgb(1 2)', /is not a colour/],
    ['words for numbers', 'rgb(one two three)', /is not a colour/],
    ['a unit that does not belong there', 'oklch(0.5turn 0.1 20)', /is not a colour/],
    ['no string', 7 as unknown as string, /^TypeError: accent: "7" is not a colour/],
    ['half of a pair', { light: '#123' } as unknown as BrandColour, /^TypeError: accent: "undefined" is not a colour/],
    ['transparent', 'transparent', /^TypeError: accent: "transparent" lets through what is behind it/],
    ['a hex with opacity', '#3a56d480', /lets through/],
    ['a function with opacity', 'rgb(58 86 212 / 50%)', /lets through/],
  ] as const)
    it(`refuses ${what}`, () => assert.throws(() => of({ accent: colour }), wanted));

  it('says which colour is missing', () => {
    const { warning: _, ...three } = good;
    assert.throws(() => brandTheme(three as typeof good), /^TypeError: warning: "undefined" is not a colour/);
  });
});

describe('colours', () => {
  for (const text of [
    '#3a56d4',
    '#FA0',
    '#3a56d4ff',
    'rgb(58 86 212)',
    'rgb(58, 86, 212)',
    'rgba(58, 86, 212, 1)',
    'rgb(20% 40% 60% / 100%)',
    'rgb(300 -5 0)',
    'oklch(0.5 0.2 270)',
    'oklch(50% 40% 0.75turn)',
    'oklch(62.8% 0.22 29.2deg / 1)',
    'oklch(0.7 0 none)',
    'rebeccapurple',
    'LightSlateGrey',
    ' Red ',
  ])
    it(`are read as others read them: ${text}`, () => {
      const theirs = parseColour(oracle.hex(text.trim()));
      parseColour(text).forEach((value, at) =>
        assert.ok(Math.abs(value - theirs[at]!) < 0.006, `${toHex(parseColour(text))} ${toHex(theirs)}`),
      );
    });

  it('are as far from each other as others find', () => {
    for (const [one, other] of [
      ['#000', '#fff'],
      ['#777', '#fff'],
      ['orange', 'navy'],
    ] as const)
      assert.ok(Math.abs(contrast(parseColour(one), parseColour(other)) - oracle.contrast(one, other)) < 0.01);
  });
});
