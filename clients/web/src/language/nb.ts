import { absences } from './nb/absences.ts';
import { answering } from './nb/answering.ts';
import { access } from './nb/access.ts';
import { actions } from './nb/actions.ts';
import { activities } from './nb/activities.ts';
import { admissions } from './nb/admissions.ts';
import { agenda } from './nb/agenda.ts';
import { block } from './nb/blocks.ts';
import { board } from './nb/board.ts';
import { cases } from './nb/cases.ts';
import { erasures } from './nb/erasures.ts';
import { feedback } from './nb/feedback.ts';
import { frame } from './nb/frame.ts';
import { importCodes, imports } from './nb/imports.ts';
import { informalFeedback } from './nb/informal-feedback.ts';
import { inquiry } from './nb/inquiry.ts';
import { feedbackExport } from './nb/feedback-export.ts';
import { feedbackFigures } from './nb/feedback-figures.ts';
import { instruments } from './nb/instruments.ts';
import { meeting } from './nb/meeting.ts';
import { room } from './nb/room.ts';
import { year } from './nb/meeting-year.ts';
import { minutes } from './nb/minutes.ts';
import { networks } from './nb/networks.ts';
import { notices } from './nb/notices.ts';
import { pair } from './nb/pair.ts';
import { caseload, people } from './nb/people.ts';
import { persons } from './nb/persons.ts';
import { staffing } from './nb/staffing.ts';
import { signals } from './nb/signals.ts';
import { statement } from './nb/statement.ts';
import { plans } from './nb/plans.ts';
import { problems } from './nb/problems.ts';
import { arrangements } from './nb/arrangements.ts';
import { supervision } from './nb/supervision.ts';
import { supporters } from './nb/supporters.ts';
import { visits } from './nb/visits.ts';
import { weeks } from './nb/weeks.ts';
import { words } from './nb/words.ts';

export const nb = {
  ...words,
  frame,
  absences,
  actions,
  activities,
  answering,
  admissions,
  agenda,
  block,
  board,
  pair,
  case: cases,
  persons,
  networks,
  notices,
  plans,
  feedback,
  erasures,
  access,
  informalFeedback,
  inquiry,
  feedbackExport,
  feedbackFigures,
  instruments,
  meeting,
  room,
  minutes,
  year,
  imports,
  importCodes,
  people,
  staffing,
  signals,
  statement,
  caseload,
  problems,
  arrangements,
  supervision,
  supporters,
  visits,
  weeks,
};

/** What every other language has to say too. */
export type Texts = typeof nb;
