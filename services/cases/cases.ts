import type { Handlers } from '../platform/http/handlers.ts';
import { changeEngagement } from './change-engagement.ts';
import { changeMode } from './change-mode.ts';
import { changeTreatmentContact } from './change-treatment-contact.ts';
import { closeCase } from './close-case.ts';
import { confirmOpening } from './confirm-opening.ts';
import { endAgreementAnd, type SeeToWhatIsLeft } from './end-agreement.ts';
import { getCaseHistory } from './get-case-history.ts';
import { getCaseTimeline } from './get-case-timeline.ts';
import { getCase } from './get-case.ts';
import { getLeaving } from './get-leaving.ts';
import { handOverSeat } from './hand-over-seat.ts';
import { leaveTeamAnd } from './leave-team.ts';
import { listCases } from './list-cases.ts';
import { listOpenings } from './list-openings.ts';
import { listSeats } from './list-seats.ts';
import { listTeamSeats } from './list-team-seats.ts';
import { nameTreatmentContact } from './name-treatment-contact.ts';
import { planAgreementEnd } from './plan-agreement-end.ts';
import { proposeOpening } from './propose-opening.ts';
import { withdrawOpening } from './withdraw-opening.ts';

/** The door of the room: cases, their two seats, and every act that can touch a seat. */
export const caseHandlers = {
  changeEngagement,
  changeMode,
  changeTreatmentContact,
  closeCase,
  confirmOpening,
  getCase,
  getCaseHistory,
  getCaseTimeline,
  getLeaving,
  handOverSeat,
  listCases,
  listOpenings,
  listSeats,
  listTeamSeats,
  nameTreatmentContact,
  planAgreementEnd,
  proposeOpening,
  withdrawOpening,
} satisfies Partial<Handlers>;

/** The two ways of leaving a team. */
export const leavingHandlers = (seeToWhatIsLeft: SeeToWhatIsLeft) =>
  ({
    endAgreement: endAgreementAnd(seeToWhatIsLeft),
    leaveTeam: leaveTeamAnd(seeToWhatIsLeft),
  }) satisfies Partial<Handlers>;

export { inviteTreatmentContactFrom } from './invite-treatment-contact.ts';
export { findCaseSummaries as caseSummaries } from './case-read-sql.ts';
export { closeOpenCase } from './close-case.ts';
export { handOverSeats } from './hand-over-seat.ts';
export { refuseClosing } from './seat-rules.ts';
export { isAliasTaken, findOpenings as openings } from './opening-sql.ts';
export { openCase } from './open-case.ts';
export type { CaseSummary } from './words.ts';
export type { OpeningAct } from './open-case.ts';
export { recordClosedCase } from './record-closed-case.ts';
export { lockOpenCase } from './standing-case.ts';
export {
  closeAsBefore,
  endUndoneCase,
  findBeside,
  findClosing,
  handBack,
  openAsBefore,
} from './undo-acts.ts';
export { nameOfUnnamed } from './unnamed-contact.ts';
