import { cannedLimits } from '../canned-responses.js';

/** The code itself, or with the first number behind it that makes it free: "refund-2". */
export function freeCode(code: string, isTaken: (code: string) => boolean): string {
  if (!isTaken(code)) return code;
  const [, stem = code, number = '1'] = /^(.*?)(?:-(\d{1,4}))?$/su.exec(code)!;
  for (let next = Number(number) + 1; ; next++) {
    const end = `-${next}`;
    const free = stem.slice(0, cannedLimits.shortCode - end.length).replace(/[\uD800-\uDBFF._-]+$/u, '') + end;
    if (!isTaken(free)) return free;
  }
}
