import { AdapterError } from '../../src/contract/index.js';

/** The AdapterError that a call ends with. */
export async function refusal(call: Promise<unknown>): Promise<AdapterError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!AdapterError.is(error)) throw new Error(`Expected an AdapterError, got ${String(error)}.`);
  return error;
}
