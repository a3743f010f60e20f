import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB, Database } from '../platform/database/connect.ts';

type Db = Transaction<DB>;

/** Refused by `inquiry_replies_after_it_came`, `inquiry_replies_after_the_fact` and `outcome_is_told_when_there_is_one`. */
export async function insertReply(
  db: Db,
  row: {
    id: string;
    teamId: string;
    inquiryId: string;
    kind: string;
    manner: string;
    repliedOn: string | null;
    repliedBy: string;
  },
): Promise<void> {
  await sql`
    insert into inquiry_replies (id, team_id, inquiry_id, kind, manner, replied_on, replied_by)
    values (${row.id}, ${row.teamId}, ${row.inquiryId}, ${row.kind}, ${row.manner},
      coalesce(${row.repliedOn}::date, oslo_today()), ${row.repliedBy})`.execute(db);
}

/** Until when the unit can answer, and when it comes back without an answer; undefined: that day has passed, or is more than sixty days off. Nothing was written then. */
export async function giveLink(
  db: Db,
  row: { guidanceId: string; message: string; answerByOn: string | null; tokenHash: Buffer },
): Promise<{ answerByOn: string; comesBackOn: string } | undefined> {
  const { rows } = await sql<{ answerByOn: string; comesBackOn: string }>`
    update guidances set message = ${row.message}, token_hash = ${row.tokenHash}, answer_by_on = d.day
    from (select coalesce(${row.answerByOn}::date, oslo_today() + 7) as day) d
    where id = ${row.guidanceId} and d.day between oslo_today() and oslo_today() + 60
    returning answer_by_on as "answerByOn", answer_by_on + 1 as "comesBackOn"`.execute(db);
  return rows[0];
}

/** What the unit reads at its link. */
export interface AskedUnit {
  guidanceId: string;
  inquiryId: string;
  teamId: string;
  teamName: string;
  unitName: string;
  message: string;
  answerByOn: string;
  ownerName: string;
  ownerPhone: string | null;
  state: 'waiting' | 'accepted' | 'declined' | 'superseded' | 'too_late';
  answeredBy: string | null;
}

/** Undefined: there is no such link, or another has been made since. */
export async function findAskedByLink(
  { kysely }: Pick<Database, 'kysely'>,
  tokenHash: Buffer,
): Promise<AskedUnit | undefined> {
  const { rows } = await sql<{ asked: AskedUnit | null }>`
    select guidance_by_link(${tokenHash}) as asked`.execute(kysely);
  return rows[0]?.asked ?? undefined;
}
