import type { Database } from '../database/connect.ts';

interface Thing {
  table: string;
  teamId: string;
  caseId: string | null;
  workerId: string | null;
}

/** Whoever asks: as a worker, or as the screen of a team. */
export interface Asker {
  workerId?: string;
  screenOf?: string;
}

interface Rights {
  teamIds: string[];
  ledTeamIds: string[];
  contactCaseIds: string[];
  visits: { caseId: string }[];
  isAdministrator: boolean;
}

/** What administrators know of every team, to set it up. */
const keptByAdministrators = new Set(['teams', 'agreements', 'role_grants']);

/** All that has an id and a team, whatever table it is in, and who has nothing to do with it. */
export class ThingsOfTeams {
  readonly #sql: Database['sql'];
  #things = new Map<string, Thing>();

  constructor({ sql }: Pick<Database, 'sql'>) {
    this.#sql = sql;
  }

  /** As they are now; what comes later is known when this is called again. */
  async gather(): Promise<void> {
    const tables = await this.#sql<{ table: string; columns: string[] }[]>`
      select table_name::text as table, array_agg(column_name::text) as columns
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE'
      group by 1 having array_agg(column_name::text) @> '{id,team_id}'`;
    const parts = tables.map(({ table, columns }) => {
      const optional = (name: string) => (columns.includes(name) ? name : 'null::uuid');
      const caseId = table === 'cases' ? 'id' : optional('case_id');
      return `select id::text, '${table}' as "table", team_id as "teamId", ${caseId} as "caseId",
        ${optional('worker_id')} as "workerId" from ${table} where team_id is not null`;
    });
    const teams = `select id::text, 'teams', id, null::uuid, null::uuid from teams`;
    const rows = await this.#sql.unsafe<({ id: string } & Thing)[]>(
      [...parts, teams].join(' union all '),
    );
    this.#things = new Map(rows.map(({ id, ...thing }) => [id, thing]));
  }

  /** Those of the ids that are of a team, or a part of one, which is not there for the asker. */
  async foreignAmong(ids: readonly string[], asker: Asker): Promise<string[]> {
    const things = ids.flatMap((id) => {
      const thing = this.#things.get(id);
      return thing && thing.teamId !== asker.screenOf ? [{ id, ...thing }] : [];
    });
    if (things.length === 0) return [];
    const rights = await this.#rightsOf(asker);
    const teamIds = [...rights.teamIds, ...rights.ledTeamIds];
    const caseIds = [...rights.contactCaseIds, ...rights.visits.map(({ caseId }) => caseId)];
    const caseTeams = caseIds.map((id) => this.#things.get(id)?.teamId);
    const named = JSON.stringify(rights);
    const foreign = things.filter(
      ({ id, table, teamId, caseId, workerId }) =>
        !teamIds.includes(teamId) &&
        !(caseId && caseIds.includes(caseId)) &&
        !(workerId && workerId === asker.workerId) &&
        !(rights.isAdministrator && keptByAdministrators.has(table)) &&
        // Whoever sees a case sees which team it is of, and by which agreements its two sit there.
        !(caseTeams.includes(teamId) && ['teams', 'agreements'].includes(table)) &&
        !named.includes(id),
    );
    return foreign.map(({ table, id }) => `${table} ${id}`);
  }

  async isOfTeam(teamId: string, asker: Asker): Promise<boolean> {
    if (asker.screenOf === teamId) return true;
    const { teamIds, ledTeamIds } = await this.#rightsOf(asker);
    return [...teamIds, ...ledTeamIds].includes(teamId);
  }

  async #rightsOf({ workerId }: Asker): Promise<Rights> {
    const [row] = await this.#sql<{ rights: Rights }[]>`
      select case when ${workerId ?? null}::uuid is null then no_rights() else rights_of_worker(${workerId ?? null}) end as rights`;
    return row!.rights;
  }
}
