import { settle } from './clock.js';

interface Request {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: (response: Response) => void;
}

class SilentSocket extends EventTarget {
  static readonly OPEN = 1;
  readonly readyState = 0;
  readonly protocol = 'graphql-transport-ws';
  close(): void {
    this.dispatchEvent(new Event('close'));
  }
  send(): void {
    throw new Error('the line never opens');
  }
}

/** As much of a browser's page as following needs, with a server that answers when the test says so. */
export class Page extends EventTarget {
  private readonly requests: Request[] = [];
  private readonly asksBeforeLeaving = new Set<unknown>();

  constructor() {
    super();
    const globals: Record<string, unknown> = {
      window: this,
      document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
      location: { protocol: 'http:', host: '127.0.0.1' },
      WebSocket: SilentSocket,
      CloseEvent: class extends Event {},
      fetch: (_: string, { body }: { body: string }) =>
        new Promise<Response>((resolve) => {
          const { operationName, variables } = JSON.parse(body) as { operationName: string; variables: Record<string, unknown> };
          this.requests.push({ operation: operationName, variables, answer: resolve });
        }),
    };
    for (const [name, value] of Object.entries(globals)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }

  override addEventListener(type: string, listener: EventListener): void {
    if (type === 'beforeunload') this.asksBeforeLeaving.add(listener);
    else super.addEventListener(type, listener);
  }

  override removeEventListener(type: string, listener: EventListener): void {
    if (type === 'beforeunload') this.asksBeforeLeaving.delete(listener);
    else super.removeEventListener(type, listener);
  }

  /** Whether the browser would ask before this page is left. */
  get asks(): boolean {
    return this.asksBeforeLeaving.size > 0;
  }

  sent(operation: string): Readonly<Record<string, unknown>>[] {
    return this.requests.filter((request) => request.operation === operation).map((request) => request.variables);
  }

  async answer(operation: string, body: object): Promise<void> {
    const request = this.requests.filter((each) => each.operation === operation).at(-1);
    if (!request) throw new Error(`${operation} was not asked`);
    request.answer(Response.json(body));
    for (let turns = 0; turns < 5; turns++) await settle();
  }
}

export const signedOutAnswer = { errors: [{ message: 'Sign in to go on.', extensions: { code: 'UNAUTHENTICATED' } }] };
