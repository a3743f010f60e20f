import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { makerFor } from '../make.ts';
import type { MadeCase, MadeTeam, Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';
import type { Erasure } from './words.ts';

let service: TestService;
let make: Maker;
let team: MadeTeam;
let member: TestClient;
const leaders = {} as Record<'municipal' | 'specialist', TestClient>;
const leaderIds = {} as Record<'municipal' | 'specialist', string>;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  team = await make.team();
  member = await service.signIn(team.municipal[0].workerId);
  for (const [level, role] of [
    ['municipal', 'municipal_leader'],
    ['specialist', 'dps_leader'],
  ] as const) {
    leaderIds[level] = await make.worker({ name: `Leder ${level}` });
    await make.role({ workerId: leaderIds[level], role, team });
    leaders[level] = await service.signIn(leaderIds[level]);
  }
});
afterAll(() => service.stop());

async function closedCase(): Promise<MadeCase> {
  const made = await make.case({ in: team });
  const { version } = (await member.ok('getCase', { path: { caseId: made.id } })).body;
  await member.ok('closeCase', {
    path: { caseId: made.id },
    version,
    body: { reason: 'moved', position: 'agrees' },
  });
  return made;
}

const ask = async ({ id }: { id: string }) =>
  (await member.ok('askErasure', { path: { caseId: id }, body: { words: 'Vil bort.' } })).body;

const grounds = { erase: 'not_needed', keep: 'must_be_archived' } as const;

function answer(
  { id, version }: Pick<Erasure, 'id' | 'version'>,
  level: 'municipal' | 'specialist',
  decided: 'erase' | 'keep' = 'erase',
  by: TestClient = leaders[level],
) {
  const body = { level, answer: decided, ground: grounds[decided], reason: 'Det er vurdert.' };
  return by.call('answerErasure', { path: { erasureId: id }, version, body });
}

const now = async ({ id }: { id: string }) =>
  (await member.ok('listCaseErasures', { path: { caseId: id } })).body.items;

describe('a wish to be erased', () => {
  it('waits for both levels, who see what the case is called and in the person’s words why', async () => {
    const of = await closedCase();
    const asked = await ask(of);
    for (const level of ['municipal', 'specialist'] as const) {
      const { body } = await leaders[level].ok('listErasures', { path: { teamId: team.id } });
      expect(body.answersFor).toEqual([level]);
      expect(body.items.find(({ id }) => id === asked.id)).toMatchObject({
        state: 'asked',
        words: 'Vil bort.',
        cases: [{ id: of.id, name: of.alias, state: 'closed' }],
        answers: [],
      });
    }
  });

  it('is there once at a time, and may be taken back and asked anew', async () => {
    const of = await closedCase();
    const { id, version } = await ask(of);
    const again = { path: { caseId: of.id }, body: {} };
    expect((await member.refused('askErasure', again)).slug).toBe('erasure-asked-already');
    const back = await member.ok('withdrawErasure', { path: { erasureId: id }, version });
    expect(back.body.state).toBe('taken_back');
    const late = { path: { erasureId: id }, version: back.version! };
    expect((await member.refused('withdrawErasure', late)).slug).toBe('erasure-answered');
    await ask(of);
    expect((await now(of)).map(({ state }) => state)).toEqual(['asked', 'taken_back']);
  });

  it('is taken back and answered by who has seen how it stands', async () => {
    const of = await closedCase();
    const { id, version } = await ask(of);
    const path = { erasureId: id };
    const says = {
      level: 'municipal',
      answer: 'keep',
      ground: 'needed_for_care',
      reason: 'Trengs.',
    } as const;
    for (const unseen of [
      await member.call('withdrawErasure', { path }),
      await leaders.municipal.call('answerErasure', { path, body: says }),
    ]) {
      expect([unseen.status, unseen.body]).toMatchObject([428, { slug: 'version-required' }]);
    }
    const stale = await member.call('withdrawErasure', { path, version: version + 1 });
    expect(stale.body).toMatchObject({
      slug: 'version-stale',
      current: { id, version, state: 'asked' },
    });
    expect(stale.status).toBe(412);
    // Of a taking back and an answer at once, whoever is second is told what became of it.
    const both = await Promise.all([
      member.call('withdrawErasure', { path, version }),
      leaders.municipal.call('answerErasure', { path, version, body: says }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { state } = (await now(of))[0]!;
    expect(both.find(({ status }) => status === 412)!.body).toMatchObject({ current: { state } });
  });

  it('is a person’s: a service site has none', async () => {
    const of = await make.case({ in: team });
    await service.admin.sql`alter table cases disable trigger user`;
    await service.admin.sql`
      update cases set mode = 'systematic_supervision', alias = null, engagement = null, registration = null,
        person_id = null, title = 'Veiledning', unit_id = ${team.units.municipal}
      where id = ${of.id}`;
    await service.admin.sql`alter table cases enable trigger user`;
    const { slug } = await member.refused('askErasure', { path: { caseId: of.id }, body: {} });
    expect(slug).toBe('case-has-no-person');
  });

  it('asked on a day to come is refused', async () => {
    const of = await closedCase();
    const body = { askedOn: '2999-01-01' };
    const { slug } = await member.refused('askErasure', { path: { caseId: of.id }, body });
    expect(slug).toBe('validation-failed');
  });
});

describe('an answer', () => {
  it.each(['municipal', 'specialist'] as const)(
    'by the %s level that everything stays answers the wish',
    async (level) => {
      const of = await closedCase();
      const kept = await answer(await ask(of), level, 'keep');
      expect(kept.body).toMatchObject({ state: 'kept', answers: [{ level, answer: 'keep' }] });
      expect((await member.ok('getCase', { path: { caseId: of.id } })).body.alias).toBe(of.alias);
      const other = level === 'municipal' ? 'specialist' : 'municipal';
      const late = await answer(kept.body as Erasure, other);
      expect(late.body).toMatchObject({ slug: 'erasure-answered' });
    },
  );

  it('by one level erases nothing yet, and that level does not answer twice', async () => {
    const of = await closedCase();
    const first = await answer(await ask(of), 'specialist');
    expect(first.body).toMatchObject({ state: 'asked', answers: [{ level: 'specialist' }] });
    expect((await member.ok('getCase', { path: { caseId: of.id } })).body.alias).toBe(of.alias);
    const twice = await answer(first.body as Erasure, 'specialist');
    expect(twice.body).toMatchObject({ slug: 'erasure-answered' });
  });

  it('is given for the level that one leads', async () => {
    const asked = await ask(await closedCase());
    const other = await answer(asked, 'specialist', 'erase', leaders.municipal);
    expect(other.body).toMatchObject({ status: 403, slug: 'erasure-not-your-level' });
    const notOne = await answer(asked, 'municipal', 'erase', member);
    expect(notOne.body).toMatchObject({ status: 403, slug: 'not-allowed' });
  });

  it('is never given for both levels by one person, whatever they lead', async () => {
    const both = await make.worker({});
    await make.role({ workerId: both, role: 'municipal_leader', team });
    await make.role({ workerId: both, role: 'dps_leader', team });
    const one = await service.signIn(both);
    const first = await answer(await ask(await closedCase()), 'municipal', 'erase', one);
    const second = await answer(first.body as Erasure, 'specialist', 'erase', one);
    expect(second.body).toMatchObject({ slug: 'erasure-needs-two' });
  });

  it('needs a ground that is for that answer and in force', async () => {
    const { id, version } = await ask(await closedCase());
    const body = { level: 'municipal', answer: 'erase', reason: 'Ja.' } as const;
    const give = (ground: string) =>
      leaders.municipal.refused('answerErasure', {
        path: { erasureId: id },
        version,
        body: { ...body, ground },
      });
    expect((await give('must_be_archived')).slug).toBe('erasure-ground-unfit');
    await service.admin
      .sql`insert into legal_grounds values ('old_law', 'erase', 'forrige lov', '1990-01-01', '2000-01-01')`;
    expect((await give('old_law')).slug).toBe('erasure-ground-unfit');
  });

  it('to a wish that somebody else has answered meanwhile shows how it stands', async () => {
    const asked = await ask(await closedCase());
    await answer(asked, 'municipal');
    const late = await answer(asked, 'specialist');
    expect(late.body).toMatchObject({
      slug: 'version-stale',
      current: { answers: [{ level: 'municipal' }] },
    });
  });

  it('that erases waits for the case to be closed, and says which', async () => {
    const of = await make.case({ in: team });
    const refused = await answer(await ask(of), 'municipal');
    expect(refused.body).toMatchObject({ slug: 'case-still-open', cases: [{ id: of.id }] });
  });

  it('by another team’s leader finds nothing', async () => {
    const elsewhere = await make.team();
    const workerId = await make.worker({});
    await make.role({ workerId, role: 'municipal_leader', team: elsewhere });
    const stranger = await service.signIn(workerId);
    const refused = await answer(await ask(await closedCase()), 'municipal', 'erase', stranger);
    expect(refused.body).toMatchObject({ status: 404 });
  });

  it('by both at once is two answers, or one and a version that has moved on', async () => {
    const of = await closedCase();
    const asked = await ask(of);
    const given = await Promise.all([answer(asked, 'municipal'), answer(asked, 'specialist')]);
    const answered = given.filter(({ status }) => status === 200).length;
    expect(answered).toBeGreaterThan(0);
    const [standing] = await now(of);
    expect(standing!.answers).toHaveLength(answered);
    expect(standing!.state).toBe(answered === 2 ? 'erased' : 'asked');
  });
});

describe('the database', () => {
  const answerRow = (of: Erasure, by: string, level: string) => (raw: { sql: RawSql }) => raw.sql`
    insert into erasure_answers (erasure_id, team_id, level, answer, ground, reason, answered_by)
    values (${of.id}, ${team.id}, ${level}, 'erase', 'not_needed', 'x', ${by})`;
  type RawSql = Parameters<Parameters<typeof writeRaw>[2]>[0]['sql'];

  it('erases for nobody but the leaders of both levels, and under no open case', async () => {
    const [closed, open] = [
      await ask(await closedCase()),
      await ask(await make.case({ in: team })),
    ];
    const write = (of: Erasure, by: string, level: string) =>
      refusalOf(writeRaw(service.database, team, answerRow(of, by, level)));
    const someone = team.municipal[0].workerId;
    // Policies keep the system out of leaders' work as well.
    const asOwner = (of: Erasure, by: string, level: string) =>
      refusalOf(
        service.admin.sql.begin(async (sql) => {
          await sql`select begin_system('attack', ${[team.id]}::uuid[], true)`;
          await answerRow(of, by, level)({ sql });
        }),
      );
    expect(await write(closed, leaderIds.municipal, 'municipal')).toBe('42501');
    expect(await asOwner(closed, someone, 'municipal')).toBe('erasure_answered_by_the_level');
    expect(await asOwner(closed, leaderIds.specialist, 'municipal')).toBe(
      'erasure_answered_by_the_level',
    );
    expect(await asOwner(open, leaderIds.municipal, 'municipal')).toBe('erasure_after_the_case');
  });

  it('lets no wish be written as answered, nor be changed by hand', async () => {
    const of = await closedCase();
    const [{ person }] = await service.admin.sql<[{ person: string }]>`
      select person_id as person from cases where id = ${of.id}`;
    const id = newId();
    await writeRaw(
      service.database,
      team,
      ({ sql }) => sql`
      insert into erasures (id, team_id, person_id, case_id, asked_on, recorded_by, state, ended_at)
      values (${id}, ${team.id}, ${person}, ${of.id}, oslo_today(), ${team.municipal[0].workerId}, 'erased', now())`,
    );
    const [written] = await now(of);
    expect(written).toMatchObject({ id, state: 'asked', endedAt: null });
    const change = writeRaw(
      service.database,
      team,
      ({ sql }) => sql`update erasures set state = 'erased' where id = ${id}`,
    );
    expect(await refusalOf(change)).toBe('42501');
  });
});

describe('once both have decided', () => {
  it('the case stays closed, for the person comes back as somebody new', async () => {
    const of = await closedCase();
    const first = await answer(await ask(of), 'municipal');
    await answer(first.body as Erasure, 'specialist');
    const body = { mode: 'intake', reason: 'Er tilbake.', reopensCaseId: of.id } as const;
    const pair = {
      municipal: { agreementId: team.municipal[0].agreementId },
      specialist: { agreementId: team.specialist[0].agreementId },
    };
    const { slug } = await member.refused('proposeOpening', {
      path: { teamId: team.id },
      body: { ...body, pair },
    });
    expect(slug).toBe('case-erased');
    const reopened = service.admin.sql`update cases set state = 'open' where id = ${of.id}`;
    expect(await refusalOf(reopened)).toBe('erased_case_stays_closed');
    const path = { caseId: of.id };
    const person = (await member.ok('getPerson', { path })).body;
    const written = await member.call('changePerson', {
      path,
      version: person.version,
      body: { givenByInquirer: 'Blått hus.' },
    });
    expect(written.body).toMatchObject({ slug: 'case-erased' });
    const linked = await member.call('receiveInquiry', {
      path: { teamId: team.id },
      body: { source: 'gp', askedBy: 'Fastlegen', worry: 'Er tilbake.', linkedCaseId: of.id },
    });
    expect(linked.status).toBe(409);
    const again = await member.refused('askErasure', { path: { caseId: of.id }, body: {} });
    expect(again.slug).toBe('case-erased');
  });
});
