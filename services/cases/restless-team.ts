import { itIs } from '../platform/testing/day-of-test.ts';
import type { MadeMember, MadeTeam, Maker } from '../make.ts';
import type { OperationId } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import type { SentAnyhow, TestClient } from '../platform/testing/client.ts';
import type { TestService } from '../platform/testing/service.ts';
import { MirrorWords } from './mirror-words.ts';
import { RestlessAbsences } from './restless-absences.ts';
import { modeOf, outcomeOf } from './restless-life.ts';
import type { Happening, Outcome, PairWish, Side } from './restless-life.ts';
import { RestlessUnits } from './restless-units.ts';
import type { Level } from './words.ts';

/*
 * For tests: a team to which everything happens that ordinary life does to a pair, seen from one of its levels, so that
 * the same can happen to its mirror image. What is told of «near» and «far» is municipal and specialist in the one.
 */

const opposite = { municipal: 'specialist', specialist: 'municipal' } as const;

export class RestlessTeam {
  readonly team: MadeTeam;
  readonly near: Level;
  readonly caseIds: string[] = [];
  /** The first day on which an agreement is no longer in force. */
  readonly ends = new Map<string, string>();
  readonly #service: TestService;
  readonly #make: Maker;
  readonly #leaderId: string;
  readonly #administratorId: string;
  readonly #units: RestlessUnits;
  readonly away: RestlessAbsences;
  readonly words: MirrorWords;
  /** Closed by an act, and not opened again. */
  readonly closedIds = new Set<string>();
  readonly #versions = new Map<string, number>();
  leader!: TestClient;
  #today = '';
  #received = 0;

  private constructor(
    service: TestService,
    make: Maker,
    parts: { team: MadeTeam; near: Level; leaderId: string; administratorId: string },
  ) {
    this.#service = service;
    this.#make = make;
    this.team = parts.team;
    this.near = parts.near;
    this.#leaderId = parts.leaderId;
    this.#administratorId = parts.administratorId;
    const { near, team } = parts;
    const ids = { near: team.units[near], far: team.units[opposite[near]] };
    this.#units = new RestlessUnits(service, ids, (side) => this.level(side));
    this.away = new RestlessAbsences(this);
    this.words = new MirrorWords(near);
  }

  static async of(
    service: TestService,
    make: Maker,
    near: Level,
    day: string,
  ): Promise<RestlessTeam> {
    const team = await make.team();
    for (const level of [near, opposite[near]])
      team[level].push(await make.member({ in: team, level }));
    const restless = new RestlessTeam(service, make, {
      ...{ team, near },
      leaderId: await make.worker({ role: 'team_leader', team }),
      administratorId: await make.worker({ role: 'administrator' }),
    });
    await restless.wakeOn(day);
    for (const side of ['near', 'far'] as const) await restless.#units.add(side);
    return restless;
  }

  /** Everybody signs in, on a day to which the clock has been moved. */
  async wakeOn(day: string): Promise<void> {
    this.#today = day;
    this.leader = await this.#service.signIn(this.#leaderId);
    this.#units.administrator = await this.#service.signIn(this.#administratorId);
  }

  level(side: Side): Level {
    return side === 'near' ? this.near : opposite[this.near];
  }

  member(side: Side, which: number): MadeMember {
    const all = this.team[this.level(side)];
    return all[which % all.length]!;
  }

  async do(happening: Happening): Promise<Outcome> {
    const answer = await this.#happen(happening);
    return answer ? outcomeOf(answer, this.near) : { status: 0 };
  }

  day(inDays: number): string {
    return new Date(Date.parse(this.#today) + inDays * 86_400_000).toISOString().slice(0, 10);
  }

  caseOf(of: number): string | undefined {
    return this.caseIds[of % Math.max(this.caseIds.length, 1)];
  }

  async send(id: OperationId, sent: SentAnyhow) {
    const answer = await this.leader.call(id, sent);
    const { agreementId } = sent.path ?? {};
    if (agreementId && answer.status < 300) this.#versions.set(agreementId, answer.version ?? 0);
    return answer;
  }

  async #happen(one: Happening) {
    switch (one.act) {
      case 'receive':
        return this.#receive(one);
      case 'open':
        return this.#open(this.#pair(one), { mode: modeOf(one), isSite: one.isSite });
      case 'join':
        return this.#join(this.level(one.side));
      case 'hand over':
      case 'change mode':
      case 'close':
      case 'reopen':
        return this.#ofCase(one);
      case 'leave':
      case 'plan end':
      case 'end':
      case 'continue':
        return this.#ofAgreement(one);
      case 'be away':
      case 'be there after all':
      case 'cover':
      case 'end cover':
        return this.away.change(one);
      default:
        return this.#units.change(one, this.day(one.inDays));
    }
  }

  /** Nobody does whose unit has become part of another, or has ended. */
  async #join(level: Level): Promise<undefined> {
    try {
      this.team[level].push(await this.#make.member({ in: this.team, level }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  #pair({ near, far, contact, isUnnamed }: PairWish) {
    const seat = (side: Side, which: number) =>
      side === contact
        ? {
            treatmentContact: {
              name: isUnnamed ? null : `Kontakt ${this.caseIds.length}`,
              profession: 'therapist',
              unitId: this.#units.ids[side][0]!,
            },
          }
        : { agreementId: this.member(side, which).agreementId };
    return { [this.level('near')]: seat('near', near), [this.level('far')]: seat('far', far) };
  }

  /** Two members together, whichever are there. */
  async #open(pair: object, wish: { mode: string; isSite?: boolean; reopensCaseId?: string }) {
    const { mode, isSite = false, reopensCaseId } = wish;
    const name = `Sak ${this.caseIds.length}`;
    const unitId = this.#units.ids.near[0]!;
    const arrangement = { kind: 'on_demand' };
    const opened = isSite
      ? { supervisionCase: { title: name, unitId, arrangement } }
      : { case: { alias: name } };
    const content = reopensCaseId ? { reopensCaseId } : opened;
    const isThere = ({ agreementId }: MadeMember) => !this.ends.has(agreementId);
    const proposer = this.team[this.level('near')].find(isThere);
    const confirmer = this.team[this.level('far')].find(isThere);
    if (!proposer || !confirmer) return undefined;
    const proposed = await (
      await this.#service.signIn(proposer.workerId)
    ).call('proposeOpening', {
      path: { teamId: this.team.id },
      body: { mode, pair, reason: 'haster', ...content },
    });
    if (proposed.status >= 300) return proposed;
    const openingId = (proposed.body as { id: string }).id;
    const confirmed = await (
      await this.#service.signIn(confirmer.workerId)
    ).call('confirmOpening', { path: { openingId } });
    if (confirmed.status >= 300) return confirmed;
    if (reopensCaseId) this.closedIds.delete(reopensCaseId);
    else {
      const { id } = confirmed.body as { id: string };
      this.words.call(id, name);
      this.caseIds.push(id);
    }
    return confirmed;
  }

  #receive({ side, who }: { side: Side; who: number }) {
    const { workerId: ownerId } = this.member(side, who);
    const alias = `Bekymring ${++this.#received}`;
    const body = { source: 'next_of_kin', askedBy: 'mor', worry: 'Svarer ikke.', ownerId, alias };
    return this.send('receiveInquiry', { path: { teamId: this.team.id }, body });
  }

  async #ofCase(one: Happening & { of: number }) {
    const caseId = this.caseOf(one.of);
    if (!caseId) return undefined;
    const { version } = await this.leader.ok('getCase', { path: { caseId } });
    const at = { path: { caseId }, version: version ?? 0 };
    switch (one.act) {
      case 'hand over': {
        const to = { agreementId: this.member(one.from, one.to).agreementId };
        return this.send('handOverSeat', {
          ...at,
          body: { level: this.level(one.seat), to },
        });
      }
      case 'change mode': {
        const body = { mode: modeOf({ ...one, isSite: false }), pair: this.#pair(one) };
        return this.send('changeMode', { ...at, body });
      }
      case 'close':
        return this.#close(caseId, at);
      case 'reopen': {
        const pair = this.#pair({ ...one, contact: null, isUnnamed: false });
        return this.#open(pair, { mode: 'intake', reopensCaseId: caseId });
      }
      default:
        return undefined;
    }
  }

  /** With the reason that fits it, a person's or a service site's. */
  async #close(caseId: string, at: SentAnyhow) {
    const { title } = (await this.leader.ok('getCase', { path: { caseId } })).body;
    const body =
      title === null
        ? { reason: 'moved', position: 'agrees' }
        : { reason: 'supervision_ended', position: 'not_applicable' };
    const answer = await this.send('closeCase', { ...at, body });
    if (answer.status < 300) this.closedIds.add(caseId);
    return answer;
  }

  async #ofAgreement(one: Happening & { side: Side; who: number; inDays: number }) {
    const { agreementId } = this.member(one.side, one.who);
    const at = { path: { agreementId }, version: this.#versions.get(agreementId) ?? 1 };
    const day = this.day(one.inDays);
    if (one.act === 'plan end') {
      return this.send('planAgreementEnd', { ...at, body: { plannedEndOn: day } });
    }
    if (one.act === 'continue') {
      const unit =
        typeof one.unit === 'string'
          ? this.#units.ids[one.unit][0]
          : this.#units.ids[one.side][one.unit % this.#units.ids[one.side].length];
      const body = { startsOn: day, fraction: one.fraction, homeUnitId: unit };
      return this.send('continueAgreement', { ...at, body });
    }
    const sent =
      one.act === 'leave'
        ? {
            ...at,
            body: { endedOn: day, successors: await this.#successors(agreementId, one.seed) },
          }
        : { ...at, body: { endedOn: day } };
    const answer = await this.send(one.act === 'leave' ? 'leaveTeam' : 'endAgreement', sent);
    if (answer.status < 300) this.ends.set(agreementId, day);
    return answer;
  }

  /** Somebody for each seat, mostly; by chance nobody, or somebody of the other level. */
  async #successors(agreementId: string, seed: number) {
    const { seats } = (await this.leader.ok('getLeaving', { path: { agreementId } })).body;
    // By when the case was opened: the names of the two levels' people sort otherwise in the mirror.
    const byAge = seats.toSorted(
      (a, b) => this.caseIds.indexOf(a.caseId) - this.caseIds.indexOf(b.caseId),
    );
    return byAge.flatMap(({ caseId }, at) => {
      const chance = (seed + 7 * at) % 11;
      if (chance === 0) return [];
      const isNear = this.team[this.near].some((one) => one.agreementId === agreementId);
      const side = isNear === (chance !== 1) ? 'near' : 'far';
      return [{ caseId, agreementId: this.member(side, seed + at).agreementId }];
    });
  }
}

/** Days go by. */
export async function passTo(
  service: TestService,
  day: string,
  teams: readonly RestlessTeam[],
): Promise<void> {
  await itIs(service, day);
  for (const team of teams) await team.wakeOn(day);
}
