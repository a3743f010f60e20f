import type { Schemas } from '../../service/contract.ts';

export interface ArrangementDraft {
  kind: 'fixed' | 'on_demand';
  everyWeeks: string;
  weekday: string;
  time: string;
  minutes: string;
  fromOn: string;
  throughOn: string;
  reason: Schemas['ArrangementReason'] | null;
}

export const draftOf = (
  { kind, everyWeeks, weekday, time, minutes, fromOn, throughOn, reason }: Schemas['Arrangement'],
  todayOn: string,
): ArrangementDraft => ({
  ...{ kind, everyWeeks: String(everyWeeks ?? 4), weekday: weekday ? String(weekday) : '' },
  ...{ time: time ?? '13:00', minutes: String(minutes ?? 60), reason },
  // Weeks are counted from there, so that a change of the time alone moves no week.
  fromOn: kind === 'fixed' && weekday !== null ? fromOn : todayOn,
  throughOn: throughOn ?? '',
});

const whole = (text: string, most: number) => {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : null;
};

/** Null until it is whole. Pure. */
export function saidIn(draft: ArrangementDraft): Schemas['ChangeArrangementRequest'] | null {
  const { kind, reason, time, fromOn, throughOn } = draft;
  if (reason === null) return null;
  if (kind === 'on_demand') return { kind, reason };
  const everyWeeks = whole(draft.everyWeeks, 52);
  if (everyWeeks === null || fromOn === '' || (throughOn !== '' && throughOn < fromOn)) return null;
  const often = { kind, reason, everyWeeks, fromOn, ...(throughOn !== '' && { throughOn }) };
  if (draft.weekday === '') return often;
  const minutes = whole(draft.minutes, 1440);
  if (minutes === null || time === '') return null;
  return { ...often, weekday: Number(draft.weekday), time, minutes };
}
