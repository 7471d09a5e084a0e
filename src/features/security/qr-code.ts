import { html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Scanners ask for four modules of white around it. */
const border = 4;

/** Drawn here: nobody else learns what is in it. Black on white whatever the theme, as many scanners know no other. */
export function qrCode(content: string, label: string): TemplateResult {
  const { size, data } = encode(content, { ecc: 'M', border });
  const squares = data.flatMap((row, y) => row.flatMap((isBlack, x) => (isBlack ? `M${x} ${y}h1v1h-1z` : [])));
  return html`<svg data-kind="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label} shape-rendering="crispEdges">
    <rect width=${size} height=${size} fill="#fff" />
    <path d=${squares.join('')} fill="#000" />
  </svg>`;
}
