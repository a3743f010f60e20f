import { readFile } from 'node:fs/promises';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import type { Database } from '../platform/database/connect.ts';
import type { Import } from './words.ts';

/** As much of a service under test as is needed here. */
interface Service<Client> {
  database: Database;
  /** As a superuser. */
  admin: Database;
  signIn(workerId: string): Promise<Client>;
}

/** A team and its leader. */
export interface Led<Client> {
  team: MadeTeam;
  leaderId: string;
  leader: Client;
}

export interface WorkbookDay<Client> {
  make: Maker;
  workbook: Buffer;
  teamWithLeader(): Promise<Led<Client>>;
}

/** For tests: the real workbook at hand, on the day that it speaks of. */
export async function goToDayOfWorkbook<Client>(
  service: Service<Client>,
): Promise<WorkbookDay<Client>> {
  const make = makerFor(service.database);
  // The database's clock is the only one.
  const apart = Date.parse('2026-11-22T09:00:00Z') - Date.now();
  await service.admin.sql.unsafe(`create or replace function current_instant() returns timestamptz
    language sql volatile parallel safe as $$ select clock_timestamp() + interval '${apart} ms' $$`);
  return {
    make,
    workbook: await readFile(new URL('./fixtures/teamark.xlsx', import.meta.url)),
    async teamWithLeader() {
      const team = await make.team();
      const leaderId = await make.worker({ role: 'team_leader', team });
      return { team, leaderId, leader: await service.signIn(leaderId) };
    },
  };
}

export function rowsOf(seen: Import, sheet: string) {
  return seen.sheets.find(({ name }) => name === sheet)?.rows ?? [];
}

export function rowOf(seen: Import, sheet: string, row: number) {
  return rowsOf(seen, sheet).find(({ number }) => number === row)!;
}
