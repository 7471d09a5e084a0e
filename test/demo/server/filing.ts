import { randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { attachments } from '../../../demo/server/database/schema.js';
import type { CannedAttachment } from '../../../src/features/canned-responses/canned-responses.js';
import type { TestDesk } from './desk.js';
import type { Person } from './person.js';
import { joined } from './strange-photos.js';

type Bytes = Uint8Array<ArrayBuffer>;

export const kept = async (answer: Response): Promise<CannedAttachment> => {
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as CannedAttachment;
};

export function attach(person: Person, file: Bytes, { name = 'file', type = '', key = randomUUID() } = {}): Promise<Response> {
  const form = new FormData();
  form.append('file', new File([file], name, { type }));
  return person.request('POST', '/api/v1/attachments', { 'Idempotency-Key': key }, form);
}

export const throwAway = (person: Person, { id }: { id: string }, key: string = randomUUID()): Promise<Response> =>
  person.request('DELETE', `/api/v1/attachments/${id}`, { 'Idempotency-Key': key });

export const bytesIn = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());

/** A response of the person's, or the company's, that has these files. Returns its address. */
export async function respond(person: Person, files: readonly { id: string }[], more: object = {}): Promise<string> {
  const body = { shortCode: `code-${randomUUID().slice(0, 8)}`, content: 'Here you are.', attachments: files.map(({ id }) => id), ...more };
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  const answer = await person.request('POST', '/api/v1/canned-responses', headers, JSON.stringify(body));
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return `/canned-responses/${((await answer.json()) as { value: { id: string } }).value.id}`;
}

export const dropResponse = (person: Person, address: string): Promise<Response> =>
  person.request('DELETE', `/api/v1${address}`, { 'Idempotency-Key': randomUUID(), 'If-Match': '*' });

export const hashOf = async ({ database }: TestDesk, { id }: { id: string }): Promise<string> =>
  (await database.queries.select().from(attachments).where(eq(attachments.id, id)))[0]!.hash;

/** As small as each can be and still be told by its content. */
export const small = {
  csv: (): Bytes => joined('name;total\nÅsa;12,50\n'),
  text: (): Bytes => joined('See you on Friday. <3\n'),
  mp3: (): Bytes => joined(Buffer.from('fffb9064', 'hex'), new Uint8Array(413), Buffer.from('fffb9064', 'hex'), new Uint8Array(413)),
  ogg: (head = '\u0001vorbis'): Bytes =>
    joined(Buffer.from('4f67675300020000000000000000', 'hex'), new Uint8Array(14), head, new Uint8Array(30)),
  opus: (): Bytes => small.ogg('OpusHead'),
  mp4: (): Bytes => joined('\0\0\0\u0018ftypisom\0\0\u0002\0isommp42', '\0\0\0\bmdat'),
  m4a: (): Bytes => joined('\0\0\0\u0018ftypM4A \0\0\u0002\0isommp42', '\0\0\0\bmdat'),
  threegp: (): Bytes => joined('\0\0\0\u0018ftyp3gp4\0\0\u0002\0isom3gp4', '\0\0\0\bmdat'),
  aac: (): Bytes => joined(Buffer.from('fff15080', 'hex'), new Uint8Array(60)),
  amr: (): Bytes => joined('#!AMR\n', new Uint8Array(60)),
  docx: (): Bytes => office('wordprocessingml.document'),
  xlsx: (): Bytes => office('spreadsheetml.sheet'),
  pptx: (): Bytes => office('presentationml.presentation'),
};

const ofOffice = 'application/vnd.openxmlformats-officedocument.';

/** An archive that holds nothing but the word what it is. */
function office(kind: string): Bytes {
  const [name, content] = ['[Content_Types].xml', Buffer.from(`<Types><Override ContentType="${ofOffice}${kind}.main+xml"/></Types>`)];
  const head = Buffer.alloc(30);
  head.write('PK\u0003\u0004');
  head.writeUInt16LE(20, 4);
  head.writeUInt32LE(crc32(content), 14);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return joined(head, name, content);
}

/** By their types. */
export const forPhones: Readonly<Record<string, [() => Bytes, string]>> = {
  [`${ofOffice}wordprocessingml.document`]: [small.docx, 'plan.docx'],
  [`${ofOffice}spreadsheetml.sheet`]: [small.xlsx, 'prices.xlsx'],
  [`${ofOffice}presentationml.presentation`]: [small.pptx, 'routes.pptx'],
  'audio/mp4': [small.m4a, 'ferry.m4a'],
  'audio/aac': [small.aac, 'ferry.aac'],
  'audio/amr': [small.amr, 'ferry.amr'],
  'video/3gpp': [small.threegp, 'ferry.3gp'],
};
