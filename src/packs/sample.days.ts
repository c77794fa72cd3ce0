import type { SampleDay } from './sample.shape.js';

const dayMilliseconds = 86_400_000;

/** The days of the sample, told from the day of loading, in UTC as the database counts them. */
export class Days {
  constructor(private readonly now: Date) {}

  /** `2026-03-31`. */
  on(day: SampleDay | null): string | null {
    if (day === null || typeof day === 'string') return day;
    return new Date(this.now.getTime() + day.days * dayMilliseconds).toISOString().slice(0, 10);
  }

  /** A moment of that day in working hours, never one that is still to come. */
  at(day: SampleDay | null): Date | null {
    const text = this.on(day);
    return text === null ? null : new Date(Math.min(Date.parse(`${text}T15:00:00Z`), this.now.getTime()));
  }
}
