import type { Walk } from './walk.ts';

/** The person is asked how life is and how it goes together; one answer was written wrongly, once nobody asked. */
export async function giveFeedback(walk: Walk, caseId: string): Promise<void> {
  const path = { caseId };
  const { version } = await walk.ok('municipal', 'changeFeedbackChoices', {
    path,
    version: 0,
    body: { lifeForm: 'four_lines', cooperationForm: 'four_lines_together' },
  });
  walk.versions['feedbackChoices'] = version;
  const answer = (measuredOn: string, lines: number[]) =>
    walk.ok('municipal', 'recordMeasurement', {
      path,
      body: { form: 'four_lines', measuredOn, lines, enteredHow: 'paper', ageGroup: 'adult' },
    });
  await answer('2026-03-02', [41, 52, 38, 47]);
  const mistaken = await answer('2026-03-02', [61, 52, 38, 57]);
  const { id } = await walk.ok('municipal', 'correctMeasurement', {
    path: { measurementId: mistaken.id },
    body: { reason: 'typing_error', lines: [61, 52, 48, 57] },
  });
  walk.ids['measurement'] = id;
  await answer('2026-03-02', [11, 22, 38, 27]);
  const { items } = await walk.ok('municipal', 'listSignals', { path });
  const [fallen, worse] = items.filter(({ state }) => state === 'waiting');
  walk.keep('signal', fallen!);
  const body = { outcome: 'changed_something', words: 'Vi kommer oftere.' } as const;
  await walk.ok('municipal', 'answerSignal', { path: { signalId: worse!.id }, body });
  await walk.ok('municipal', 'recordMeasurement', {
    path,
    body: {
      ...{ form: 'four_lines_together', measuredOn: '2026-03-02', enteredHow: 'oral' },
      ...{ lines: [91, 92, 88, 93], ageGroup: 'adult', withIds: [walk.ids['municipal']!] },
    },
  });
  await walk.ok('municipal', 'recordCounting', { path, body: { leftOutBecause: 'wrong_form' } });
  await walk.ok('municipal', 'recordCounting', { path, body: { leftOutBecause: null } });
  for (const reason of ['would_not', 'not_asked'] as const) {
    const body = { about: 'life', reason, omittedOn: '2026-03-02' } as const;
    const { id } = await walk.ok('municipal', 'recordOmission', { path, body });
    walk.ids['omission'] = id;
    if (reason === 'would_not')
      await walk.ok('municipal', 'withdrawOmission', { path: { omissionId: id } });
  }
  const give = async () => {
    const body = { about: 'life', language: 'nb', expiresInHours: 336 } as const;
    return (await walk.ok('municipal', 'makeAnswerLink', { path, body })).link.id;
  };
  await walk.ok('municipal', 'withdrawAnswerLink', { path: { answerLinkId: await give() } });
  walk.ids['answerLink'] = await give();
  await walk.ok('municipal', 'makeAnswerCode', { path, body: { about: 'life', language: 'nb' } });
  await setUpScreens(walk);
  await walk.ok('municipal', 'listAnswerLinks', { path });
  for (const who of ['municipal', 'leader', 'contact'] as const)
    await walk.ok(who, 'getFeedback', { path });
  const figures = { path: walk.team, query: { year: 2026 } };
  for (const who of ['leader', 'municipalLeader', 'dpsLeader'] as const)
    await walk.ok(who, 'getFeedbackFigures', figures);
  const years = { path: walk.team, query: { fromYear: 2025, toYear: 2026 } };
  await walk.ok('dpsLeader', 'exportFeedback', years);
}

/** One screen stays in the waiting room, one is taken back. */
async function setUpScreens(walk: Walk): Promise<void> {
  const body = { name: 'Nettbrett i venterommet' };
  for (const who of ['municipal', 'leader'] as const) {
    const { device } = await walk.ok(who, 'pairWaitingRoomDevice', { path: walk.team, body });
    walk.ids['waitingRoomDevice'] = device.id;
    if (who === 'leader') continue;
    const path = { waitingRoomDeviceId: device.id };
    await walk.ok('leader', 'withdrawWaitingRoomDevice', { path });
  }
  await walk.ok('leader', 'listWaitingRoomDevices', { path: walk.team });
}
