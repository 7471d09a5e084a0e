/** What one round of saving cost. */
export class Tally {
  readonly began = performance.now();
  ended = 0;
  /** Milliseconds of each answered request. */
  readonly loads: number[] = [];
  readonly saves: number[] = [];
  readonly lost = { answered: 0, 'at-work': 0 };
  repeats = 0;
  replayed = 0;
  stale = 0;
  conflicts = 0;
  /** Lines that broke by themselves: a server that was killed, a socket that it closed just then. */
  broken = 0;
  busy = 0;

  end(): this {
    this.ended = performance.now();
    return this;
  }

  get requests(): number {
    return this.loads.length + this.saves.length + this.lost.answered + this.lost['at-work'] + this.stale + this.busy;
  }

  get perSecond(): number {
    return this.requests / ((this.ended - this.began) / 1_000);
  }
}
