import { setTimeout as pause } from 'node:timers/promises';

interface WritersParts {
  url: string;
  cookie: string;
  teamId: string;
}

/** People who take in inquiries one after another over HTTP, and know which of them the service has acknowledged. */
export class Writers {
  /** The id that was answered, by the key under which it was sent; the worry is the key. */
  readonly acknowledged = new Map<string, string>();
  /** Answers that nobody should get, whatever happens. */
  readonly strange: string[] = [];
  /** How often nothing came back, or that nothing could be done. */
  sentWithoutAnswer = 0;
  readonly #parts: WritersParts;
  readonly #unsure = new Set<string>();
  #count = 0;
  #isOn = false;
  #writing: Promise<void>[] = [];

  constructor(parts: WritersParts) {
    this.#parts = parts;
  }

  begin(howMany: number): void {
    this.#isOn = true;
    this.#writing = Array.from({ length: howMany }, async () => {
      while (this.#isOn) {
        const key = `kept-${String(this.#count++).padStart(6, '0')}`;
        // The same again until there is an answer, as a browser does.
        while (!(await this.#send(key)) && this.#isOn);
      }
    });
  }

  async acknowledgeMore(howMany: number): Promise<void> {
    const enough = this.acknowledged.size + howMany;
    while (this.#isOn && this.strange.length === 0 && this.acknowledged.size < enough)
      await pause(10);
  }

  async stop(): Promise<void> {
    this.#isOn = false;
    await Promise.all(this.#writing);
  }

  /** What was left without an answer when they stopped, until it has one. */
  async sendAgain(): Promise<void> {
    for (const key of [...this.#unsure])
      while (this.#unsure.has(key) && this.strange.length === 0) await this.#send(key);
  }

  async #send(key: string): Promise<boolean> {
    const response = await this.#post(key);
    if (response?.status === 201) {
      const { id } = JSON.parse(response.text) as { id: string };
      const before = this.acknowledged.get(key) ?? id;
      if (before !== id) this.strange.push(`${key} was ${before} and is ${id}`);
      this.acknowledged.set(key, id);
      this.#unsure.delete(key);
      return true;
    }
    this.#unsure.add(key);
    this.sentWithoutAnswer++;
    if (response && !isUnavailable(response)) this.strange.push(JSON.stringify(response));
    await pause(20);
    return false;
  }

  /** Undefined when the connection did not last. */
  async #post(key: string) {
    const { url, cookie, teamId } = this.#parts;
    try {
      const response = await fetch(`${url}/api/teams/${teamId}/inquiries`, {
        method: 'POST',
        headers: {
          ...{ cookie, origin: url },
          ...{ 'content-type': 'application/json', 'idempotency-key': key },
        },
        body: JSON.stringify({ source: 'gp', askedBy: 'Lege', worry: key }),
      });
      const type = response.headers.get('content-type') ?? '';
      return { status: response.status, type, text: await response.text() };
    } catch {
      return undefined;
    }
  }
}

const isUnavailable = ({ status, type }: { status: number; type: string }) =>
  status === 503 && type.startsWith('application/problem+json');
