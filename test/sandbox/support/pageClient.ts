import type { PageEvent, Snapshot } from '../../../src/sandbox/server/events.ts';

/** What a page does: reads the stream of events, and posts commands. */
export class PageClient {
  readonly events: PageEvent[] = [];
  readonly #url: string;
  readonly #abort = new AbortController();
  readonly #waiting = new Set<() => void>();

  private constructor(url: string) {
    this.#url = url;
  }

  /** Opens a page at the sandbox's address. */
  static async open(url: string): Promise<PageClient> {
    const client = new PageClient(url);
    const response = await fetch(new URL('api/events', url), { signal: client.#abort.signal });
    void client.#read(response);
    await client.seen((event) => event.kind === 'snapshot');
    return client;
  }

  get snapshot(): Snapshot {
    const [first] = this.events;
    if (first?.kind !== 'snapshot') throw new Error('The stream does not start with a snapshot.');
    return first.snapshot;
  }

  /** The first event that fits, waited for. */
  async seen(fits: (event: PageEvent) => boolean): Promise<PageEvent> {
    for (;;) {
      const event = this.events.find(fits);
      if (event !== undefined) return event;
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** Forgets what was seen so far. */
  forget(): void {
    this.events.splice(1);
  }

  async post(name: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(new URL(`api/${name}`, this.#url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(response: Response): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? []) {
        const blocks = (text + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n\n');
        text = blocks.pop() ?? '';
        this.events.push(...blocks.map((block) => JSON.parse(block.slice('data: '.length)) as PageEvent));
        for (const resolve of this.#waiting) resolve();
        this.#waiting.clear();
      }
    } catch (error) {
      if (!this.#abort.signal.aborted && (error as Error).message !== 'terminated') throw error;
    }
  }
}
