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

export type Maker = ReturnType<typeof makerFor>;

export function makerFor(database: Database) {
  async function asSystem<R>(teamId: string, work: (inside: Inside) => Promise<R>): Promise<R> {
    const operation = { operationId: 'test', action: 'write' } as const;
    const { result } = await transact(
      database,
      { system: 'test', teamIds: [teamId], isAdministrator: true },
      operation,
      work,
    );
    return result;
  }

  async function addMember(
    inside: Inside,
    row: {
      teamId: string;
      unitId: string;
      level: Level;
      fraction?: number;
      startsOn?: string;
      name?: string;
    },
  ): Promise<MadeMember> {
    const name = row.name ?? numbered(row.level === 'municipal' ? 'Kommune' : 'Spesialist');
    const workerId = await addWorker(inside, {
      name,
      profession: 'social_worker',
      phone: null,
      registeredForTeamId: row.teamId,
    });
    const agreementId = await addAgreement(inside, {
      teamId: row.teamId,
      workerId,
      homeUnitId: row.unitId,
      profession: null,
      competences: ['mental_health'],
      fraction: row.fraction ?? 0.5,
      startsOn: row.startsOn ?? '2025-01-01',
      plannedEndOn: null,
    });
    return { workerId, agreementId, level: row.level, name };
  }

  return {
    asSystem,

    async team(): Promise<MadeTeam> {
      const id = newId();
      return asSystem(id, async (inside) => {
        const name = numbered('Team');
        const row = {
          id,
          name,
          shortName: name.slice(0, 12),
          seatsPerFte: null,
          isFictional: true,
        };
        await insertTeam(inside.db, row);
        inside.tell({ teamId: organisationStream, kind: 'team.created' });
        inside.tell({ teamId: id, kind: 'team.created' });
        const units = {
          municipal: await addUnit(inside, { name: numbered('Rustjenesten'), level: 'municipal' }),
          specialist: await addUnit(inside, {
            name: numbered('Poliklinikken'),
            level: 'specialist',
          }),
          other: await addUnit(inside, { name: numbered('Politiet'), level: 'other' }),
        };
        const of = (level: Level) => addMember(inside, { teamId: id, unitId: units[level], level });
        return {
          id,
          units,
          municipal: [await of('municipal'), await of('municipal')],
          specialist: [await of('specialist'), await of('specialist')],
        };
      });
    },

    member(row: {
      in: MadeTeam;
      level: Level;
      fraction?: number;
      startsOn?: string;
      name?: string;
    }) {
      const { in: team, ...rest } = row;
      return asSystem(team.id, (inside) =>
        addMember(inside, { ...rest, teamId: team.id, unitId: team.units[row.level] }),
      );
    },

    /** Somebody without an agreement, holding a role. */
    async worker(row: { role?: string; team?: MadeTeam; name?: string }): Promise<string> {
      return asSystem(row.team?.id ?? organisationStream, async (inside) => {
        const workerId = await addWorker(inside, {
          name: row.name ?? numbered('Ansatt'),
          profession: 'other',
          phone: null,
          registeredForTeamId: row.team?.id ?? null,
        });
        if (row.role)
          await addRole(inside, { workerId, role: row.role, teamId: row.team?.id ?? null });
        return workerId;
      });
    },

    role(row: { workerId: string; role: string; team?: MadeTeam }): Promise<void> {
      const teamId = row.team?.id ?? null;
      return asSystem(teamId ?? organisationStream, (inside) =>
        addRole(inside, { workerId: row.workerId, role: row.role, teamId }),
      );
    },

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
      return asSystem(team.id, async (inside) => {
        const proposalId = await confirmedProposal(inside, team);
        const { caseId } = await openCase(inside, {
          teamId: team.id,
          mode: row.mode ?? 'intake',
          pair: row.pair ?? {
            municipal: { agreementId: municipal.agreementId },
            specialist: { agreementId: specialist.agreementId },
          },
          case: { alias },
          openedBy: { proposalId },
        });
        await sql`
          update opening_proposals set state = 'confirmed', answered_by = ${team.specialist[1].workerId},
            answerer_level = 'specialist', answered_at = current_instant(), case_id = ${caseId}
          where id = ${proposalId}`.execute(inside.db);
        return { id: caseId, teamId: team.id, alias, municipal, specialist };
      });
    },

    closedCase(row: { in: MadeTeam; alias?: string }): Promise<MadeCase> {
      return this.case(row).then(async (opened) => {
        await asSystem(row.in.id, (inside) =>
          closeOpenCase(inside, { caseId: opened.id, reason: 'moved', position: 'agrees' }),
        );
        return opened;
      });
    },
  };

  async function confirmedProposal({ db }: Inside, team: MadeTeam): Promise<string> {
    const id = newId();
    const [municipal] = team.municipal;
    const [specialist] = team.specialist;
    const pair = {
      municipal: { agreementId: municipal.agreementId },
      specialist: { agreementId: specialist.agreementId },
    };
    const content = { mode: 'intake', pair };
    await sql`
      insert into opening_proposals (id, team_id, content, reason, proposed_by, proposer_level)
      values (${id}, ${team.id}, ${JSON.stringify(content)}::text::jsonb, 'test', ${team.municipal[1].workerId}, 'municipal')`.execute(
      db,
    );
    return id;
  }
}
