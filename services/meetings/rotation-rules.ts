/*
 * Who leads and who writes, meeting by meeting.
 *
 * Fair means: each meeting of the period is worth one turn of each duty, shared alike by those who can be there and take that
 * duty. The sum of somebody's shares is what the period asks of them, and they get that, rounded down or up. So those who can be at
 * the same meetings differ by one turn at most; whoever is away, comes later or leaves has fewer, and nothing to catch up.
 * Leading always comes out so. Writing does as far as nobody both leads and writes in one meeting, which binds in very small teams.
 *
 * Within that, whoever is due comes first; then the level that did not lead last time, and for the minutes the level that does
 * not lead; then whoever has waited longest; then the order in which they are given. No level is named anywhere.
 */

export interface Days {
  fromOn: string;
  /** The first day no longer; null: no end is known. */
  untilOn: string | null;
}

export interface RotationMember {
  workerId: string;
  level: string;
  mayChair: boolean;
  mayWriteMinutes: boolean;
  there: readonly Days[];
  away: readonly Days[];
  /** Before the period. */
  lastTurnOn: string | null;
}

/** Undefined: to be found. Null: nobody, and it stays so. */
export interface OpenMeeting {
  on: string;
  chairId: string | null | undefined;
  minuteTakerId: string | null | undefined;
}

export interface Turns {
  chairId: string | null;
  minuteTakerId: string | null;
}

type Duty = 'chairId' | 'minuteTakerId';
const duties = ['chairId', 'minuteTakerId'] as const;
const other = { chairId: 'minuteTakerId', minuteTakerId: 'chairId' } as const;
const may = { chairId: 'mayChair', minuteTakerId: 'mayWriteMinutes' } as const;

const covers = (spells: readonly Days[], on: string) =>
  spells.some(({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || untilOn > on));

export const canBeThere = ({ there, away }: RotationMember, on: string): boolean =>
  covers(there, on) && !covers(away, on);

/** What the meetings ask of each member, by the place in `members`. */
export function sharesOf(
  meetings: readonly OpenMeeting[],
  members: readonly RotationMember[],
  duty: Duty,
): number[] {
  const shares = members.map(() => 0);
  for (const meeting of meetings) {
    const able = ableTo(members, duty, meeting.on);
    for (const nth of able) shares[nth]! += 1 / able.length;
  }
  return shares;
}

function ableTo(members: readonly RotationMember[], duty: Duty, on: string): number[] {
  return members.flatMap((member, nth) =>
    member[may[duty]] && canBeThere(member, on) ? [nth] : [],
  );
}

/** The turns of each meeting, in their order; those that are given stay. */
export function rotate(
  meetings: readonly OpenMeeting[],
  members: readonly RotationMember[],
): Turns[] {
  const turns = meetings.map(({ chairId, minuteTakerId }) => ({
    chairId: chairId ?? null,
    minuteTakerId: minuteTakerId ?? null,
  }));
  dealInOrder(meetings, members, turns);
  for (const duty of duties) new Balance(meetings, members, turns, duty).even();
  return turns;
}

/** Week by week to whoever is due: good intervals, and fair already where all can always be there. */
function dealInOrder(
  meetings: readonly OpenMeeting[],
  members: readonly RotationMember[],
  turns: Turns[],
): void {
  const places = new Map(members.map(({ workerId }, nth) => [workerId, nth]));
  const levelOf = (id: string | null) =>
    id === null ? null : members[places.get(id) ?? -1]?.level;
  const due = { chairId: members.map(() => 0), minuteTakerId: members.map(() => 0) };
  const lastOn = members.map(({ lastTurnOn }) => lastTurnOn ?? '');
  let ledLast: string | null | undefined = null;
  for (const [at, meeting] of meetings.entries()) {
    const turn = turns[at]!;
    for (const duty of duties) {
      const able = ableTo(members, duty, meeting.on);
      for (const nth of able) due[duty][nth]! += 1 / able.length;
      if (meeting[duty] === undefined) {
        const avoided = duty === 'chairId' ? ledLast : levelOf(turn.chairId);
        // Whole turns: a share of one does not outweigh the levels.
        const place = (nth: number) => [
          -Math.ceil(due[duty][nth]! - 1e-9),
          members[nth]!.level === avoided ? 1 : 0,
          lastOn[nth]!,
          nth,
        ];
        const [first] = able
          .filter((nth) => members[nth]!.workerId !== turn[other[duty]])
          .sort((one, another) => compare(place(one), place(another)));
        turn[duty] = first === undefined ? null : members[first]!.workerId;
      }
      const taken = places.get(turn[duty] ?? '');
      if (taken !== undefined) {
        due[duty][taken]! -= 1;
        lastOn[taken] = meeting.on;
      }
    }
    ledLast = levelOf(turn.chairId);
  }
}

function compare(one: readonly (number | string)[], another: readonly (number | string)[]): number {
  for (const [at, value] of one.entries()) {
    if (value !== another[at]) return value < another[at]! ? -1 : 1;
  }
  return 0;
}

/** Passes turns of one duty on, along chains where need be, until everybody has their share rounded down or up. */
class Balance {
  readonly #meetings: readonly OpenMeeting[];
  readonly #members: readonly RotationMember[];
  readonly #turns: Turns[];
  readonly #duty: Duty;
  readonly #shares: number[];

  constructor(
    meetings: readonly OpenMeeting[],
    members: readonly RotationMember[],
    turns: Turns[],
    duty: Duty,
  ) {
    this.#meetings = meetings;
    this.#members = members;
    this.#turns = turns;
    this.#duty = duty;
    this.#shares = sharesOf(meetings, members, duty);
  }

  even(): void {
    const most = (nth: number) => Math.ceil(this.#shares[nth]! - 1e-9);
    const least = (nth: number) => Math.floor(this.#shares[nth]! + 1e-9);
    const isOver = (nth: number) => this.#count(nth) > most(nth);
    const hasRoom = (nth: number) => this.#count(nth) < most(nth);
    const isUnder = (nth: number) => this.#count(nth) < least(nth);
    const canSpare = (nth: number) => this.#count(nth) > least(nth);
    while (this.#passOn(isOver, hasRoom) || this.#passOn(canSpare, isUnder));
  }

  #count(nth: number): number {
    const { workerId } = this.#members[nth]!;
    return this.#turns.filter((turn) => turn[this.#duty] === workerId).length;
  }

  /** One turn from somebody who gives to somebody who takes, perhaps through others. False: there is no way. */
  #passOn(gives: (nth: number) => boolean, takes: (nth: number) => boolean): boolean {
    const seen = new Set(this.#members.flatMap((_, nth) => (gives(nth) ? [nth] : [])));
    // Each with the meetings that change hands on the way there.
    let reached = [...seen].map((nth) => ({ nth, way: [] as { at: number; to: number }[] }));
    while (reached.length > 0) {
      const next: typeof reached = [];
      for (const { nth, way } of reached) {
        for (const step of this.#stepsFrom(nth)) {
          if (seen.has(step.to)) continue;
          seen.add(step.to);
          const longer = [...way, step];
          if (takes(step.to)) return this.#carryOut(longer);
          next.push({ nth: step.to, way: longer });
        }
      }
      reached = next;
    }
    return false;
  }

  /** To whom somebody could pass on which of their turns. */
  #stepsFrom(nth: number): { at: number; to: number }[] {
    return this.#openTurnsOf(nth).flatMap((at) => this.#whoCould(at).map((to) => ({ at, to })));
  }

  #openTurnsOf(nth: number): number[] {
    const { workerId } = this.#members[nth]!;
    return this.#meetings.flatMap((meeting, at) =>
      meeting[this.#duty] === undefined && this.#turns[at]![this.#duty] === workerId ? [at] : [],
    );
  }

  #whoCould(at: number): number[] {
    const taken = this.#turns[at]![other[this.#duty]];
    return ableTo(this.#members, this.#duty, this.#meetings[at]!.on).filter(
      (nth) => this.#members[nth]!.workerId !== taken,
    );
  }

  #carryOut(way: readonly { at: number; to: number }[]): true {
    for (const { at, to } of way) this.#turns[at]![this.#duty] = this.#members[to]!.workerId;
    return true;
  }
}
