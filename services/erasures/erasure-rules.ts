import { Problem } from '../platform/http/problem.ts';
import type { AnswerErasureRequest, Erasure, InquiryToErase, LegalGround, Level } from './words.ts';

const levelOf: Readonly<Record<string, Level>> = {
  municipal_leader: 'municipal',
  dps_leader: 'specialist',
};

/** The levels of a team that somebody answers for. */
export function levelsAnsweredFor(
  roles: readonly { role: string; teamId: string | null }[],
  teamId: string,
): Level[] {
  const levels = roles.flatMap(({ role, teamId: of }) =>
    of === teamId && levelOf[role] ? [levelOf[role]] : [],
  );
  return [...new Set(levels)].sort();
}

/** Every reason why the person of an inquiry cannot ask to be erased by it. */
export function refuseInquiry(inquiry: InquiryToErase): void {
  if (inquiry.isErased) throw new Problem('inquiry-erased');
  if (inquiry.about !== 'person') throw new Problem('inquiry-has-no-person');
  if (inquiry.caseId !== null) throw new Problem('inquiry-has-case');
  if (!inquiry.isEnded) throw new Problem('inquiry-not-ended');
}

/** Every reason not to take a level's answer, but those that only another call at the same time can bring about. */
export function refuseAnswer(
  erasure: Erasure,
  { level, answer, ground }: AnswerErasureRequest,
  by: {
    grounds: readonly LegalGround[];
    roles: readonly { role: string; teamId: string | null }[];
  },
): void {
  if (!levelsAnsweredFor(by.roles, erasure.teamId).includes(level)) {
    throw new Problem('erasure-not-your-level');
  }
  if (erasure.state !== 'asked' || erasure.answers.some((given) => given.level === level)) {
    throw new Problem('erasure-answered');
  }
  if (!by.grounds.some((each) => each.code === ground && each.answer === answer)) {
    throw new Problem('erasure-ground-unfit');
  }
  const open = erasure.cases.filter(({ state }) => state === 'open');
  if (answer === 'erase' && open.length > 0) {
    const cases = open.map(({ id, name }) => ({ id, alias: name }));
    throw new Problem('case-still-open', { cases });
  }
}
