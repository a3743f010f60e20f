import type { Socket } from 'node:net';
import { openWay } from './way.ts';

export interface SteppedWay {
  /** The same database, reached through here. */
  url: string;
  /**
   * The next transaction in which the text is sent with its second statement, BEGIN being the first, stops at one of its
   * statements: the statement itself is not heard, or its answer is not. Resolves when it has stopped.
   */
  stopAt(text: string, statement: number | 'commit', what: What): Promise<Stopped>;
  /** The next transaction of any connection that comes so far, breaks before the other side hears it. Resolves when it has. */
  breakAt(moment: Moment): Promise<void>;
  close(): Promise<void>;
}

/** When the service asks for a COMMIT, or when the database answers that it has been done. */
export type Moment = 'commit is asked for' | 'commit is answered';

export type What = 'the statement' | 'the answer';

export interface Stopped {
  /** From BEGIN to the one that it stopped at. */
  statements: string[];
  /** The process at the other end. */
  backend: number;
  /** Both sides find that there is nobody. */
  breakOff(): void;
}

interface Awaited {
  text: string;
  statement: number | 'commit';
  what: What;
  answer: (stopped: Stopped) => void;
}

/** A way to a database that stops a transaction at a statement of one's choice, and knows which one that is. */
export async function startSteppedWay(databaseUrl: string): Promise<SteppedWay> {
  const target = new URL(databaseUrl);
  let awaited: Awaited | undefined;
  const carry = (near: Socket, far: Socket) => {
    const said = new Statements();
    const answers = new Frames({ hasGreeting: false });
    let backend = 0;
    let stoppedAt: What | undefined;
    const breakOff = () => {
      near.destroy();
      far.destroy();
    };
    const stopIf = (what: What) => {
      if (awaited?.what !== what || !said.isAt(awaited.statement, awaited.text)) return;
      stoppedAt = what;
      awaited.answer({ statements: [...said.statements], backend, breakOff });
      awaited = undefined;
    };
    near.on('data', (chunk: Buffer) => {
      for (const frame of said.read(chunk)) {
        stopIf('the statement');
        if (!stoppedAt) far.write(frame);
      }
    });
    far.on('data', (chunk: Buffer) => {
      for (const { type, body } of answers.read(chunk)) {
        if (type === 'K') backend = body.readInt32BE(0);
      }
      if (said.isSent) stopIf('the answer');
      // What the database says last to whom it ends is heard also where a statement is not.
      if (stoppedAt !== 'the answer') near.write(chunk);
    });
  };
  const way = await openWay({ target: () => target, carry });
  const stopAt: SteppedWay['stopAt'] = (text, statement, what) =>
    new Promise((answer) => (awaited = { text, statement, what, answer }));
  return {
    url: way.through(databaseUrl),
    stopAt,
    async breakAt(moment) {
      const what = moment === 'commit is asked for' ? 'the statement' : 'the answer';
      (await stopAt('', 'commit', what)).breakOff();
    },
    close: () => way.close(),
  };
}

interface Frame {
  type: string;
  body: Buffer;
  whole: Buffer;
}

/** Puts the messages of PostgreSQL's protocol together again: a letter, a length that counts itself, and what is said. */
class Frames {
  #rest = Buffer.alloc(0);
  #isGreeting: boolean;

  /** The first that a client says has no letter. */
  constructor({ hasGreeting }: { hasGreeting: boolean }) {
    this.#isGreeting = hasGreeting;
  }

  *read(chunk: Buffer): Generator<Frame> {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const from = this.#isGreeting ? 0 : 1;
      if (this.#rest.length < from + 4) return;
      const end = from + this.#rest.readInt32BE(from);
      if (this.#rest.length < end) return;
      const whole = this.#rest.subarray(0, end);
      this.#rest = this.#rest.subarray(end);
      this.#isGreeting = false;
      yield { type: whole.toString('latin1', 0, from), body: whole.subarray(from + 4), whole };
    }
  }
}

/** Which statement of its transaction a connection is at. A prepared one is known by the name it got. */
class Statements {
  readonly #frames = new Frames({ hasGreeting: true });
  readonly #named = new Map<string, string>();
  /** From BEGIN to the end of the second statement. */
  #heard = '';
  /** Since BEGIN; empty outside a transaction. */
  statements: string[] = [];
  isSent = true;

  /** Each message, once it is known what it belongs to. */
  *read(chunk: Buffer): Generator<Buffer> {
    for (const { type, body, whole } of this.#frames.read(chunk)) {
      const text = body.toString('latin1');
      if (type === 'P') this.#parse(text);
      if (type === 'B') this.#begin(this.#named.get(text.split('\0')[1] ?? '') ?? '');
      if (type === 'Q') this.#begin(text.slice(0, -1));
      if ([1, 2].includes(this.statements.length)) this.#heard += text;
      yield whole;
      if (type === 'S' || type === 'Q') this.isSent = true;
    }
  }

  isAt(statement: number | 'commit', text: string): boolean {
    if (!this.#heard.includes(text)) return false;
    const { length } = this.statements;
    return statement === 'commit' ? isEnd(this.statements.at(-1)) : length === statement;
  }

  #parse(text: string): void {
    const [name = '', sql = ''] = text.split('\0');
    this.#named.set(name, sql);
    this.#begin(sql);
  }

  #begin(sql: string): void {
    // Prepared first and bound afterwards, it is one statement.
    if (!this.isSent && sql === this.statements.at(-1)) return;
    const isFirst = /^(begin|start transaction)/i.test(sql);
    if (isFirst || isEnd(this.statements.at(-1))) {
      this.statements = [];
      this.#heard = '';
    }
    if (isFirst || this.statements.length > 0) this.statements.push(sql);
    this.isSent = false;
  }
}

const isEnd = (sql = '') => /^(commit|rollback)/i.test(sql);
