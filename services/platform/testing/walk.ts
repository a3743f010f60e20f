import type { OperationId } from '../http/handlers.ts';
import type { Received, Sent, TestClient } from './client.ts';

export const roles = [
  'administrator',
  'leader',
  'municipal',
  'specialist',
  'municipalLeader',
  'dpsLeader',
  'contact',
  'visitor',
  'guest',
] as const;
export type Who = (typeof roles)[number];

/** Called with each answer, in order. */
export type Witness = (step: { who: Who; id: OperationId; answer: Received<unknown> }) => void;

export interface Walker {
  signIn(workerId: string): Promise<TestClient>;
  administratorId: string;
  witness?: Witness;
}

/** What a team on its walk knows of itself so far. */
export class Walk {
  readonly people = {} as Record<Who, TestClient>;
  /** By what it is; the things that requests name. */
  readonly ids: Record<string, string> = {};
  readonly versions: Record<string, number> = {};
  /** What a screen types to be shown the meeting that is in session. */
  projectorCode = '';
  readonly #walker: Walker;

  constructor(walker: Walker) {
    this.#walker = walker;
  }

  async ok<Id extends OperationId>(who: Who, id: Id, sent: Sent<Id>) {
    const answer = await this.people[who].ok(id, sent);
    this.#walker.witness?.({ who, id, answer });
    return answer.body;
  }

  async settle(who: Who, workerId: string): Promise<void> {
    this.people[who] = await this.#walker.signIn(workerId);
    this.ids[who] = workerId;
  }

  /** The same person on another device. */
  async settleAgain(who: Who): Promise<TestClient> {
    return this.#walker.signIn(this.ids[who]!);
  }

  /** Keeps what came back under a name, to be named in later requests. */
  keep<Thing extends { id: string; version?: number }>(name: string, thing: Thing): Thing {
    this.ids[name] = thing.id;
    if (thing.version !== undefined) this.versions[name] = thing.version;
    return thing;
  }

  at(name: string): { id: string; version: number } {
    return { id: this.ids[name]!, version: this.versions[name]! };
  }

  get team() {
    return { teamId: this.ids.team! };
  }

  get pair() {
    const { municipalAgreement, specialistAgreement } = this.ids;
    return {
      municipal: { agreementId: municipalAgreement! },
      specialist: { agreementId: specialistAgreement! },
    };
  }
}
