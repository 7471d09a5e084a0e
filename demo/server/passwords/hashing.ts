import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * One of the settings that OWASP's password storage sheet calls equivalent; kept in each hash, so that it can be raised later. By
 * `PASSWORD_COST`, the power of two, tests make it cheap: they sign in a thousand times.
 */
export const costOf = (power = 14) => ({ N: 2 ** power, r: 8, p: 5 });

const { PASSWORD_COST } = process.env;
const cost = costOf(PASSWORD_COST ? Number(PASSWORD_COST) : undefined);

const derive = (password: string, salt: Buffer, { N, r, p }: ReturnType<typeof costOf>) =>
  new Promise<Buffer>((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 64 * 2 ** 20 }, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Takes as long when there is no such person, so that the time tells nobody who has an account. */
export async function passwordFits(password: string, hash = `scrypt$${cost.N}$${cost.r}$${cost.p}$AAAA$AAAA`): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = hash.split('$');
  const expected = Buffer.from(key, 'base64url');
  const given = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  return expected.length === given.length && timingSafeEqual(expected, given);
}
