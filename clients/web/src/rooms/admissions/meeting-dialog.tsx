import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { today } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Check, CheckGroup, Choice, DateField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import type { Admission, Schemas } from '../../service/contract.ts';
import { setCollaborationMeeting } from '../../service/writes/admissions.ts';
import { AdmissionNow } from './admission-now.tsx';
import { useAdmissionAct } from './use-admission-act.ts';

type State = Schemas['CollaborationMeetingState'];
type Because = Schemas['NotNeededReason'];
type Participant = Schemas['MeetingParticipant'];
type Request = Schemas['SetCollaborationMeetingRequest'];

const states: readonly State[] = ['planned', 'held', 'not_needed', 'not_arranged'];
const reasons: readonly Because[] = ['short_stay', 'user_wish', 'agreed_otherwise', 'other'];
const participants: readonly Participant[] = [
  'ward',
  'municipality',
  'dps',
  'service_user',
  'next_of_kin',
  'gp',
  'nav',
  'other',
];

type Draft = {
  state: State;
  on: string;
  attended: readonly Participant[];
  because: Because | null;
};

/** The request to send, or what is missing. */
function requestOf({ state, on, attended, because }: Draft): Request | 'day' | 'who' | 'why' {
  switch (state) {
    case 'planned':
      return on >= today() ? { state, on } : 'day';
    case 'held':
      if (!on || on > today()) return 'day';
      return attended.length > 0 ? { state, on, attended: [...attended] } : 'who';
    case 'not_needed':
      return because ? { state, because } : 'why';
    case 'not_arranged':
      return { state };
  }
}

/** Planned, held with whom, or not needed and why. */
export function MeetingDialog({
  shown,
  onClose,
  onDone,
}: {
  shown: Admission;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { meeting } = shown;
  const [draft, setDraft] = useState<Draft>({
    state: meeting.state === 'not_arranged' ? 'planned' : meeting.state,
    on: meeting.on ?? '',
    attended: meeting.attended ?? ['ward', 'municipality'],
    because: meeting.notNeededBecause,
  });
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const act = useAdmissionAct(
    shown.caseId,
    shown,
    (body: Request, held) => setCollaborationMeeting(shown.id, body, held),
    onDone,
  );
  const request = requestOf(draft);
  const offered = states.filter((one) => one !== 'not_arranged' || meeting.state !== one);
  return (
    <Dialog
      title={t('admissions.meeting.title')}
      lead={t('admissions.meeting.lead')}
      onClose={onClose}
    >
      <Stack>
        <Choice
          isListed
          label={t('admissions.meeting.state')}
          value={draft.state}
          options={offered.map((value) => ({ value, text: t(`admissions.state.${value}`) }))}
          onChange={(state) => set({ state })}
        />
        <MeetingFields draft={draft} onChange={set} />
        <ActNotice act={act} now={(current: Admission) => <AdmissionNow shown={current} />} />
        <FormEnd
          text={t('frame.save')}
          isBusy={act.isBusy}
          refusedBecause={
            typeof request === 'string' ? t(`admissions.meeting.missing.${request}`) : undefined
          }
          onPress={() => typeof request !== 'string' && void act.run(request)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

/** What there is to say of a meeting in this state. */
function MeetingFields({
  draft,
  onChange,
}: {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}) {
  const { t } = useTranslation();
  const { state, on, attended, because } = draft;
  if (state === 'not_arranged') return null;
  if (state === 'not_needed')
    return (
      <Choice
        isListed
        label={t('admissions.meeting.why')}
        value={because}
        options={reasons.map((value) => ({ value, text: t(`admissions.because.${value}`) }))}
        onChange={(value) => onChange({ because: value })}
      />
    );
  const toggle = (one: Participant) => (isThere: boolean) =>
    onChange({
      attended: participants.filter((each) => (each === one ? isThere : attended.includes(each))),
    });
  return (
    <>
      <DateField
        label={t(`admissions.meeting.day.${state}`)}
        value={on}
        {...(state === 'planned' ? { min: today() } : { max: today() })}
        onChange={(day) => onChange({ on: day })}
      />
      {state === 'held' && (
        <CheckGroup legend={t('admissions.meeting.who')}>
          {participants.map((one) => (
            <Check
              key={one}
              label={t(`admissions.attended.${one}`)}
              isChecked={attended.includes(one)}
              onChange={toggle(one)}
            />
          ))}
        </CheckGroup>
      )}
    </>
  );
}
