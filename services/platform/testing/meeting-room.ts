import type { components } from '../../../openapi/generated/types.ts';
import type { TestClient } from './client.ts';
import type { TestService } from './service.ts';

/*
 * A team with its meeting room, for tests: through HTTP and nothing else, as people use it.
 */

type Schemas = components['schemas'];
export type AgendaItem = Schemas['AgendaItem'];
export type Meeting = Schemas['Meeting'];
type Answers = Schemas['AnswersRequest'];

interface Member {
  workerId: string;
  agreementId: string;
  name: string;
}

/** A team with members of both levels, as `make.team()` makes it. */
interface Team {
  id: string;
  units: { municipal: string; specialist: string };
  municipal: [Member, Member, ...Member[]];
  specialist: [Member, Member, ...Member[]];
}

const dayMs = 24 * 60 * 60 * 1000;

/** Answers that the table advises these outcomes for. */
export const answersFor = {
  intake: known('yes', 'none'),
  shoulder_to_shoulder: known('yes', 'treatment_contact'),
  supervision_offer: known('yes', 'stable'),
  investigate: known('unknown', 'none'),
  guide_to_service: known('no', 'none'),
} as const;

function known(
  each: 'yes' | 'no' | 'unknown',
  contactWithServices: Schemas['ContactWithServices'],
) {
  const answers: Answers = {
    severeProblems: each,
    functionalImpairment: each,
    unstableLife: each,
    contactWithServices,
  };
  return answers;
}

export const reasonOfUndoing = 'Det var feil henvendelse.';
/** That its decision is to be undone, as it is sent. */
export const undoing = ({ id, version }: AgendaItem, reason = reasonOfUndoing) => ({
  path: { itemId: id },
  version,
  body: { reason },
});

export class Room<Made extends Team = Team> {
  readonly team: Made;
  /** The first member of each level. */
  readonly municipal: TestClient;
  readonly specialist: TestClient;

  constructor(team: Made, municipal: TestClient, specialist: TestClient) {
    this.team = team;
    this.municipal = municipal;
    this.specialist = specialist;
  }

  static async of<Made extends Team>(service: TestService, team: Made): Promise<Room<Made>> {
    return new Room(
      team,
      await service.signIn(team.municipal[0].workerId),
      await service.signIn(team.specialist[0].workerId),
    );
  }

  /** The pair of the team's first members. */
  get pair() {
    return {
      municipal: { agreementId: this.team.municipal[0].agreementId },
      specialist: { agreementId: this.team.specialist[0].agreementId },
    };
  }

  async plan(weeksFromNow = 0): Promise<Meeting> {
    const startsAt = new Date(Date.now() + weeksFromNow * 7 * dayMs).toISOString();
    const path = { teamId: this.team.id };
    return (await this.municipal.ok('planMeeting', { path, body: { startsAt } })).body;
  }

  /** This week's meeting, in session, with both levels present unless told otherwise. */
  async meet(levels: readonly ('municipal' | 'specialist')[] = ['municipal', 'specialist']) {
    const { id, version } = await this.plan();
    return this.begin({ id, version }, levels);
  }

  async begin(
    { id, version }: { id: string; version: number },
    levels: readonly ('municipal' | 'specialist')[] = ['municipal', 'specialist'],
  ): Promise<Meeting> {
    for (const level of levels) await this.attend(id, this.team[level][0].workerId);
    const call = { path: { meetingId: id }, body: {}, version };
    return (await this.municipal.ok('startMeeting', call)).body;
  }

  async attend(meetingId: string, workerId: string, isPresent = true) {
    const call = { path: { meetingId, workerId }, body: { isPresent } };
    return (await this.municipal.ok('setAttendance', call)).body;
  }

  async receive(more: Partial<Schemas['ReceiveInquiryRequest']> = {}) {
    const body = {
      source: 'gp' as const,
      askedBy: 'fastlegen',
      worry: 'Åpner ikke døren.',
      ...more,
    };
    const path = { teamId: this.team.id };
    return (await this.specialist.ok('receiveInquiry', { path, body })).body;
  }

  async read(meetingId: string): Promise<Meeting> {
    return (await this.municipal.ok('getMeeting', { path: { meetingId } })).body;
  }

  async inquiry(inquiryId: string) {
    return (await this.municipal.ok('getInquiry', { path: { inquiryId } })).body;
  }

  /** The item of the meeting that is about this inquiry, case or pending case. */
  async itemAbout(meetingId: string, id: string): Promise<AgendaItem> {
    const found = (await this.read(meetingId)).items.find((item) =>
      [item.inquiry?.id, item.case?.id, item.pendingCase?.id].includes(id),
    );
    if (!found) throw new Error('not on the agenda');
    return found;
  }

  async decide(item: AgendaItem, body: Schemas['DecideRequest']): Promise<AgendaItem> {
    const call = { path: { itemId: item.id }, body, version: item.version };
    return (await this.municipal.ok('decide', call)).body;
  }

  async refusedDecision(item: AgendaItem, body: Schemas['DecideRequest']) {
    const call = { path: { itemId: item.id }, body, version: item.version };
    return this.municipal.refused('decide', call);
  }

  /** By the specialist level; a decision is made by the municipal one. */
  async undo(item: AgendaItem, reason?: string): Promise<AgendaItem> {
    return (await this.specialist.ok('undoDecision', undoing(item, reason))).body;
  }

  async defer(item: AgendaItem, toMeetingId: string): Promise<AgendaItem> {
    const call = { path: { itemId: item.id }, body: { toMeetingId }, version: item.version };
    return (await this.municipal.ok('deferItem', call)).body;
  }

  async close(meetingId: string): Promise<Meeting> {
    const { version } = await this.read(meetingId);
    return (await this.municipal.ok('closeMeeting', { path: { meetingId }, version })).body;
  }

  async board() {
    return (await this.municipal.ok('getBoard', { path: { teamId: this.team.id } })).body;
  }
}
