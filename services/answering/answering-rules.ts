import { Problem } from '../platform/http/problem.ts';

/* What keeps a link from being made, in the order in which it is told. */

interface AskedCase<Form> {
  hasPerson: boolean;
  isOpen: boolean;
  saidNo: boolean;
  isOneOfThePair: boolean;
  forms: readonly Form[];
}

interface AskedForm {
  about: 'life' | 'cooperation';
  right: 'paper_only' | 'digital' | null;
  isAfterAnother: boolean;
}

export function refuseOutsiders({ hasPerson, isOneOfThePair }: AskedCase<unknown>): void {
  if (!hasPerson) throw new Problem('case-has-no-person');
  if (!isOneOfThePair) throw new Problem('not-of-the-pair');
}

/** The form that asks about it, when it can be answered on a screen. */
export function formToAnswer<Form extends AskedForm>(
  asked: AskedCase<Form>,
  about: 'life' | 'cooperation',
): Form {
  refuseOutsiders(asked);
  if (!asked.isOpen) throw new Problem('case-closed');
  if (asked.saidNo) throw new Problem('feedback-said-no');
  const form = asked.forms.find((one) => one.about === about);
  if (!form) throw new Problem('form-not-chosen');
  if (form.right !== 'digital') throw new Problem('feedback-needs-licence');
  if (form.isAfterAnother) throw new Problem('series-frozen');
  return form;
}

/** Once somebody has answered in a course the age group stands. */
export function ageGroupOf<Group extends string>(
  { ageGroup, ageGroups }: { ageGroup: Group | null; ageGroups: readonly Group[] },
  said: Group | undefined,
): Group {
  if (ageGroup !== null && said !== undefined && said !== ageGroup)
    throw new Problem('series-frozen');
  const group = ageGroup ?? said;
  if (group === undefined) throw unfit('/ageGroup', 'is needed for the first of a course');
  if (!ageGroups.includes(group)) throw new Problem('form-unfit');
  return group;
}

interface Rated {
  id: string;
  level: string;
}

/**
 * Of cooperation, whom it is with, by level: one of the pair or both. Whoever makes the link holds its address, and whoever
 * answers by it sees the earlier answers: so it is made by one whom they are about.
 */
export function ratedOf(
  about: 'life' | 'cooperation',
  withIds: readonly string[] | undefined,
  pair: readonly Rated[],
  callerId: string | null,
): { municipalWorkerId: string | null; specialistWorkerId: string | null } {
  if ((about === 'life') !== (withIds === undefined))
    throw unfit('/withIds', 'goes with cooperation, and only there');
  const rated = (withIds ?? []).map((id) => pair.find((one) => one.id === id));
  const at = (level: string) => rated.filter((one) => one?.level === level).map((one) => one!.id);
  const [municipal, specialist] = [at('municipal'), at('specialist')];
  if (
    municipal.length + specialist.length < rated.length ||
    municipal.length > 1 ||
    specialist.length > 1
  )
    throw unfit('/withIds', 'names somebody who is not one of the two');
  if (about === 'cooperation' && !rated.some((one) => one?.id === callerId))
    throw unfit('/withIds', 'names you too: of a colleague alone they make the link themselves');
  return { municipalWorkerId: municipal[0] ?? null, specialistWorkerId: specialist[0] ?? null };
}

function unfit(pointer: string, message: string): Problem {
  return new Problem('validation-failed', { errors: [{ pointer, message }] });
}
