import { answeringProblems } from './answering.ts';
import type { ProblemTexts } from '../problem-texts.ts';

/** Of whoever stands beside the pair, and of what is around the person. */
export const aroundProblems = {
  ...answeringProblems,
  'licence-overlaps': {
    title: 'The team has a licence for the form on some of those days',
    help: 'Set the last day of the other licence first, or choose days after it.',
  },
  'form-is-free': {
    title: 'The form is free',
    help: 'It needs no licence, and its wording comes with the service.',
  },
  'licence-not-digital': {
    title: 'The team has no licence today that lets people answer on a screen',
    help: 'Register a licence that gives the right to a screen first.',
  },
  'consultation-not-yours': {
    title: 'Somebody else wrote this',
    help: 'Whoever wrote it corrects it.',
  },
  'signal-settled': {
    title: 'Nobody waits for an answer to it any more',
    help: 'Somebody has written what came of it, or it holds no more.',
  },
  'informal-feedback-withdrawn': {
    title: 'The feedback was written by mistake',
    help: 'Write it down anew.',
  },
  'arrangement-not-of-a-site': {
    title: 'The case is about a person',
    help: 'Plan what is to be done in it instead.',
  },
  'arrangement-incomplete': {
    title: 'The arrangement does not hang together',
    help: 'A fixed one says how many weeks; day, time and minutes go together, and the end is not before the start.',
  },
  'session-settled': {
    title: 'Something has been said of the session already',
    help: 'Look at the list again: it is planned, held or not held. Anything done besides is recorded in the case.',
  },
  'supervision-not-on-demand': {
    title: 'The case has no supervision on demand',
    help: 'Plan a session in the case. A service site without a case asks by an inquiry.',
  },
  'supervision-request-over': {
    title: 'The request does not wait any more',
    help: 'Write a new one if there is more.',
  },
  'notice-given': {
    title: 'The unit has been told already',
    help: 'Nothing has to be done.',
  },
  'notice-not-due': {
    title: 'Nobody is to be told of this',
    help: 'Only when somebody who is not enrolled is discussed must the home unit know.',
  },
  'action-settled': {
    title: 'It is done or dropped already',
    help: 'If that is a mistake, undo it first.',
  },
  'action-open': {
    title: 'It is open already',
    help: 'A colleague was first.',
  },
  'agreement-still-has-actions': {
    title: 'They still have something to do for the team',
    help: 'Let somebody else take it over first, or mark it as done.',
  },
  'agreement-still-has-units-to-tell': {
    title: 'A home unit has not been told',
    help: 'Tell the unit, or let somebody else of the team do it, and end the agreement afterwards.',
  },
  'crisis-plan-missing': {
    title: 'No crisis plan is written down',
    help: 'Write down first where the plan is.',
  },
  'invocation-withdrawn': {
    title: 'It is marked as a mistake already',
    help: 'Write it down anew if it is needed.',
  },
  'supporter-not-member': {
    title: 'A supporter is a member of the team from the first day',
    help: 'Choose somebody who has an agreement with the team then, or another day.',
  },
  'supporter-holds-seat': {
    title: 'They are one of the two on these days',
    help: 'Choose somebody else, or days after the seat has been handed over.',
  },
  'supporter-already': {
    title: 'They support the pair already on some of these days',
    help: 'Choose the days that are left, or end the support that is there.',
  },
  'support-over': {
    title: 'The support has ended',
    help: 'Add the supporter again if it is needed.',
  },
  'contact-removed': {
    title: 'The contact has been removed',
    help: 'Add them again if it is needed.',
  },
  'consent-not-possible': {
    title: 'That does not go with what the person said last',
    help: 'Who has agreed takes it back. Only a consent that was given can be taken back.',
  },
  'national-id-elsewhere': {
    title: 'A national id stands where it must not',
    help: 'Take it out. Once the person has agreed to be registered, it is kept encrypted under “National id”.',
  },
} satisfies Partial<ProblemTexts>;
