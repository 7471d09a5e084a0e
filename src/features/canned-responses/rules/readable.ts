const invisible = /[\u0000-\u0008\u000b-\u001f\u007f]/u;
const everyInvisible = new RegExp(invisible, 'gu');

/** Without what no customer could read: control characters and halves of broken symbols. */
export const readable = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(everyInvisible, '')
    .replace(/\p{Surrogate}/gu, '');

export const isReadable = (text: string): boolean => !invisible.test(text.replace(/\r\n?/gu, '\n')) && !/\p{Surrogate}/u.test(text);
