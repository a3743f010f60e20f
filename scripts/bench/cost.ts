import { pino } from 'pino';
import { readBoard } from '../../services/boards/boards.ts';
import { caseHandlers } from '../../services/cases/cases.ts';
import { keepLinking, linkWaiting } from '../../services/platform/database/access-chain.ts';
import { connect } from '../../services/platform/database/connect.ts';
import type { Database } from '../../services/platform/database/connect.ts';
import type { EmbeddedUrls } from '../../services/platform/database/embedded.ts';
import { transact } from '../../services/platform/database/transact.ts';
import { hashOf } from '../../services/platform/identity/tokens.ts';
import { makeSession } from '../../services/platform/testing/sign-in-as.ts';
import { generateTeam } from '../generate-teams.ts';
import { withScratchDatabase } from '../scratch-database.ts';
import { decide, perSecond, take } from './decide.ts';
import { median, ratioOf } from './figures.ts';
import type { Figure } from './figures.ts';
import { meetingsInSession } from './meetings-in-session.ts';

const rounds = 4;
const boards = 150;
const pages = 600;
const meetings = 40;
const cases = 200;

type Act = () => Promise<unknown>;
/** So many acts of each kind at a time, all of the same work. */
interface Work {
  board: () => Act[];
  page: () => Act[];
  decision: () => Act[];
  /** The links of the access log that wait, as the service makes them beside the calls. */
  link: () => Promise<void>;
}

/**
 * What row-level security and the access log cost together: the same calls below HTTP, in turn, on a database as it is
 * and on one whose policies have been taken away and whose access log keeps nothing. Nothing in the product can do that.
 */
export async function benchCost(): Promise<Figure[]> {
  return withScratchDatabase((guarded) =>
    withScratchDatabase(async (bare) => {
      const ours = await prepare(guarded);
      const floor = await prepare(bare);
      await takeGuardsAway(floor.admin);
      try {
        return [
          await compare(
            'opening a board of 200 cards that nobody has open',
            ours.work,
            floor.work,
            'board',
          ),
          await compare(
            'a case page (the case, its seats, its history)',
            ours.work,
            floor.work,
            'page',
          ),
          await compare('decide-and-open', ours.work, floor.work, 'decision'),
        ];
      } finally {
        await Promise.all([ours.end(), floor.end()]);
      }
    }),
  );
}

async function compare(
  what: string,
  ours: Work,
  floor: Work,
  kind: 'board' | 'page' | 'decision',
): Promise<Figure> {
  const measured = { ours: [] as number[], floor: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const mine = await spell(ours[kind](), ours.link);
    const theirs = await spell(floor[kind](), floor.link);
    if (round === 0) continue; // the first one warms up
    measured.ours.push(mine);
    measured.floor.push(theirs);
  }
  return {
    what: `${what}, against the same without policies and access log`,
    measured: `${median(measured.ours).toFixed(0)}/s against ${median(measured.floor).toFixed(0)}/s`,
    ratio: ratioOf(measured.ours, measured.floor),
    target: { atLeast: 0.65 },
    hint: 'the plans of the policies, then begin_call and finish_call',
  };
}

/** How many a second, the links of all that they left in the access log included. */
async function spell(acts: Act[], link: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await perSecond(acts, (act) => act().then(() => undefined));
  await link();
  return acts.length / ((performance.now() - began) / 1000);
}

async function prepare(urls: EmbeddedUrls) {
  const database = connect(urls.app);
  const admin = connect(urls.admin, { max: 1 });
  const { teamId, members } = await generateTeam(database, { name: 'Tavle', cases });
  const cookie = await makeSession(admin, members[0]?.workerId ?? '');
  const sessionHash = hashOf(cookie.split('=')[1] ?? '');
  const inquiries = rounds + 1;
  const sessions = await meetingsInSession(database, admin, { teams: meetings, inquiries });
  const ids = await admin.sql<
    { id: string }[]
  >`select id from cases where team_id = ${teamId} order by id`;
  await admin.sql`vacuum analyze`;
  const page =
    (caseId: string): Act =>
    () =>
      readPage(database, sessionHash, caseId);
  const work: Work = {
    board: () =>
      Array.from({ length: boards }, () => () => openBoard(database, sessionHash, teamId)),
    page: () => Array.from({ length: pages }, (_, at) => page(ids[at % ids.length]!.id)),
    decision: () => take(sessions, 1).map((item) => () => decide(database, item)),
    link: () => linkWaiting(database),
  };
  // What preparing left is nobody's spell.
  await work.link();
  const chain = keepLinking(database, pino({ level: 'silent' }));
  const end = () => {
    chain.stop();
    return Promise.all([database.end(), admin.end()]);
  };
  return { admin, work, end };
}

async function openBoard(database: Database, sessionHash: Buffer, teamId: string): Promise<void> {
  const operation = { operationId: 'getBoard', action: 'read' } as const;
  await transact(database, { sessionHash }, operation, async ({ db, log }) => {
    const board = await readBoard(db, teamId);
    if (board?.caseIds.length !== cases) throw new Error('not the whole board was seen');
    log({ teamId, boardSeq: board.seq, caseIds: board.caseIds });
  });
}

/** As the page asks: three calls. */
async function readPage(database: Database, sessionHash: Buffer, caseId: string): Promise<void> {
  const asked = {
    path: { caseId },
    query: {},
    headers: {},
    body: undefined,
    expectedVersion: undefined,
  };
  for (const operationId of ['getCase', 'listSeats', 'getCaseHistory'] as const) {
    const operation = { operationId, action: 'read' } as const;
    await transact(database, { sessionHash }, operation, async (inside) => {
      await caseHandlers[operationId]({ ...inside, ...asked });
    });
  }
}

async function takeGuardsAway({ sql }: Database): Promise<void> {
  await sql.unsafe(`
    do $$ declare guarded record; begin
      for guarded in select oid::regclass as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace loop
        execute format('alter table %s no force row level security, disable row level security', guarded.name);
      end loop;
    end $$;
    create function keep_nothing() returns trigger language plpgsql as $$ begin return null; end $$;
    create trigger keep_nothing before insert on access_log for each row execute function keep_nothing();
    alter table access_log disable trigger queue_for_link`);
}
