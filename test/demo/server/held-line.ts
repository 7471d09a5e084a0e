import { randomUUID } from 'node:crypto';
import type { Person } from './person.js';

/** Resolves when something has happened so often. */
export class Count {
  readonly reached: Promise<void>;
  #reach!: () => void;

  constructor(private missing: number) {
    this.reached = new Promise((resolve) => (this.#reach = resolve));
  }

  add(): void {
    this.missing -= 1;
    if (this.missing === 0) this.#reach();
  }
}

/** An upload that begins and stays open until it is broken off. */
export class HeldLine {
  /** Somebody has begun to read it. */
  isRead = false;
  #controller!: ReadableStreamDefaultController<Uint8Array>;

  uploadAs(person: Person): Promise<Response> {
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => void (this.#controller = controller),
        pull: () => {
          if (!this.isRead) this.#controller.enqueue(new Uint8Array(1_000));
          this.isRead = true;
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { 'Content-Type': 'multipart/form-data; boundary=held', 'Idempotency-Key': randomUUID() };
    return person.request('PUT', '/api/v1/profile/avatar', headers, body);
  }

  breakOff(): void {
    this.#controller.error(new Error('The line broke.'));
  }
}
