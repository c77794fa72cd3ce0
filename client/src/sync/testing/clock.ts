import type { Timers } from '../state.js';

/** Waiting that ends when the test says so. */
export class Clock implements Timers {
  private waiting: { at: number; then: () => void }[] = [];
  private now = 0;

  after(milliseconds: number, then: () => void): () => void {
    const entry = { at: this.now + milliseconds, then };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((each) => each !== entry);
    };
  }

  /** Lets the time pass and calls what falls due, in order. */
  pass(milliseconds: number): void {
    this.now += milliseconds;
    for (let due = this.due(); due; due = this.due()) {
      const { then } = due;
      this.waiting = this.waiting.filter((each) => each !== due);
      then();
    }
  }

  private due() {
    return this.waiting.filter((each) => each.at <= this.now).sort((one, other) => one.at - other.at)[0];
  }
}

/** Lets every promise that can go on do so. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
