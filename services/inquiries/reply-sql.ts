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

/**
 * The link that the unit has already, until its day, goes on asking it the same of the inquiry. Answers when it comes back
 * without an answer; undefined: the unit has none.
 */
export async function keepLink(db: Db, guidanceId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string; message: string; answerByOn: string; hash: Buffer }>`
    select e.id, e.message, e.answer_by_on as "answerByOn", e.token_hash as hash
    from guidances g join guidances e on e.inquiry_id = g.inquiry_id and e.unit_id = g.unit_id and e.id <> g.id
    where g.id = ${guidanceId} and e.superseded_at is not null and e.answer_by_on >= oslo_today()
    order by e.superseded_at desc limit 1`.execute(db);
  const [earlier] = rows;
  if (!earlier) return undefined;
  await sql`
    update guidances set message = null, answer_by_on = null, token_hash = null where id = ${earlier.id}`.execute(
    db,
  );
  const { message, answerByOn, hash } = earlier;
  return (await giveLink(db, { guidanceId, message, answerByOn, tokenHash: hash }))?.comesBackOn;
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
  /** `asked_anew`: what this link asked was taken back, and the unit has been asked once more. */
  state: 'waiting' | 'accepted' | 'declined' | 'superseded' | 'asked_anew' | 'too_late';
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
