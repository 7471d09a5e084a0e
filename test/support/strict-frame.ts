const policy = "style-src 'self'; img-src 'self' blob: data:; require-trusted-types-for 'script'; trusted-types lit-html";

export interface StrictFrame {
  readonly page: Document;
  /** What the policy has forbidden so far. */
  readonly violations: readonly string[];
}

/** A page of its own, because a policy holds for a whole document; it runs one module. Remove the `iframe` afterwards. */
export function strictFrame(module: string): StrictFrame {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Strict</title>
    <script>
      globalThis.process = { env: { NODE_ENV: 'test' } };
      globalThis.violations = [];
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.sample));
    </script>
    <body><script type="module" src="${module}"></script></body></html>`;
  document.body.append(frame);
  return {
    get page() {
      return frame.contentDocument!;
    },
    get violations() {
      return (frame.contentWindow as unknown as { violations: string[] }).violations;
    },
  };
}
