/** Tells business time: milliseconds since 1970 UTC. */
export interface SimulatorClock {
  now(): number;
}

interface Happening {
  readonly at: number;
  readonly happen: (at: number) => void;
}

/** What is going to happen in the simulated Azure. It happens when somebody looks at or after its time. */
export class Timeline {
  readonly #clock: SimulatorClock;
  #happenings: Happening[] = [];

  constructor(clock: SimulatorClock) {
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  /** Plans something for an instant of business time (milliseconds). */
  plan(at: number, happen: (at: number) => void): void {
    this.#happenings.push({ at, happen });
  }

  /** Lets everything happen that is due, in order of time; what one happening plans may be due, too. */
  catchUp(): void {
    for (;;) {
      const now = this.now();
      const next = this.#happenings.reduce<Happening | undefined>(
        (earliest, each) => (each.at <= now && (earliest === undefined || each.at < earliest.at) ? each : earliest),
        undefined,
      );
      if (next === undefined) return;
      this.#happenings = this.#happenings.filter((each) => each !== next);
      next.happen(next.at);
    }
  }
}
