import type { components } from '../../openapi/generated/types.ts';
import type { MadeCase, MadeMember, MadeTeam, Maker } from '../make.ts';
import type { SentAnyhow, TestClient } from '../platform/testing/client.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import type { TestService } from '../platform/testing/service.ts';

type Schemas = components['schemas'];

/** For tests: a team on the first of June, with a case that was opened that day. */
export class WorkingTeam {
  readonly #service: TestService;
  readonly team: MadeTeam;
  readonly opened: MadeCase;
  /** In the municipal seat. */
  member!: TestClient;
  /** In the specialist seat. */
  partner!: TestClient;

  private constructor(service: TestService, team: MadeTeam, opened: MadeCase) {
    this.#service = service;
    this.team = team;
    this.opened = opened;
  }

  static async of(service: TestService, make: Maker): Promise<WorkingTeam> {
    await itIs(service, '2026-06-01');
    const team = await make.team();
    const room = new WorkingTeam(service, team, await make.case({ in: team }));
    await room.#signIn();
    return room;
  }

  get path() {
    return { caseId: this.opened.id };
  }

  get pair(): readonly [MadeMember, MadeMember] {
    return [this.team.municipal[0], this.team.specialist[0]];
  }

  /** Another day; the two have signed in anew, since nobody stays signed in for so long. */
  async itIs(day: string): Promise<void> {
    await itIs(this.#service, day);
    await this.#signIn();
  }

  async #signIn(): Promise<void> {
    const [municipal, specialist] = this.pair;
    this.member = await this.#service.signIn(municipal.workerId);
    this.partner = await this.#service.signIn(specialist.workerId);
  }

  done(more: Partial<Schemas['RecordActivityRequest']> = {}): Schemas['RecordActivityRequest'] {
    return {
      kind: 'conversation',
      arena: 'home',
      doneOn: '2026-06-01',
      minutes: 45,
      contact: 'two_way',
      workerIds: this.pair.map(({ workerId }) => workerId),
      ...more,
    };
  }

  async record(more: Partial<Schemas['RecordActivityRequest']> = {}): Promise<Schemas['Activity']> {
    const body = this.done(more);
    return (await this.member.ok('recordActivity', { path: this.path, body })).body;
  }

  /** The slug of why it was refused. */
  async refusal(more: Record<string, unknown>, by: TestClient = this.member): Promise<string> {
    const sent: SentAnyhow = { path: this.path, body: { ...this.done(), ...more } };
    return (await by.refused('recordActivity', sent)).slug;
  }

  async list(): Promise<Schemas['Activity'][]> {
    return (await this.member.ok('listCaseActivities', { path: this.path })).body.items;
  }

  async card(): Promise<Schemas['CaseCard']> {
    const { cases } = (await this.member.ok('getBoard', { path: { teamId: this.team.id } })).body;
    return cases.find(({ id }) => id === this.opened.id)!;
  }

  async register(state: 'approved' | 'withdrawn', saidOn: string): Promise<void> {
    const { version } = (await this.member.ok('getPerson', { path: this.path })).body;
    const body = { state, said: 'spoken' as const, saidOn };
    await this.member.ok('recordRegistration', { path: this.path, version, body });
  }
}
