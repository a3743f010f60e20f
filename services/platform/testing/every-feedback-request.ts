import { named, type Requests } from './named-things.ts';
import type { Walk } from './walk.ts';

// Of the requests of every-request.ts, those about what a person answers and says.

export function ofFeedback(walk: Walk) {
  const { path, team } = named(walk);
  const ownCase = path('caseId', 'ownCase');
  const answered = {
    measuredOn: '2026-03-02',
    lines: [70, 71, null, 73],
    enteredHow: 'staff',
  } as const;
  return {
    getFeedback: [{ path: ownCase }],
    changeFeedbackChoices: [
      {
        ...{ path: ownCase, version: walk.versions['feedbackChoices'] ?? 0 },
        body: { asksInformally: false },
      },
    ],
    recordMeasurement: [
      { path: ownCase, body: { form: 'four_lines', ...answered, lines: [...answered.lines] } },
    ],
    correctMeasurement: [
      {
        path: path('measurementId', 'measurement'),
        body: { reason: 'misunderstood_form', isPersonsOwnWish: true, lines: [1, 2, 3, 4] },
      },
    ],
    recordCounting: [{ path: ownCase, body: { leftOutBecause: 'persons_wish' } }],
    recordOmission: [{ path: ownCase, body: { about: 'cooperation', reason: 'would_not' } }],
    withdrawOmission: [{ path: path('omissionId', 'omission') }],
    listAnswerLinks: [{ path: ownCase }],
    makeAnswerLink: [
      { path: ownCase, body: { about: 'life', language: 'nn' } },
      {
        path: ownCase,
        body: { about: 'cooperation', language: 'nb', withIds: [walk.ids['municipal']!] },
      },
    ],
    makeAnswerCode: [{ path: ownCase, body: { about: 'life', language: 'nb' } }],
    listWaitingRoomDevices: [{ path: team }],
    pairWaitingRoomDevice: [{ path: team, body: { name: 'Nettbrett, Storgata 5' } }],
    withdrawWaitingRoomDevice: [{ path: path('waitingRoomDeviceId', 'waitingRoomDevice') }],
    withdrawAnswerLink: [{ path: path('answerLinkId', 'answerLink') }],
  } satisfies Partial<Requests>;
}

export function ofInformalFeedback(walk: Walk) {
  const { path, thing } = named(walk);
  const ownCase = path('caseId', 'ownCase');
  const said = thing('informalFeedbackId', 'informalFeedback');
  return {
    listSignals: [{ path: ownCase }],
    answerSignal: [
      { path: path('signalId', 'signal'), body: { outcome: 'other', words: 'Snakket om det.' } },
    ],
    listInformalFeedback: [{ path: ownCase }],
    recordInformalFeedback: [{ path: ownCase, body: { changed: 'Vi ringer først.' } }],
    changeInformalFeedback: [{ ...said, body: { changed: 'Vi ringer først.' } }],
    withdrawInformalFeedback: [said],
  } satisfies Partial<Requests>;
}
