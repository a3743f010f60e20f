import { meetingHandlers } from '../../services/meetings/meetings.ts';
import { connect } from '../../services/platform/database/connect.ts';
import type { Database } from '../../services/platform/database/connect.ts';
import { transact } from '../../services/platform/database/transact.ts';
import type { Databases } from './databases.ts';
import { median, ratioOf } from './figures.ts';
import type { Figure } from './figures.ts';
import { meetingsInSession } from './meetings-in-session.ts';
import type { OpenItem } from './meetings-in-session.ts';
import { captureStatements, rewrite } from './replay.ts';
import type { Statement } from './replay.ts';

const teams = 100;
const atOnce = 64;
const rounds = 4;
/** Of each team in each round, ours and the floor's. */
const perRound = 2;

/**
 * The meeting decides an intake, which opens a case with both seats, below HTTP; against the very statements of one such
 * call sent on the driver in one transaction. Same pool, same number at once, in turn.
 */
export async function benchDecide({ crowded: urls }: Databases): Promise<Figure[]> {
  const database = connect(urls.app);
  const admin = connect(urls.admin, { max: 1 });
  try {
    const inquiries = 2 * perRound * (rounds + 1) + 1;
    console.error(`preparing ${teams} meetings of ${inquiries} inquiries`);
    const meetings = await meetingsInSession(database, admin, { teams, inquiries });
    await admin.sql`vacuum analyze`;
    const [first] = meetings[0]!.splice(0, 1) as [OpenItem];
    const statements = await captureStatements(urls.app, (captured) => decide(captured, first));

    const [ours, floor] = [[] as number[], [] as number[]];
    for (let round = 0; round <= rounds; round++) {
      const items = take(meetings);
      const mine = await perSecond(items, (item) => decide(database, item));
      const replayed = take(meetings).map((item) => likeThis(statements, first, item));
      const theirs = await perSecond(replayed, (one) => send(database, one));
      if (round === 0) continue; // the first one warms up
      ours.push(mine);
      floor.push(theirs);
    }
    await expectDecisions(admin, 1 + 2 * perRound * (rounds + 1) * teams);
    return [
      {
        what: `decide-and-open, ${atOnce} at once over ${teams} teams, against its ${statements.length} statements raw on the driver`,
        measured: `${median(ours).toFixed(0)}/s against ${median(floor).toFixed(0)}/s`,
        ratio: ratioOf(ours, floor),
        target: { atLeast: 0.5 },
        hint: 'how many statements a decision takes, and what is done between them',
      },
    ];
  } finally {
    await Promise.all([database.end(), admin.end()]);
  }
}

/** Answers the number of its last event. */
export async function decide(database: Database, item: OpenItem): Promise<number | undefined> {
  const operation = { operationId: 'decide', action: 'write' } as const;
  const { numbers } = await transact(
    database,
    { sessionHash: item.sessionHash },
    operation,
    (inside) =>
      meetingHandlers.decide({
        ...inside,
        path: { itemId: item.itemId },
        query: {},
        headers: {},
        expectedVersion: 1,
        body: {
          outcome: 'intake',
          rationale: 'Tilbys inntak',
          pair: {
            municipal: { agreementId: item.municipal.agreementId },
            specialist: { agreementId: item.specialist.agreementId },
          },
        },
      }),
  );
  return numbers[item.teamId];
}

/** The captured decision, about another item. */
function likeThis(statements: Statement[], first: OpenItem, item: OpenItem): Statement[] {
  const counterparts = new Map([
    [first.teamId, item.teamId],
    [first.meetingId, item.meetingId],
    [first.itemId, item.itemId],
    [first.inquiryId, item.inquiryId],
    [first.alias, item.alias],
    [first.sessionId, item.sessionId],
    [first.accountId, item.accountId],
    [first.municipal.workerId, item.municipal.workerId],
    [first.municipal.agreementId, item.municipal.agreementId],
    [first.specialist.workerId, item.specialist.workerId],
    [first.specialist.agreementId, item.specialist.agreementId],
  ]);
  const bytes = { from: first.sessionHash, to: item.sessionHash };
  return rewrite(statements, counterparts, bytes);
}

async function send({ sql }: Database, statements: Statement[]): Promise<void> {
  await sql.begin(async (transaction) => {
    for (const { text, values } of statements) {
      await transaction.unsafe(text, values as never[], { prepare: true });
    }
  });
}

/** So many of every meeting, one team after the other: neighbours in the row are of different teams. */
export function take(meetings: OpenItem[][], each = perRound): OpenItem[] {
  return Array.from({ length: each }, () =>
    meetings.map((items) => items.pop() as OpenItem),
  ).flat();
}

export async function perSecond<Job>(
  jobs: Job[],
  run: (job: Job) => Promise<unknown>,
): Promise<number> {
  const waiting = [...jobs];
  const started = performance.now();
  const work = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await run(job);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return jobs.length / ((performance.now() - started) / 1000);
}

/** Both ways did all that a decision does. */
async function expectDecisions({ sql }: Database, wanted: number): Promise<void> {
  const [row] = await sql<{ decided: number; opened: number; told: number }[]>`
    select (select count(*) from decisions) as decided,
      (select count(*) from case_openings where decision_id is not null) as opened,
      (select count(*) from events where kind = 'decision.made') as told`;
  if (row?.decided !== wanted || row.opened !== wanted || row.told !== wanted) {
    throw new Error(`${wanted} decisions were wanted: ${JSON.stringify(row)}`);
  }
}
