import { backoff, type Timers } from './state.js';
import { Refused } from './transport.js';

interface Ports {
  readonly post: () => Promise<unknown>;
  readonly timers: Timers;
  readonly chance: () => number;
  readonly changed: () => void;
  readonly sessionEnded: () => void;
}

/** Finds out whether the server can be reached, when the browser thinks that the network is gone: on loopback it may be wrong. */
export class Reach {
  lost = false;
  private attempt = 0;
  private turn = 0;
  private cancelWait: (() => void) | undefined;

  constructor(private readonly ports: Ports) {}

  ask(): void {
    void this.run();
  }

  wake(): void {
    if (this.lost) this.ask();
  }

  stop(): void {
    this.turn++;
    this.cancelWait?.();
    [this.lost, this.attempt] = [false, 0];
  }

  private async run(): Promise<void> {
    const turn = ++this.turn;
    this.cancelWait?.();
    const code = await this.ports.post().then(
      () => undefined,
      (error: unknown) => (error instanceof Refused ? error.code : 'INTERNAL'),
    );
    if (turn !== this.turn) return;
    if (code === 'UNAUTHENTICATED') {
      this.ports.sessionEnded();
      return;
    }
    this.lost = code === 'OFFLINE';
    if (this.lost) this.cancelWait = this.ports.timers.after(backoff(this.attempt++, 1_000, 15_000, this.ports.chance()), () => this.ask());
    else this.attempt = 0;
    this.ports.changed();
  }
}
