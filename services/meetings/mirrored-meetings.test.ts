import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SeenTeam, type Answered, type SeatWish, type Side } from '../cases/mirrored-teams.ts';
import { makerFor, type Maker } from '../make.ts';
import { answersFor, type AgendaItem, type Meeting } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// A meeting and the same meeting with the two levels exchanged: who may come, what comes in, what may be decided.

let service: TestService;
let make: Maker;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());

const outcomes = [
  'intake',
  'shoulder_to_shoulder',
  'supervision_offer',
  'guide_to_service',
  'link_to_case',
] as const;
interface Pair {
  near: SeatWish;
  far: SeatWish;
}
type Step = { by: Side; which: number } & (
  | { act: 'attend'; side: Side; isPresent: boolean }
  | { act: 'leave'; side: Side }
  | { act: 'receive'; answers: keyof typeof answersFor; owner: SeatWish }
  | { act: 'undo' }
  | { act: 'investigate'; pair: Pair }
  | { act: 'decide'; outcome: (typeof outcomes)[number]; pair: Pair; unitOf: Side }
);

const side = fc.constantFrom<Side>('near', 'far');
const seatFor = (of: Side): fc.Arbitrary<SeatWish> =>
  fc.record({
    side: fc.oneof({ weight: 5, arbitrary: fc.constant(of) }, { weight: 1, arbitrary: side }),
    who: fc.constantFrom<SeatWish['who']>('member', 'member', 'member', 'stranger'),
    which: fc.nat(2),
  });
const pair = fc.record({ near: seatFor('near'), far: seatFor('far') });
const base = { by: side, which: fc.nat(3) };
const act = <T extends string>(name: T) => fc.constant(name);
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ ...base, act: act('attend'), side, isPresent: fc.boolean() }),
  fc.record({ ...base, act: act('leave'), side }),
  fc.record({
    ...base,
    act: act('receive'),
    answers: fc.constantFrom(...(Object.keys(answersFor) as (keyof typeof answersFor)[])),
    owner: side.chain(seatFor),
  }),
  fc.record({ ...base, act: act('undo') }),
  { weight: 2, arbitrary: fc.record({ ...base, act: act('investigate'), pair }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...base,
      act: act('decide'),
      outcome: fc.constantFrom(...outcomes),
      pair,
      unitOf: side,
    }),
  },
);

/** One team's meeting, in session, with an inquiry of each kind before it. */
class SeenMeeting {
  readonly seen: SeenTeam;
  meetingId = '';
  #received = 0;

  private constructor(seen: SeenTeam) {
    this.seen = seen;
  }

  static async of(near: 'municipal' | 'specialist'): Promise<SeenMeeting> {
    const meeting = new SeenMeeting(await SeenTeam.of(service, make, near));
    const path = { teamId: meeting.seen.team.id };
    const body = { startsAt: new Date().toISOString() };
    const planned = await meeting.seen.send('near', 'planMeeting', { path, body });
    meeting.meetingId = (planned.body as Meeting).id;
    const start = { path: { meetingId: meeting.meetingId }, body: {}, version: planned.version! };
    await meeting.seen.send('near', 'startMeeting', start);
    for (const answers of ['intake', 'investigate'] as const)
      await meeting.#receive('near', answers);
    return meeting;
  }

  async do(step: Step): Promise<Answered | undefined> {
    const { seen, meetingId } = this;
    if (step.act === 'attend') {
      const { workerId } = seen.members(step.side)[step.which % 3]!;
      const body = { isPresent: step.isPresent };
      return seen.send(step.by, 'setAttendance', { path: { meetingId, workerId }, body });
    }
    if (step.act === 'leave') {
      const { agreementId } = seen.members(step.side)[2]!;
      const body = { endedOn: '2026-01-01' };
      return seen.send(step.by, 'endAgreement', { path: { agreementId }, version: 1, body });
    }
    if (step.act === 'receive') return this.#receive(step.by, step.answers, step.owner);
    const item = await this.#item(step.which, step.act === 'undo' ? 'decided' : 'open');
    if (!item) return undefined;
    if (step.act === 'undo') {
      const undone = { path: { itemId: item.id }, version: item.version };
      return seen.send(step.by, 'undoDecision', { ...undone, body: { reason: 'Feil sak.' } });
    }
    const body = step.act === 'investigate' ? this.#investigation(step) : this.#decision(step);
    const differsBecause = 'Vi mener noe annet';
    const at = { path: { itemId: item.id }, version: item.version };
    return seen.send(step.by, 'decide', { ...at, body: { ...body, differsBecause } });
  }

  /** The room as each side sees it. */
  read(by: Side): Promise<Answered> {
    return this.seen.send(by, 'getMeeting', { path: { meetingId: this.meetingId } });
  }

  #receive(by: Side, answers: keyof typeof answersFor, owner?: SeatWish): Promise<Answered> {
    const ownerId = owner && this.seen.members(owner.side)[owner.which % 3]!.workerId;
    const body = {
      source: 'gp',
      askedBy: 'fastlegen',
      worry: 'Åpner ikke.',
      alias: `Sak ${++this.#received}`,
      answers: answersFor[answers],
      ...(ownerId && { ownerId }),
    };
    return this.seen.send(by, 'receiveInquiry', { path: { teamId: this.seen.team.id }, body });
  }

  async #item(which: number, state: string): Promise<AgendaItem | undefined> {
    const { items } = (await this.read('near')).body as Meeting;
    const those = items.filter((item) => item.state === state && item.inquiry);
    return those[which % Math.max(those.length, 1)];
  }

  #investigation({ pair: { near, far } }: Step & { act: 'investigate' }) {
    const investigation = {
      [`${this.seen.near}AgreementId`]: this.seen.agreementOf(near),
      [`${this.seen.far}AgreementId`]: this.seen.agreementOf(far),
      dueOn: '2099-01-05',
    };
    return { outcome: 'investigate', investigation };
  }

  #decision({ outcome, pair: { near, far }, unitOf }: Step & { act: 'decide' }) {
    const unitId = this.seen.team.units[this.seen[unitOf]];
    return {
      outcome,
      pair: {
        [this.seen.near]: { agreementId: this.seen.agreementOf(near) },
        [this.seen.far]: { agreementId: this.seen.agreementOf(far) },
      },
      supervisionOffer: { unitId },
      guidance: { unitId, reason: 'Nærmest' },
    };
  }
}

test('a meeting and its mirror image: who comes, what comes in and what is decided have mirrored answers', async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 8, maxLength: 12 }), async (sequence) => {
      const [one, other] = await Promise.all([
        SeenMeeting.of('municipal'),
        SeenMeeting.of('specialist'),
      ]);
      for (const step of sequence) {
        const [answer, turned] = await Promise.all([one.do(step), other.do(step)]);
        expect(turned && other.seen.inMirror(turned)).toEqual(answer && one.seen.inMirror(answer));
        if (answer && step.act !== 'attend' && answer.status < 300) told++;
      }
      for (const by of ['near', 'far'] as const) {
        const [answer, turned] = await Promise.all([one.read(by), other.read(by)]);
        expect(other.seen.inMirror(turned)).toEqual(one.seen.inMirror(answer));
      }
    }),
    { numRuns: 8 },
  );
  // Some of what is drawn is carried out in any eight meetings, however they are drawn.
  expect(told).toBeGreaterThan(5);
});
