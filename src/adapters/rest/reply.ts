/** An answer as it came, from fetch or XMLHttpRequest. */
export interface Reply {
  status: number;
  header(name: string): string | null;
  text: string;
}

/** Whether the request could change anything: without an answer to one that could, nobody knows whether it did. */
export interface Sent {
  safe: boolean;
}

export const isJson = (reply: Reply): boolean => /^application\/([\w.+-]+\+)?json\b/i.test(reply.header('content-type') ?? '');

/** The request id, to quote to whoever runs the backend. */
export function referenceOf(reply: Reply): { reference?: string } {
  const reference = reply.header('x-request-id');
  return reference ? { reference } : {};
}
