import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button } from '../../kit/button.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Choice, TextArea } from '../../kit/fields.tsx';
import { Flag } from '../../kit/flag.tsx';
import { Stack } from '../../kit/page.tsx';
import type {
  AgendaItem,
  DecideRequest,
  DecisionOutcome,
  Meeting,
} from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import type { Draft } from '../../session/draft.ts';
import { absentLevels } from './agenda.ts';
import { DecisionDetails } from './decision-details.tsx';
import {
  type DecisionDraft,
  decideRequest,
  differs,
  type Missing,
  outcomesFor,
  roomMissing,
} from './decision-draft.ts';
import { DecisionText } from './decision-text.tsx';
import { DraftedDecision } from './drafted-decision.tsx';
import { TakeProposal } from './item-proposal.tsx';
import { useNextMeetingDay } from './later-meeting.tsx';
import { useWaits } from './use-waits.ts';
import type { useDecide } from './use-decide.ts';

/**
 * The decision: what the table advises, what the meeting chooses, and whom it concerns. The button says what is missing
 * rather than hiding; it opens only when both levels are in the room.
 */
export function DecisionForm({
  meeting,
  item,
  draft,
  act,
}: {
  meeting: Meeting;
  item: AgendaItem;
  draft: Draft<DecisionDraft>;
  act: ReturnType<typeof useDecide>;
}) {
  const { t } = useTranslation();
  const units = useQuery(reads.units());
  const { value } = draft;
  const request = decideRequest(value, item, units.data ?? []);
  const nextDay = useNextMeetingDay(meeting);
  const refusedBecause = useWhyNot(meeting, request);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!refusedBecause && typeof request !== 'string') void act.run(request);
      }}
    >
      <Stack>
        <DraftNotice draft={draft} />
        <OutcomeChoice
          item={item}
          chosen={value.outcome}
          onChange={(outcome) =>
            draft.set({
              outcome,
              ...(outcome === 'investigate' && !value.dueOn && { dueOn: nextDay }),
            })
          }
        />
        {differs(value, item) && (
          <TextArea
            label={t('meeting.decision.differs')}
            rows={2}
            maxLength={2000}
            value={value.differsBecause}
            onChange={(differsBecause) => draft.set({ differsBecause })}
          />
        )}
        <DecisionDetails meeting={meeting} item={item} draft={value} onChange={draft.set} />
        {value.outcome && (
          <TextArea
            label={t(`meeting.decision.${value.outcome === 'noted' ? 'conclusion' : 'rationale'}`)}
            isOptional={t('frame.optional')}
            rows={2}
            maxLength={4000}
            value={value.rationale}
            onChange={(rationale) => draft.set({ rationale })}
          />
        )}
        {item.proposal && <TakeProposal proposal={item.proposal} draft={draft} />}
        <ActNotice
          act={act}
          now={(current: AgendaItem) =>
            current.decision ? (
              <DecisionText decision={current.decision} />
            ) : (
              <p>{t(`meeting.itemState.${current.state}`)}</p>
            )
          }
          meant={<DraftedDecision meeting={meeting} item={item} draft={value} />}
        />
        <div>
          <Button type="submit" look="main" isBusy={act.isBusy} refusedBecause={refusedBecause}>
            <DecideWords outcome={value.outcome} isConcluded={value.rationale.trim() !== ''} />
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** What is missing before the meeting can decide: first in the room, then in what is chosen. */
function useWhyNot(meeting: Meeting, request: DecideRequest | Missing) {
  const { t } = useTranslation();
  const waits = useWaits();
  if (waits) return waits;
  const room = roomMissing(meeting);
  if (room) return t(`meeting.decision.missing.${room}`);
  const [absent, alsoAbsent] = absentLevels(meeting.attendance);
  if (alsoAbsent) return t('meeting.missingBoth');
  if (absent) return t('meeting.missingLevel', { level: t(`level.${absent}.inText`) });
  return typeof request === 'string' ? t(`meeting.decision.missing.${request}`) : undefined;
}

/** What the meeting may choose, with a mark on what the table advises; not asked where only one thing can be chosen. */
function OutcomeChoice({
  item,
  chosen,
  onChange,
}: {
  item: AgendaItem;
  chosen: DecisionOutcome | null;
  onChange: (outcome: DecisionOutcome) => void;
}) {
  const { t } = useTranslation();
  const outcomes = outcomesFor(item);
  if (outcomes.length <= 1) return null;
  return (
    <Choice
      isListed
      label={t('meeting.decision.outcome')}
      value={chosen}
      options={outcomes.map((outcome) => ({
        value: outcome,
        text: t(`outcome.${outcome}`),
        note:
          outcome === 'link_to_case' && item.inquiry?.about === 'service_site'
            ? t('outcomeMeans.link_to_supervision')
            : t(`outcomeMeans.${outcome}`),
        mark: item.advice?.outcome === outcome && (
          <Flag kind="strong">{t('meeting.decision.advised')}</Flag>
        ),
      }))}
      onChange={onChange}
    />
  );
}

function DecideWords({
  outcome,
  isConcluded,
}: {
  outcome: DecisionOutcome | null;
  isConcluded: boolean;
}) {
  const { t } = useTranslation();
  if (!outcome || (outcome === 'noted' && isConcluded)) return t('meeting.decision.do');
  if (outcome === 'noted') return t('meeting.decision.note');
  return t('meeting.decision.doOutcome', { outcome: t(`outcome.${outcome}`).toLowerCase() });
}
