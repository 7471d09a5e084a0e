import { backend, type Refusal } from './backend.js';
import { SecondStep } from './second-step.js';
import { duration } from './times.js';

/** One way into the Desk: email and password, and a code for whoever asked for one. The password lives as long as the step. */
export class SigningIn {
  /** What went wrong last, in words. */
  failure = '';
  busy = false;
  step?: SecondStep;

  constructor(
    private readonly changed: () => void,
    private readonly onIn: () => void,
  ) {}

  async attempt(email: string, password: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.changed();
    const signIn = (proof?: string) => backend.signIn(email, password, proof);
    try {
      const challenge = await signIn();
      this.busy = false;
      if (!challenge) return this.#end();
      this.failure = '';
      this.step = new SecondStep(challenge, { signIn, changed: this.changed, onEnd: (failure) => this.#end(failure) });
      this.step.begin();
    } catch (error) {
      this.busy = false;
      this.failure = reasonOf(error as Refusal);
      this.changed();
    }
  }

  /** Back to the start; nothing of the step is left. */
  leave(failure = ''): void {
    this.forget();
    this.failure = failure;
    this.changed();
  }

  forget(): void {
    this.step?.end();
    this.step = undefined;
    this.failure = '';
  }

  #end(failure?: string): void {
    if (failure) return this.leave(failure);
    this.forget();
    this.onIn();
  }
}

function reasonOf({ status, retryAfter }: Refusal): string {
  if (status === 401) return 'This email and password do not belong together.';
  if (status === 422) return 'This is not an email and a password that anybody here could have.';
  if (status === 429) return `Too many attempts. Try again in ${duration(retryAfter)}.`;
  return 'The server does not answer. Try again in a moment.';
}
