import type { Clock } from '../ports/clock.ts';

/** Business time as a line: at real time `realStart` it was `start`, and since then it has run `factor` times as fast. */
export interface ClockSetting {
  /** Milliseconds UTC, real time. */
  readonly realStart: number;
  /** Milliseconds UTC, business time. */
  readonly start: number;
  readonly factor: number;
}

/** A clock that follows a setting, which may be exchanged while it runs. */
export class AdjustableClock implements Clock {
  #setting: ClockSetting;

  constructor(setting: ClockSetting) {
    this.#setting = setting;
  }

  get setting(): ClockSetting {
    return this.#setting;
  }

  now(): number {
    const { realStart, start, factor } = this.#setting;
    return Math.round(start + (Date.now() - realStart) * factor);
  }

  follow(setting: ClockSetting): void {
    this.#setting = setting;
  }

  /** Moves business time on, and returns the setting that says so. Milliseconds; never back. */
  advance(milliseconds: number): ClockSetting {
    this.#setting = {
      realStart: Date.now(),
      start: this.now() + Math.max(0, milliseconds),
      factor: this.#setting.factor,
    };
    return this.#setting;
  }
}
