import { useState } from 'react';
import { dayOf, instantOf, timeOf, today } from '../../kit/dates.ts';
import type {
  Activity,
  ActivityKind,
  Arena,
  CaseCard,
  ContactMade,
  PlannedActivity,
  Schemas,
  SeatCard,
} from '../../service/contract.ts';

const kindsWithPerson = [
  'conversation',
  'accompaniment',
  'practical_help',
  'doing_together',
] as const satisfies readonly ActivityKind[];
const otherKinds = [
  'supervision',
  'cooperation',
  'next_of_kin',
  'other',
] as const satisfies readonly ActivityKind[];
export const arenas = [
  ...(['home', 'outdoors', 'service_site', 'institution', 'phone', 'digital'] as const),
  ...(['office', 'other'] as const),
] satisfies readonly Arena[];

/** Whose case it is, as far as recording has to know. */
export interface Subject {
  id: string;
  teamId: string;
  /** What the case is called on the screen. */
  name: string;
  isPerson: boolean;
  seats: CaseCard['seats'] | null;
}

export const isWithPerson = (kind: ActivityKind) =>
  (kindsWithPerson as readonly ActivityKind[]).includes(kind);

const kindsFor = ({ isPerson }: Subject): readonly ActivityKind[] =>
  isPerson ? [...kindsWithPerson, ...otherKinds] : otherKinds.filter((k) => k !== 'next_of_kin');

/** What most likely is done next is what was done last: kept on this device, and nothing of whom it was about. */
const remembered = 'skulder:activity';
interface Habit {
  kind: ActivityKind;
  arena: Arena;
  minutes: number;
}

function habit(): Habit {
  const usual = { kind: 'conversation', arena: 'home', minutes: 60 } as const;
  try {
    const last = JSON.parse(localStorage.getItem(remembered) ?? '{}') as Partial<Habit>;
    return { ...usual, ...last };
  } catch {
    return usual;
  }
}

export function rememberHabit({ kind, arena, minutes }: Habit) {
  try {
    localStorage.setItem(remembered, JSON.stringify({ kind, arena, minutes }));
  } catch {
    // Then the usual is offered the next time too.
  }
}

/** Who goes in the seat today: whoever acts for the holder, or the holder. */
function workerToday(seat: SeatCard): string {
  const { cover } = seat;
  const now = today();
  return cover && cover.startsOn <= now && cover.endsOn > now ? cover.workerId : seat.workerId;
}

/** What is filled in from the start, when it is not what was done last. */
export type Start = Pick<Activity, 'kind' | 'arena' | 'minutes' | 'workers'> &
  Partial<Pick<Activity, 'doneOn' | 'time' | 'contact' | 'attendees' | 'topic' | 'isStatutory'>>;

/** A plan as it is recorded once it has been done; what is still to come was done today, at another time than planned. */
export function startOf(plan: PlannedActivity): Start {
  const day = dayOf(plan.startsAt);
  const hasCome = Date.parse(plan.startsAt) <= Date.now();
  return { ...plan, ...(hasCome ? { doneOn: day, time: timeOf(plan.startsAt) } : {}) };
}

/** A plan as it stands, to be moved or otherwise changed. */
export const startOfChange = (plan: PlannedActivity): Start => ({
  ...plan,
  ...{ doneOn: dayOf(plan.startsAt), time: timeOf(plan.startsAt) },
});

/** What only supervision says: how many took part, of a service site what it was about, and by which duty. */
function useSessionDraft(shown: Start | null) {
  const [attendees, setAttendees] = useState(shown?.attendees?.toString() ?? '');
  const [topic, setTopic] = useState(shown?.topic ?? '');
  const [isStatutory, setStatutory] = useState(shown?.isStatutory ?? false);
  const many = attendees.trim() === '' ? null : Number(attendees);
  return {
    ...{ attendees, setAttendees, topic, setTopic, isStatutory, setStatutory },
    isRight: many === null || (Number.isInteger(many) && many >= 1 && many <= 500),
    body: (isPerson: boolean) => ({
      ...{ attendees: many, isStatutory },
      topic: isPerson ? null : topic.trim() || null,
    }),
  };
}

/** Everything is filled in from the start, so that saving is one key when it was as usual. */
export function useActivityDraft(subject: Subject, shown: Start | null) {
  const [last] = useState(habit);
  const kinds = kindsFor(subject);
  const usual = kinds.includes(last.kind) ? last.kind : kinds[0]!;
  const [kind, setKind] = useState<ActivityKind>(shown?.kind ?? usual);
  const [arena, setArena] = useState<Arena>(shown?.arena ?? last.arena);
  const [contact, setContact] = useState<ContactMade>(shown?.contact ?? 'two_way');
  const [doneOn, setDoneOn] = useState(shown?.doneOn ?? today());
  const [time, setTime] = useState(shown?.time ?? '');
  const [minutes, setMinutes] = useState(String(shown?.minutes ?? last.minutes));
  const [workerIds, setWorkerIds] = useState<readonly string[]>(
    () =>
      shown?.workers.map(({ id }) => id) ??
      (subject.seats ? [subject.seats.municipal, subject.seats.specialist].map(workerToday) : []),
  );
  const session = useSessionDraft(shown);
  const many = Number(minutes);
  const isTimeRight = Number.isInteger(many) && many >= 1 && many <= 1440;
  const isToCome = doneOn > today();
  const isPast = doneOn < today();
  const body: Schemas['RecordActivityRequest'] = {
    ...{ kind, arena, doneOn, minutes: many, workerIds: [...workerIds] },
    time: time || null,
    contact: isWithPerson(kind) ? contact : null,
    ...(kind === 'supervision' && session.body(subject.isPerson)),
  };
  const plan: Schemas['PlanActivityRequest'] | null =
    doneOn && time
      ? {
          ...{ kind, arena, minutes: many, workerIds: [...workerIds] },
          startsAt: instantOf(doneOn, time),
        }
      : null;
  const isWhole = isTimeRight && session.isRight && workerIds.length > 0;
  return {
    ...{ session, plan, isPast, isPlanReady: isWhole && plan !== null },
    ...{ kinds, kind, setKind, arena, setArena, contact, setContact, doneOn, setDoneOn },
    ...{ time, setTime, minutes, setMinutes, workerIds, isTimeRight, isToCome, body },
    setThere: (workerId: string, isThere: boolean) =>
      setWorkerIds((ids) => [
        ...ids.filter((id) => id !== workerId),
        ...(isThere ? [workerId] : []),
      ]),
    isReady: isWhole && !isToCome && doneOn !== '',
  };
}

export type ActivityDraft = ReturnType<typeof useActivityDraft>;
