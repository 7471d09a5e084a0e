/** Loaded with the first change of a password: nearly fifty thousand words are of no use before. */
let known: Promise<ReadonlySet<string>> | undefined;

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'].map((password) => password.toLowerCase()));
}

/** What people write for letters. `1`, `!` and `|` stand for two of them, so there are two readings. */
const lookalikes = { '0': 'o', '2': 'z', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g', '@': 'a', $: 's', '+': 't', '(': 'c' };
const readings: readonly Readonly<Record<string, string>>[] = ['i', 'l'].map((letter) => ({
  ...lookalikes,
  '1': letter,
  '!': letter,
  '|': letter,
}));

const readAs = (text: string, letters: Readonly<Record<string, string>>) => [...text].map((one) => letters[one] ?? one).join('');

/**
 * Whether it is one of the passwords that are tried first: as it is, with letters for what looks like them, and without the digits and
 * signs around it, as long as those are not the larger part.
 */
export async function isWellKnown(password: string): Promise<boolean> {
  const passwords = await (known ??= load());
  return coresOf(password.normalize('NFKC').toLowerCase()).some(
    (core) => passwords.has(core) || readings.some((letters) => passwords.has(readAs(core, letters))),
  );
}

function coresOf(password: string): string[] {
  const [, head = '', tail = ''] = /^([^\p{L}]*).*?([^\p{L}]*)$/su.exec(password)!;
  const ends = Array.from({ length: tail.length + 1 }, (_, cut) => password.length - cut);
  const cores = ends.flatMap((end) => [password.slice(0, end), password.slice(head.length, end)]);
  return cores.filter((core) => core.length >= password.length / 2);
}
