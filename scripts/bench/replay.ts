import { Kysely } from 'kysely';
import postgres from 'postgres';
import { connectionOptions } from '../../services/platform/database/connect.ts';
import type { DB, Database } from '../../services/platform/database/connect.ts';
import { Lines } from '../../services/platform/database/lines.ts';
import { postgresDialect } from '../../services/platform/database/dialect.ts';
import { newId } from '../../services/platform/database/new-id.ts';

/** A statement as the driver got it. */
export interface Statement {
  text: string;
  values: readonly unknown[];
}

/** Everything the work sends inside its transaction, in order. */
export async function captureStatements(
  url: string,
  work: (database: Database) => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const sql = postgres(url, connectionOptions({ max: 1 }, new Lines())) as unknown as postgres.Sql;
  const kysely = new Kysely<DB>({
    dialect: postgresDialect(sql),
    log: ({ query }) => {
      statements.push({ text: query.sql, values: query.parameters });
    },
  });
  await work({
    kysely,
    sql,
    url,
    heads: new Map(),
    answers: () => Promise.resolve(true),
    end: () => sql.end({ timeout: 3 }),
  });
  await sql.end({ timeout: 3 });
  return statements.filter(({ text }) => !/^(begin|start transaction|commit)/i.test(text));
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * The same statements about something else: each known text gives way to its counterpart, every other id, which the
 * work made itself, to a new one.
 */
export function rewrite(
  statements: readonly Statement[],
  counterparts: ReadonlyMap<string, string>,
  bytes: { from: Uint8Array; to: Uint8Array },
): Statement[] {
  const ids = new Map<string, string>();
  const idFor = (id: string) => {
    const known = counterparts.get(id) ?? ids.get(id) ?? newId();
    ids.set(id, known);
    return known;
  };
  const rewriteValue = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return counterparts.get(value) ?? value.replace(uuid, idFor);
    }
    if (value instanceof Uint8Array)
      return Buffer.compare(value, bytes.from) === 0 ? bytes.to : value;
    return Array.isArray(value) ? value.map(rewriteValue) : value;
  };
  return statements.map(({ text, values }) => ({ text, values: values.map(rewriteValue) }));
}
