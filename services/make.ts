import { closeOpenCase, openCase } from './cases/cases.ts';
import type { OpeningAct } from './cases/cases.ts';
import { sql } from 'kysely';
import { addAgreement, addRole, addUnit, addWorker, insertTeam } from './people/people.ts';
import type { Database } from './platform/database/connect.ts';
import { newId } from './platform/database/new-id.ts';
import { organisationStream, transact } from './platform/database/transact.ts';
import type { Inside } from './platform/database/transact.ts';

/*
 * Builders for tests: a team with people and cases in one line, made through the rooms' own doors, as the system.
 * Every test makes its own team and cleans nothing.
 */

type Level = 'municipal' | 'specialist';

export interface MadeMember {
  workerId: string;
  agreementId: string;
  level: Level;
  name: string;
}

export interface MadeTeam {
  id: string;
  units: Record<Level | 'other', string>;
  /** Two of each level, unless asked otherwise. */
  municipal: [MadeMember, MadeMember, ...MadeMember[]];
  specialist: [MadeMember, MadeMember, ...MadeMember[]];
}

export interface MadeCase {
  id: string;
  teamId: string;
  alias: string;
  municipal: MadeMember;
  specialist: MadeMember;
}

let made = 0;
const numbered = (word: string) => `${word} ${++made}`;

interface NewMember {
  teamId: string;
  unitId: string;
  level: Level;
  fraction?: number;
  startsOn?: string;
  name?: string;
}

export function makerFor(database: Database): Maker {
  return new Maker(database);
}

export class Maker {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async asSystem<R>(teamId: string, work: (inside: Inside) => Promise<R>): Promise<R> {
    const credentials = { system: 'test', teamIds: [teamId], isAdministrator: true };
    const operation = { operationId: 'test', action: 'write' } as const;
    return (await transact(this.#database, credentials, operation, work)).result;
  }

  async team(): Promise<MadeTeam> {
    const id = newId();
    return this.asSystem(id, async (inside) => {
      const name = numbered('Team');
      const shortName = name.slice(0, 12);
      await insertTeam(inside.db, { id, name, shortName, seatsPerFte: null, isFictional: true });
      inside.tell({ teamId: organisationStream, kind: 'team.created' });
      inside.tell({ teamId: id, kind: 'team.created' });
      const unit = (name: string, level: Level | 'other') =>
        addUnit(inside, { name: numbered(name), level });
      const units = {
        municipal: await unit('Rustjenesten', 'municipal'),
        specialist: await unit('Poliklinikken', 'specialist'),
        other: await unit('Politiet', 'other'),
      };
      const of = (level: Level) => addMember(inside, { teamId: id, unitId: units[level], level });
      return {
        id,
        units,
        municipal: [await of('municipal'), await of('municipal')],
        specialist: [await of('specialist'), await of('specialist')],
      };
    });
  }

  member(row: {
    in: MadeTeam;
    level: Level;
    fraction?: number;
    startsOn?: string;
    name?: string;
  }): Promise<MadeMember> {
    const { in: team, ...rest } = row;
    return this.asSystem(team.id, (inside) =>
      addMember(inside, { ...rest, teamId: team.id, unitId: team.units[row.level] }),
    );
  }

  /** Somebody without an agreement, holding a role. */
  worker(row: { role?: string; team?: MadeTeam; name?: string }): Promise<string> {
    const teamId = row.team?.id ?? null;
    return this.asSystem(teamId ?? organisationStream, async (inside) => {
      const name = row.name ?? numbered('Ansatt');
      const worker = { name, profession: 'other', phone: null, registeredForTeamId: teamId };
      const workerId = await addWorker(inside, worker);
      if (row.role) await addRole(inside, { workerId, role: row.role, teamId });
      return workerId;
    });
  }

  role(row: { workerId: string; role: string; team?: MadeTeam }): Promise<void> {
    const teamId = row.team?.id ?? null;
    return this.asSystem(teamId ?? organisationStream, (inside) =>
      addRole(inside, { workerId: row.workerId, role: row.role, teamId }),
    );
  }

  /** An open case in intake with the first member of each level, unless told otherwise. */
  case(row: {
    in: MadeTeam;
    municipal?: MadeMember;
    specialist?: MadeMember;
    alias?: string;
    mode?: OpeningAct['mode'];
    pair?: OpeningAct['pair'];
  }): Promise<MadeCase> {
    const { in: team, municipal = team.municipal[0], specialist = team.specialist[0] } = row;
    const alias = row.alias ?? numbered('Rogn');
    return this.asSystem(team.id, async (inside) => {
      const proposalId = await insertProposal(inside, team);
      const { caseId } = await openCase(inside, {
        teamId: team.id,
        mode: row.mode ?? 'intake',
        pair: row.pair ?? pairOf(municipal, specialist),
        case: { alias },
        openedBy: { proposalId },
      });
      await sql`
        update opening_proposals set state = 'confirmed', answered_by = ${team.specialist[1].workerId},
          answerer_level = 'specialist', answered_at = current_instant(), case_id = ${caseId}
        where id = ${proposalId}`.execute(inside.db);
      return { id: caseId, teamId: team.id, alias, municipal, specialist };
    });
  }

  async closedCase(row: { in: MadeTeam; alias?: string }): Promise<MadeCase> {
    const opened = await this.case(row);
    await this.asSystem(row.in.id, (inside) =>
      closeOpenCase(inside, { caseId: opened.id, reason: 'moved', position: 'agrees' }),
    );
    return opened;
  }
}

function pairOf(municipal: MadeMember, specialist: MadeMember) {
  return {
    municipal: { agreementId: municipal.agreementId },
    specialist: { agreementId: specialist.agreementId },
  };
}

async function addMember(inside: Inside, row: NewMember): Promise<MadeMember> {
  const { teamId, level } = row;
  const name = row.name ?? numbered(level === 'municipal' ? 'Kommune' : 'Spesialist');
  const worker = { name, profession: 'social_worker', phone: null, registeredForTeamId: teamId };
  const workerId = await addWorker(inside, worker);
  const agreementId = await addAgreement(inside, {
    teamId,
    workerId,
    homeUnitId: row.unitId,
    profession: null,
    competences: ['mental_health'],
    fraction: row.fraction ?? 0.5,
    startsOn: row.startsOn ?? '2025-01-01',
    plannedEndOn: null,
  });
  return { workerId, agreementId, level, name };
}

async function insertProposal({ db }: Inside, team: MadeTeam): Promise<string> {
  const id = newId();
  const content = { mode: 'intake', pair: pairOf(team.municipal[0], team.specialist[0]) };
  await sql`
    insert into opening_proposals (id, team_id, content, reason, proposed_by, proposer_level)
    values (${id}, ${team.id}, ${JSON.stringify(content)}::text::jsonb, 'test',
      ${team.municipal[1].workerId}, 'municipal')`.execute(db);
  return id;
}
