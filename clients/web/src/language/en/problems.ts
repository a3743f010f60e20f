import type { ProblemTexts } from '../problem-texts.ts';
import { activityProblems } from './activity-problems.ts';
import { admissionProblems } from './admissions.ts';
import { meetingProblems } from './meeting-problems.ts';
import { peopleProblems } from './people-problems.ts';
import { feedbackProblems } from './feedback-problems.ts';
import { personProblems } from './person-problems.ts';
import { unitProblems } from './unit-problems.ts';
import { visitProblems } from './visit-problems.ts';
import { aroundProblems } from './around-problems.ts';

export const problems: ProblemTexts = {
  ...aroundProblems,
  'seat-empty': {
    title: 'One of the seats is empty',
    help: 'A case always has one worker from the municipality and one from the specialist service. Choose who takes each seat.',
  },
  'seat-wrong-level': {
    title: 'This person belongs to the other level',
    help: 'The home unit in the agreement decides the level, not the profession. Choose someone from the right level.',
  },
  'seat-same-worker': {
    title: 'The same person in both seats',
    help: 'They always go two. Choose someone else for one of the seats.',
  },
  'seat-not-member': {
    title: 'This person is not a member of the team now',
    help: 'Choose someone with an agreement in the team, or make a new agreement under Team first.',
  },
  'shoulder-same-level': {
    title: 'Both are from the same level',
    help: 'In shoulder to shoulder the team’s member comes from the level opposite the treatment contact. Choose a member of the other level.',
  },
  'shoulder-needs-contact': {
    title: 'The treatment contact is missing',
    help: 'Shoulder to shoulder has a treatment contact in one seat. Give profession and unit. The name can come later.',
  },
  'mode-change-not-possible': {
    title: 'The way of working cannot change like this',
    help: 'A case can move between intake and shoulder to shoulder. For supervision, close the case with “stable contact established” and a supervision offer.',
  },
  'case-closed': {
    title: 'The case is closed',
    help: 'Propose to reopen it first. A member of the other level confirms.',
  },
  'case-open': { title: 'The case is already open', help: 'Open the case and continue there.' },
  'case-not-yours': {
    title: 'You do not sit in this case',
    help: 'Ask one of the two in the case, or the team leader, to do this.',
  },
  'agreement-still-seated': {
    title: 'The agreement holds seats on that day or later',
    help: 'Hand over the seats in these cases first, and choose a day after the last was handed over. A seat is never left empty.',
  },
  'agreement-still-owns': {
    title: 'This person still owns open inquiries',
    help: 'Let someone else in the team take over the inquiries first. An open inquiry always has an owner.',
  },
  'agreement-still-investigates': {
    title: 'This person still looks into open inquiries',
    help: 'Let somebody else of the same level in the team take it over first.',
  },
  'agreement-overlaps': {
    title: 'The agreement overlaps another one in the team',
    help: 'Choose a start date after the earlier agreement has ended.',
  },
  'worker-not-available': {
    title: 'This person cannot sit in the case on that date',
    help: 'The agreement has not begun or has ended. Choose someone else.',
  },
  'absence-overlaps': {
    title: 'The absence is there already',
    help: 'The person is away on some of these days already. Change the absence that is there.',
  },
  'cover-not-needed': {
    title: 'Nobody is away on these days',
    help: 'Record the absence first, or choose days within it.',
  },
  'cover-overlaps': {
    title: 'Somebody covers on some of these days already',
    help: 'End that cover, or choose the days that are left.',
  },
  'absence-withdrawn': {
    title: 'The absence does not count any more',
    help: 'Record a new one.',
  },
  'absence-acted-in': {
    title: 'Somebody has covered on these days already',
    help: 'Let the absence end today or later. What has been stays.',
  },
  'cover-over': {
    title: 'The cover has ended',
    help: 'Arrange a new one if it is needed.',
  },
  'items-still-open': {
    title: 'Some items are not decided',
    help: 'Decide them, or defer them to a meeting with a date.',
  },
  'item-already-decided': {
    title: 'The item is already decided',
    help: 'Someone else got there first. See the decision in the minutes.',
  },
  'differing-needs-reason': {
    title: 'The decision differs from the advice',
    help: 'Say briefly why the meeting chooses something else.',
  },
  'supervision-offer-missing': {
    title: 'The supervision offer is missing',
    help: 'Say which unit gets the offer.',
  },
  'pair-missing': {
    title: 'The pair is missing',
    help: 'Choose one from the municipality and one from the specialist service.',
  },
  'investigation-incomplete': {
    title: 'The investigation lacks something',
    help: 'Choose one from each level and a date when the inquiry comes back.',
  },
  'guidance-incomplete': {
    title: 'The receiving service is missing',
    help: 'Choose the unit and say why it is the right place.',
  },
  'handover-incomplete': {
    title: 'Nobody is named to take over the seat',
    help: 'Choose who takes over.',
  },
  'inquiry-already-decided': {
    title: 'The inquiry is already decided',
    help: 'See the decision on the inquiry.',
  },
  'inquiry-withdrawn': {
    title: 'The inquiry is withdrawn',
    help: 'If the worry returns, register a new inquiry.',
  },
  'inquiry-not-yours': {
    title: 'The owner records what the service answered',
    help: 'Ask the owner or the team leader to record it, or take the inquiry over first.',
  },
  'guidance-not-waiting': {
    title: 'Nobody is waiting for an answer here',
    help: 'The answer is already recorded, or the inquiry got another outcome.',
  },
  'disagreement-needs-meeting': {
    title: 'The person disagrees. Then the meeting decides.',
    help: 'Put the case on the agenda of the intake meeting.',
  },
  'close-reason-not-possible': {
    title: 'That reason does not fit here',
    help: 'Choose a reason that applies to this kind of case. On a death, the person’s position is “not applicable”.',
  },
  'opening-needs-other-level': {
    title: 'The other level must confirm',
    help: 'The proposal comes from your own level. Ask a member of the other level to confirm.',
  },
  'opening-proposer-left': {
    title: 'Whoever proposed the opening has left the team',
    help: 'Withdraw the proposal and make a new one. Two members, one of each level, open a case together.',
  },
  'opening-answered': {
    title: 'The proposal has already been answered',
    help: 'See the board for what holds now.',
  },
  'invitation-used': {
    title: 'The invitation is used or has expired',
    help: 'Ask the administrator for a new link.',
  },
  ...activityProblems,
  ...admissionProblems,
  ...meetingProblems,
  ...peopleProblems,
  ...personProblems,
  ...feedbackProblems,
  ...unitProblems,
  ...visitProblems,
  'import-unreadable': {
    title: 'The file cannot be read',
    help: 'Save the spreadsheet as xlsx or csv without formulas or a password, and try again.',
  },
  'import-too-large': {
    title: 'The file is too large',
    help: 'The limit is 10 MB. Split the file, or remove pictures and empty sheets.',
  },
  'import-committed': {
    title: 'The import has already been carried out',
    help: 'Upload the file again to correct something. Rows that are in are not doubled.',
  },
  'import-blocked': {
    title: 'The import cannot be carried out yet',
    help: 'Correct what is marked in the dry run, and try again.',
  },
  'not-signed-in': { title: 'You are not signed in', help: 'Sign in to continue.' },
  'signed-out-by-idling': {
    title: 'You were signed out because the page was left untouched',
    help: 'Sign in again. What you had written is kept.',
  },
  'not-allowed': {
    title: 'Your role does not have access to this',
    help: 'Talk to the team leader if you need it in your work.',
  },
  'not-found': {
    title: 'We cannot find it',
    help: 'The link may be old, or it belongs to another team than yours.',
  },
  'validation-failed': {
    title: 'Something is missing or filled in wrongly',
    help: 'Look over the fields that are marked.',
  },
  'malformed-json': {
    title: 'The service did not understand what was sent',
    help: 'Reload the page and try again. What you have written is kept.',
  },
  'unsupported-media-type': {
    title: 'That kind of file is not supported',
    help: 'Use xlsx or csv.',
  },
  'version-required': {
    title: 'The page is out of date',
    help: 'Reload the page and try again. What you have written is kept.',
  },
  'version-stale': {
    title: 'Someone changed this while you were at it',
    help: 'See both versions and choose what shall hold.',
  },
  'idempotency-key-reused': {
    title: 'This seems to have been sent before with other content',
    help: 'Reload the page, see what is saved, and try again.',
  },
  'cross-site-request': {
    title: 'The request came from another site',
    help: 'Open Skulder in a tab of its own and try from there.',
  },
  'payload-too-large': {
    title: 'That was too much at once',
    help: 'Shorten the text and try again.',
  },
  'too-many-requests': {
    title: 'Too many attempts in a short time',
    help: 'Wait half a minute and try again.',
  },
  'database-unavailable': {
    title: 'The service is not available right now',
    help: 'It is usually back in a moment. Nothing is half saved.',
  },
  internal: {
    title: 'Something went wrong on our side',
    help: 'Try again. If that does not help, report it with the number below.',
  },
  'seat-unchanged': {
    title: 'This person already holds the seat',
    help: 'Then nothing more is needed. To hand over, choose someone else.',
  },
  'alias-taken': {
    title: 'The team has used this alias before',
    help: 'Choose another. If it is the same person, use the case that exists, or propose to reopen it.',
  },
  'agreement-ended': {
    title: 'The agreement has ended',
    help: 'Make a new agreement under Team.',
  },
  'contact-ended': {
    title: 'The engagement has ended',
    help: 'They no longer hold the seat, and no longer see the case.',
  },
  'contact-already-named': {
    title: 'The treatment contact already has a name',
    help: 'If someone else is the contact now, hand over the seat.',
  },
  'supervision-case-incomplete': {
    title: 'The supervision case lacks something',
    help: 'Give a title, the service site, and whether it is fixed or on demand.',
  },
  'linked-case-missing': {
    title: 'It is not chosen which case the inquiry belongs to',
    help: 'Choose the person’s open case.',
  },
  'linked-case-of-other-kind': {
    title: 'The inquiry cannot be linked to that case',
    help: 'An inquiry about a person belongs to a person’s case, and one from a service site to a supervision case. Choose another case, or remove the link.',
  },
  'person-has-open-case': {
    title: 'The person already has an open case in the team',
    help: 'Link the inquiry to that case. If it is about somebody else, remove the link from the inquiry first.',
  },
  'closing-incomplete': {
    title: 'The closing lacks something',
    help: 'Give the reason and the person’s own position.',
  },
  'method-not-allowed': {
    title: 'The service did not understand the request',
    help: 'Reload the page and try again. What you have written is kept.',
  },
  unreachable: {
    title: 'No contact with the service',
    help: 'Check the network and try again. What you have written is kept.',
  },
};
