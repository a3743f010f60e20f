import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import { organisationStream } from '../../services/platform/database/transact.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import {
  addAgreement,
  addRole,
  addUnit,
  addWorker,
  insertTeam,
} from '../../services/people/people.ts';
import type { Calendar } from './calendar.ts';
import { members, others, teamName, teamShortName, units } from './people.ts';
import type { Level, ReferenceMember, UnitKey } from './people.ts';

export interface Seated extends ReferenceMember {
  workerId: string;
  agreementId: string;
  seats: number;
}

export interface Organisation {
  teamId: string;
  unitId(key: UnitKey): string;
  unitName(key: UnitKey): string;
  members: Seated[];
  /** Whoever of a level carries least for their fraction; counts the seat as taken. */
  deal(level: Level, not?: Seated): Seated;
  leader: Seated;
}

export async function makeOrganisation(
  inside: Inside,
  teamId: string,
  calendar: Calendar,
): Promise<Organisation> {
  await insertTeam(inside.db, {
    id: teamId,
    name: teamName,
    shortName: teamShortName,
    seatsPerFte: null,
    isFictional: true,
  });
  inside.tell({ teamId: organisationStream, kind: 'team.created' });
  inside.tell({ teamId, kind: 'team.created', at: `${calendar.daysAgo(400)} 08:00 Europe/Oslo` });

  const unitIds = new Map<UnitKey, string>();
  const startsOn = calendar.daysAgo(400);
  for (const [key, name, level] of units)
    unitIds.set(key, await addUnit(inside, { name, level, startsOn }));
  const unitId = (key: UnitKey) => unitIds.get(key) ?? '';

  const seated: Seated[] = [];
  for (const member of members) {
    const workerId = await addWorker(inside, {
      name: member.name,
      profession: member.profession,
      phone: null,
      registeredForTeamId: teamId,
    });
    const agreementId = await addAgreement(inside, {
      teamId,
      workerId,
      homeUnitId: unitId(member.unit),
      profession: null,
      competences: member.competences,
      fraction: member.fraction,
      startsOn: calendar.daysAgo(390),
      plannedEndOn: member.leavesInWeeks ? calendar.daysAgo(-7 * member.leavesInWeeks) : null,
    });
    if (member.role) await addRole(inside, { workerId, role: member.role, teamId });
    seated.push({ ...member, workerId, agreementId, seats: 0 });
  }
  for (const { name, role, profession } of others) {
    const isOfOrganisation = role === 'administrator';
    const workerId = await addWorker(inside, {
      name,
      profession,
      phone: null,
      registeredForTeamId: isOfOrganisation ? null : teamId,
    });
    await addRole(inside, { workerId, role, teamId: isOfOrganisation ? null : teamId });
  }
  const leader = seated.find(({ role }) => role === 'team_leader');
  if (!leader) throw new Error('the reference team has no leader');
  return {
    teamId,
    unitId,
    unitName: (key) => units.find(([each]) => each === key)?.[1] ?? '',
    members: seated,
    leader,
    deal(level, not) {
      const [least] = seated
        .filter((member) => member.level === level && member !== not)
        .sort((a, b) => a.seats / a.fraction - b.seats / b.fraction);
      if (!least) throw new Error(`nobody of ${level}`);
      least.seats += 1;
      return least;
    },
  };
}

/** A treatment contact from outside the team, engaged for one case. */
export async function engage(
  inside: Inside,
  organisation: Organisation,
  row: {
    caseId: string;
    level: Level;
    name: string | null;
    profession: string;
    unit: UnitKey;
    from: string;
    unnamed: string;
  },
): Promise<{ workerId: string; treatmentContactId: string }> {
  const { teamId } = organisation;
  const workerId = await addWorker(inside, {
    name: row.name ?? row.unnamed,
    profession: row.profession,
    phone: null,
    isUnnamed: row.name === null,
    registeredForTeamId: teamId,
  });
  const treatmentContactId = newId();
  await sql`
    insert into treatment_contacts (id, team_id, case_id, worker_id, unit_id, level, starts_on)
    values (${treatmentContactId}, ${teamId}, ${row.caseId}, ${workerId}, ${organisation.unitId(row.unit)}, ${row.level}, ${row.from})`.execute(
    inside.db,
  );
  return { workerId, treatmentContactId };
}
