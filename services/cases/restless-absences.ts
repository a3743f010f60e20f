import type { components } from '../../openapi/generated/types.ts';
import type { Happening, LivingTeam } from './restless-life.ts';

type Schemas = components['schemas'];

/** For tests: who of a restless team is away, and who acts for them. */
export class RestlessAbsences {
  readonly absences: Schemas['Absence'][] = [];
  readonly covers: Schemas['Cover'][] = [];
  readonly #team: LivingTeam;

  constructor(team: LivingTeam) {
    this.#team = team;
  }

  async change(one: Happening) {
    const team = this.#team;
    const path = { teamId: team.team.id };
    if (one.act === 'be away') {
      const body = {
        ...{ workerId: team.member(one.side, one.who).workerId, kind: 'holiday' },
        ...{ startsOn: team.day(one.inDays), backOn: team.day(one.inDays + one.days) },
      };
      const answer = await team.send('recordAbsence', { path, body });
      if (answer.status < 300) this.absences.push(answer.body as Schemas['Absence']);
      return answer;
    }
    if (one.act === 'be there after all') {
      const absence = this.absences[one.which % Math.max(this.absences.length, 1)];
      if (!absence) return undefined;
      const { id: absenceId, version } = absence;
      const answer = await team.send('withdrawAbsence', {
        path: { absenceId },
        version,
      });
      if (answer.status < 300) Object.assign(absence, answer.body);
      return answer;
    }
    if (one.act === 'cover') {
      const caseId = team.caseOf(one.of);
      if (!caseId) return undefined;
      const days = { startsOn: team.day(one.inDays), endsOn: team.day(one.inDays + one.days) };
      const { agreementId } = team.member(one.seat, one.who);
      const covers = [{ caseId, level: team.level(one.seat), agreementId, ...days }];
      const answer = await team.send('coverSeats', { path, body: { covers } });
      if (answer.status < 300) this.covers.push(...(answer.body as Schemas['CoverList']).items);
      return answer;
    }
    if (one.act !== 'end cover') return undefined;
    const cover = this.covers[one.which % Math.max(this.covers.length, 1)];
    if (!cover) return undefined;
    const { id: coverId, version } = cover;
    const answer = await team.send('endCover', { path: { coverId }, version });
    if (answer.status < 300) Object.assign(cover, answer.body);
    return answer;
  }
}
