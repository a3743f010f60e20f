import type { components } from '../../openapi/generated/types.ts';
import type { MadeCase, MadeMember, MadeTeam, Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import type { TestService } from '../platform/testing/service.ts';

type Schemas = components['schemas'];

/** For tests: a team on the first of June, one of whose members is going to be away from 6 to 27 July. */
export class AbsentTeam {
  readonly team: MadeTeam;
  readonly opened: MadeCase;
  readonly leader: TestClient;
  /** Of the other level than whoever is away, and in no seat. */
  readonly member: TestClient;

  private constructor(parts: Pick<AbsentTeam, 'team' | 'opened' | 'leader' | 'member'>) {
    ({ team: this.team, opened: this.opened, leader: this.leader, member: this.member } = parts);
  }

  static async of(service: TestService, make: Maker): Promise<AbsentTeam> {
    await itIs(service, '2026-06-01');
    const team = await make.team();
    return new AbsentTeam({
      team,
      opened: await make.case({ in: team }),
      leader: await service.signIn(await make.worker({ role: 'team_leader', team })),
      member: await service.signIn(team.specialist[1].workerId),
    });
  }

  get path() {
    return { teamId: this.team.id };
  }

  /** In the municipal seat, and away. */
  get holder(): MadeMember {
    return this.team.municipal[0];
  }

  /** Of the same level, and there. */
  get spare(): MadeMember {
    return this.team.municipal[1];
  }

  absence(more: Partial<Schemas['RecordAbsenceRequest']> = {}): Schemas['RecordAbsenceRequest'] {
    const { workerId } = this.holder;
    return { workerId, kind: 'holiday', startsOn: '2026-07-06', backOn: '2026-07-27', ...more };
  }

  async away(more: Partial<Schemas['RecordAbsenceRequest']> = {}): Promise<Schemas['Absence']> {
    const body = this.absence(more);
    return (await this.member.ok('recordAbsence', { path: this.path, body })).body;
  }

  cover(more: Partial<Schemas['CoverRequest']> = {}): Schemas['CoverRequest'] {
    const { agreementId } = this.spare;
    const days = { startsOn: '2026-07-06', endsOn: '2026-07-27' };
    return { caseId: this.opened.id, level: 'municipal', agreementId, ...days, ...more };
  }

  act(covers: Schemas['CoverRequest'][]) {
    return this.member.call('coverSeats', { path: this.path, body: { covers } });
  }

  async acts(more: Partial<Schemas['CoverRequest']> = {}): Promise<Schemas['Cover']> {
    const body = { covers: [this.cover(more)] };
    return (await this.member.ok('coverSeats', { path: this.path, body })).body.items[0]!;
  }

  async cardOf(caseId = this.opened.id, by = this.member): Promise<Schemas['CaseCard']> {
    const { cases } = (await by.ok('getBoard', { path: this.path })).body;
    return cases.find(({ id }) => id === caseId)!;
  }

  async planner(query = {}, by = this.member): Promise<Schemas['Planner']> {
    return (await by.ok('getPlanner', { path: this.path, query })).body;
  }
}
