/** How files of each type end; the first is given to what ends otherwise. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'text/plain': ['txt', 'text', 'log', 'md'],
  'text/csv': ['csv'],
  'audio/mpeg': ['mp3', 'mpga'],
  'audio/mp4': ['m4a', 'm4b', 'mp4a'],
  'audio/aac': ['aac'],
  'audio/amr': ['amr'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'video/mp4': ['mp4', 'm4v'],
  'video/3gpp': ['3gp', '3gpp'],
};

/** In UTF-16 units, with its ending. */
const longest = 120;

/** Signs that turn the direction of what follows, or that nobody sees: with them `exe.png` can be read where `gnp.exe` stands. */
const hidden = /[\p{Cc}\p{Surrogate}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** What no system of files takes, or takes for something else. */
const unusable = /[<>:"|?*]/gu;

/** The name under which a file is kept and given out: its last part, without tricks, ending as its type does. */
export function fileName(sent: string, type: string): string {
  const last = sent.split(/[/\\]/u).at(-1)!;
  const plain = last.normalize('NFC').replace(hidden, '').replace(unusable, '_').replace(/\s+/gu, ' ');
  const name = plain.replace(/^[ .]+|[ .]+$/gu, '');
  const own = endings[type.split(';')[0]!] ?? [];
  const [, stem = name, ending = ''] = /^(.+)\.([^.]+)$/u.exec(name) ?? [];
  const fits = own.includes(ending.toLowerCase());
  const rest = (fits ? stem : name) || 'file';
  const end = `.${fits ? ending : own[0]}`;
  return cut(rest, longest - end.length) + end;
}

/** Not in the middle of a sign. */
function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length)
        .replace(/[\ud800-\udbff]$/u, '')
        .trimEnd();
}

/** For `Content-Disposition`: words for old readers, and the name itself (RFC 6266). */
export function disposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const whole = encodeURIComponent(name).replace(/['()*!]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
