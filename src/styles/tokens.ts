import { css, type CSSResult } from 'lit';

/**
 * The closed list of public tokens. A host sets `--settings-*` on any ancestor; elements read only the private alias,
 * so a public name must never be set on `:host`. Neutrals are mixed from Canvas and CanvasText: they have no hue of
 * their own and follow the host's colour scheme. Lengths are px (a host may have changed the root size), text sizes em.
 * Who asks the system for more contrast gets it, whatever the host has chosen.
 * `npm run manifest` makes `stories/tokens.md` from what follows: group, then token, syntax and meaning.
 *
 * Text and surfaces:
 * - `--settings-text` `<color>` labels, values, headings
 * - `--settings-muted` `<color>` hints, descriptions; at least 4.5:1 on every surface
 * - `--settings-surface` `<color>` what the element stands on; inputs are filled with it
 * - `--settings-raised` `<color>` groups, dialogs, popovers, save bar
 * - `--settings-fill` `<color>` hover, previews, code, skeletons
 * - `--settings-border` `<color>` hairlines between things; decoration only
 * - `--settings-control-border` `<color>` edge of inputs and choices; at least 3:1
 *
 * Meaning:
 * - `--settings-accent` `<color>` primary button, selection, links; at least 4.5:1
 * - `--settings-on-accent` `<color>` text on the accent; black or white by itself
 * - `--settings-focus` `<color>` focus ring; at least 3:1
 * - `--settings-danger` `<color>` errors, what takes something away, busy
 * - `--settings-success` `<color>` saved, verified, on
 * - `--settings-warning` `<color>` not saved yet, conflict, weak
 * - `--settings-backdrop` `<color>` behind dialogs and drawers
 *
 * Previews of the customer's chat:
 * - `--settings-chat` `<color>` wallpaper
 * - `--settings-bubble` `<color>` the agent's message
 *
 * Shape:
 * - `--settings-radius` `<length>` controls; groups take 1.5 times, dialogs twice as much
 * - `--settings-shadow` `<shadow>#` what floats: popover, dialog, save bar, toast
 *
 * Space:
 * - `--settings-space` `<length>` the unit: 3px compact, 4px, 5px roomy
 * - `--settings-control-height` `<length>` inputs and buttons; 40px where a finger points
 * - `--settings-control-width` `<length>` the column of controls
 * - `--settings-content-width` `<length>` the longest measure of a page of settings
 * - `--settings-sticky-offset` `<length>` height of the host's own fixed bars
 *
 * Type, whose family is always the host's:
 * - `--settings-font-size` `<length>` text, labels, controls
 * - `--settings-font-size-small` `<length>` hints, errors, status
 * - `--settings-font-size-heading` `<length>` headings of sections
 * - `--settings-font-size-title` `<length>` titles of pages
 * - `--settings-font-medium` `<font-weight>` labels, buttons
 * - `--settings-font-strong` `<font-weight>` headings
 * - `--settings-font-code` `<font-family>` codes, keys, tokens
 *
 * Motion:
 * - `--settings-duration` `<time>` every transition; 0s when the person asks for reduced motion
 */
export const tokens: CSSResult = css`
  :host {
    --_text: var(--settings-text, color-mix(in srgb, CanvasText 88%, Canvas));
    --_muted: var(--settings-muted, light-dark(color-mix(in srgb, CanvasText 62%, Canvas), color-mix(in srgb, CanvasText 64%, Canvas)));
    --_surface: var(--settings-surface, Canvas);
    --_raised: var(--settings-raised, light-dark(Canvas, color-mix(in srgb, CanvasText 4%, Canvas)));
    --_fill: var(
      --settings-fill,
      light-dark(color-mix(in srgb, CanvasText 4%, transparent), color-mix(in srgb, CanvasText 7%, transparent))
    );
    --_border: var(--settings-border, light-dark(color-mix(in srgb, CanvasText 11%, Canvas), color-mix(in srgb, CanvasText 17%, Canvas)));
    --_control-border: var(
      --settings-control-border,
      light-dark(color-mix(in srgb, CanvasText 46%, Canvas), color-mix(in srgb, CanvasText 44%, Canvas))
    );
    --_accent: var(--settings-accent, light-dark(#3a56d4, #a3b4ff));
    --_on-accent: var(--settings-on-accent, oklch(from var(--_accent) clamp(0, (0.68 - l) * 999, 1) 0 0));
    --_focus: var(--settings-focus, var(--_accent));
    --_danger: var(--settings-danger, light-dark(#b8232b, #ff9d96));
    --_success: var(--settings-success, light-dark(#17723f, #74d69b));
    --_warning: var(--settings-warning, light-dark(#855100, #efbd66));
    --_backdrop: var(--settings-backdrop, light-dark(rgb(0 0 0 / 0.3), rgb(0 0 0 / 0.6)));
    --_chat: var(--settings-chat, light-dark(#f1efeb, #0e1011));
    --_bubble: var(--settings-bubble, light-dark(#fff, #26292c));
    --_radius: var(--settings-radius, 6px);
    --_shadow: var(
      --settings-shadow,
      0 0 0 1px light-dark(rgb(0 0 0 / 0.07), rgb(255 255 255 / 0.1)),
      0 2px 6px rgb(0 0 0 / 0.06),
      0 12px 32px light-dark(rgb(0 0 0 / 0.14), rgb(0 0 0 / 0.5))
    );
    --_space: var(--settings-space, 4px);
    --_control-height: var(--settings-control-height, 32px);
    --_control-width: var(--settings-control-width, 320px);
    --_content-width: var(--settings-content-width, 720px);
    --_sticky-offset: var(--settings-sticky-offset, 0px);
    --_font-size: var(--settings-font-size, 1em);
    --_font-size-small: var(--settings-font-size-small, 0.9286em);
    --_font-size-heading: var(--settings-font-size-heading, 1.0714em);
    --_font-size-title: var(--settings-font-size-title, 1.4286em);
    --_font-medium: var(--settings-font-medium, 500);
    --_font-strong: var(--settings-font-strong, 600);
    --_font-code: var(--settings-font-code, ui-monospace, monospace);
    --_duration: var(--settings-duration, 120ms);
  }
  @media (pointer: coarse) {
    :host {
      --_control-height: var(--settings-control-height, 40px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0s;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_text: var(--settings-text, CanvasText);
      --_muted: var(--_text);
      --_border: color-mix(in srgb, var(--_text) 60%, var(--_surface));
      --_control-border: var(--_text);
      --_accent: var(--settings-accent, light-dark(#26389e, #c4cfff));
    }
  }
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_border: CanvasText;
      --_control-border: ButtonBorder;
      --_fill: transparent;
      --_accent: Highlight;
      --_on-accent: HighlightText;
      --_focus: Highlight;
      --_danger: CanvasText;
      --_success: CanvasText;
      --_warning: CanvasText;
    }
  }
`;
