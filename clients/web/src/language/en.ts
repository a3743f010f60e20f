import { absences } from './en/absences.ts';
import { answering } from './en/answering.ts';
import { access } from './en/access.ts';
import { actions } from './en/actions.ts';
import { activities } from './en/activities.ts';
import { admissions } from './en/admissions.ts';
import { agenda } from './en/agenda.ts';
import { block } from './en/blocks.ts';
import { board } from './en/board.ts';
import { cases } from './en/cases.ts';
import { erasures } from './en/erasures.ts';
import { feedback } from './en/feedback.ts';
import { frame } from './en/frame.ts';
import { importCodes, imports } from './en/imports.ts';
import { informalFeedback } from './en/informal-feedback.ts';
import { inquiry } from './en/inquiry.ts';
import { feedbackExport } from './en/feedback-export.ts';
import { feedbackFigures } from './en/feedback-figures.ts';
import { instruments } from './en/instruments.ts';
import { meeting } from './en/meeting.ts';
import { room } from './en/room.ts';
import { year } from './en/meeting-year.ts';
import { minutes } from './en/minutes.ts';
import { networks } from './en/networks.ts';
import { notices } from './en/notices.ts';
import { pair } from './en/pair.ts';
import { caseload, people } from './en/people.ts';
import { persons } from './en/persons.ts';
import { staffing } from './en/staffing.ts';
import { signals } from './en/signals.ts';
import { statement } from './en/statement.ts';
import { plans } from './en/plans.ts';
import { problems } from './en/problems.ts';
import { arrangements } from './en/arrangements.ts';
import { supervision } from './en/supervision.ts';
import { supporters } from './en/supporters.ts';
import { visits } from './en/visits.ts';
import { weeks } from './en/weeks.ts';
import { words } from './en/words.ts';
import type { Texts } from './nb.ts';

export const en: Texts = {
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
