import type { components } from '../../openapi/generated/types.ts';
import type { Database } from '../platform/database/connect.ts';
import type { RestlessTeam } from './restless-team.ts';
import type { Level } from './words.ts';

/*
 * For tests: who sat where on each day, and who acted, worked out slowly and from other things than the service works it
 * out from: the seats from the team's event log, told one after the other; who acted from what was answered, day by day.
 */

type Schemas = components['schemas'];
type Sql = Database['sql'];

interface Told {
  at: string;
  kind: string;
  caseId: string;
  workerIds: string[];
  level: Level | null;
  toWorkerId: string | null;
}

interface Sitting {
  workerId: string;
  from: string;
  to: string | null;
}
export type SeatsOfCase = Record<Level, Sitting[]>;

const levels = ['municipal', 'specialist'] as const;
const osloDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });
const dayOf = (instant: string) => osloDay.format(new Date(instant));

/** The seats of every case of a team, from its events alone and from which level each worker is of. */
export async function seatsFromEvents(sql: Sql, teamId: string): Promise<Map<string, SeatsOfCase>> {
  const told = await sql<Told[]>`
    select e.at, e.kind, c.id as "caseId", array(select jsonb_array_elements_text(e.data -> 'workerIds')) as "workerIds",
      e.data -> 'details' ->> 'level' as level, e.data -> 'details' ->> 'toWorkerId' as "toWorkerId"
    from events e cross join lateral jsonb_array_elements_text(e.data -> 'caseIds') c (id)
    where e.team_id = ${teamId} and e.kind in ('case.opened', 'case.reopened', 'seat.handed_over', 'case.mode_changed', 'case.closed')
    order by e.seq`;
  const levelOf = new Map(
    (
      await sql<{ id: string; level: Level }[]>`
        select worker_id as id, level from agreements where team_id = ${teamId}
        union select worker_id, level from treatment_contacts where team_id = ${teamId}`
    ).map(({ id, level }) => [id, level]),
  );
  const cases = new Map<string, SeatsOfCase>();
  for (const { at, kind, caseId, workerIds, level, toWorkerId } of told) {
    const seats = cases.get(caseId) ?? { municipal: [], specialist: [] };
    cases.set(caseId, seats);
    const sits = (of: Level, workerId: string) => {
      const last = seats[of].at(-1);
      if (last?.to === null && last.workerId === workerId) return;
      if (last?.to === null) last.to = at;
      seats[of].push({ workerId, from: at, to: null });
    };
    if (kind === 'case.closed') {
      for (const of of levels) seats[of].at(-1)!.to = at;
    } else if (level !== null && toWorkerId !== null) {
      sits(level, toWorkerId);
    } else {
      // Those who sat come before those who sit now, so that the last named of a level is the one.
      for (const of of levels) {
        const last = workerIds.filter((id) => levelOf.get(id) === of).at(-1);
        if (last) sits(of, last);
      }
    }
  }
  return cases;
}

/** Everybody who held the seat at some time of the day, in order. */
export function holdersOn(sittings: readonly Sitting[], day: string): string[] {
  return sittings
    .filter(({ from, to }) => dayOf(from) <= day && (to === null || dayOf(to) >= day))
    .map(({ workerId }) => workerId);
}

/** The days on which somebody acts by a cover, asked one by one. */
export function daysActing(
  { away, ends }: RestlessTeam,
  cover: Schemas['Cover'],
  sitting: Sitting,
): string[] {
  const isAway = (workerId: string, day: string) =>
    away.absences.some(
      (one) =>
        one.workerId === workerId &&
        !one.isWithdrawn &&
        one.startsOn <= day &&
        (one.backOn === null || day < one.backOn),
    );
  const acting: string[] = [];
  if (cover.isWithdrawn) return acting;
  for (let day = cover.startsOn; day < cover.endsOn; day = next(day)) {
    const ended = ends.get(cover.agreementId);
    const isInForce = ended === undefined || day < ended;
    const sits = dayOf(sitting.from) <= day && (sitting.to === null || day <= dayOf(sitting.to));
    const isNeeded = isAway(cover.holderId, day) && !isAway(cover.workerId, day);
    if (sits && isInForce && isNeeded) acting.push(day);
  }
  return acting;
}

/** Which of the holder's times in the seat a cover is for: the one that began when the row of the seat did. */
export async function sittingOf(
  sql: Sql,
  cover: Schemas['Cover'],
  sittings: readonly Sitting[],
): Promise<Sitting> {
  const [seat] = await sql<{ since: string }[]>`
    select lower(s.held_during) as since from covers c join seats s on s.id = c.seat_id where c.id = ${cover.id}`;
  const apart = ({ from }: Sitting) => Math.abs(Date.parse(from) - Date.parse(seat!.since));
  return sittings
    .filter(({ workerId }) => workerId === cover.holderId)
    .toSorted((a, b) => apart(a) - apart(b))[0]!;
}

export function next(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
