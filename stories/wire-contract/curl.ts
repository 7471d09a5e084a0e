import { contract, type Route } from './contract.js';

const examples: Readonly<Record<string, string>> = {
  'If-Match': '"v7"',
  'If-None-Match': '"v7"',
  'Idempotency-Key': 'a1f0c6de-3b52-4d7e-9f0a-5f1f2c7d8e90',
  'Last-Event-ID': 'first.12',
};

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** A command that makes such a request, with placeholders of a shell: the address, and a file of cookies. */
export function curlOf({ method, path, parameters = [], requestBody, security }: Route): string {
  const [[type, media] = []] = Object.entries(requestBody?.content ?? {});
  const [file] = Object.keys(media?.encoding ?? {});
  const headers = parameters.filter((one) => one.in === 'header' && (one.required || method === 'GET'));
  const lines = [
    `curl -i ${security ? '-c' : '-b'} cookies${method === 'GET' ? '' : ` -X ${method}`}`,
    ...(method === 'GET' ? [] : ['-H "Origin: $desk"']),
    ...headers.map(({ name }) => `-H ${quoted(`${name}: ${examples[name] ?? ''}`)}`),
    ...(file ? [`-F ${file}=@photo.jpg`] : []),
    ...(type && !file ? [`-H ${quoted(`Content-Type: ${type}`)}`, `--data ${quoted(JSON.stringify(media?.example))}`] : []),
    `"$desk${contract.servers[0]!.url}${path}"`,
  ];
  return lines.join(' \\\n  ');
}
