import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Choice, TextArea } from '../../kit/fields.tsx';
import { Flag } from '../../kit/flag.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { AgendaItem, DecideRequest, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useDraft } from '../../session/draft.ts';
import { absentLevels } from './agenda.ts';
import { DecisionDetails } from './decision-details.tsx';
import {
  decideRequest,
  differs,
  emptyDecision,
  outcomesFor,
  roomMissing,
} from './decision-draft.ts';
import { DecisionText } from './decision-text.tsx';
import { decide } from '../../service/writes/meetings.ts';

/**
 * The decision: what the table advises, what the meeting chooses, and whom it concerns. The button says what is missing
 * rather than hiding; it opens only when both levels are in the room.
 */
export function DecisionForm({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const units = useQuery(reads.units());
  const draft = useDraft(`decision:${item.id}`, emptyDecision(item));
  const act = useAct(
    item,
    (body: DecideRequest, act) => decide(item.id, body, act),
    (decided) => {
      draft.done();
      queries.setQueryData<Meeting>(
        reads.meeting(meeting.id).queryKey,
        (shown) =>
          shown && {
            ...shown,
            items: shown.items.map((one) => (one.id === decided.id ? decided : one)),
          },
      );
      void queries.invalidateQueries({ queryKey: reads.meeting(meeting.id).queryKey });
      if (decided.decision)
        announce(
          t('meeting.decision.doOutcome', { outcome: t(`outcome.${decided.decision.outcome}`) }),
        );
    },
  );
  const { value } = draft;
  const outcomes = outcomesFor(item);
  const request = decideRequest(value, item, units.data ?? []);
  const refusedBecause = whyNot();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!refusedBecause && typeof request !== 'string') void act.run(request);
      }}
    >
      <Stack>
        <DraftNotice draft={draft} />
        {outcomes.length > 1 && (
          <Choice
            isListed
            label={t('meeting.decision.outcome')}
            value={value.outcome}
            options={outcomes.map((outcome) => ({
              value: outcome,
              text: t(`outcome.${outcome}`),
              note: t(`outcomeMeans.${outcome}`),
              mark: item.advice?.outcome === outcome && (
                <Flag kind="strong">{t('meeting.decision.advised')}</Flag>
              ),
            }))}
            onChange={(outcome) => draft.set({ outcome })}
          />
        )}
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
            label={t('meeting.decision.rationale')}
            isOptional={t('frame.optional')}
            rows={2}
            maxLength={4000}
            value={value.rationale}
            onChange={(rationale) => draft.set({ rationale })}
          />
        )}
        <ActNotice
          act={act}
          now={(current: AgendaItem) =>
            current.decision ? (
              <DecisionText decision={current.decision} />
            ) : (
              <p>{t(`meeting.itemState.${current.state}`)}</p>
            )
          }
          meant={value.outcome && <p>{t(`outcome.${value.outcome}`)}</p>}
        />
        <div>
          <Button type="submit" look="main" isBusy={act.isBusy} refusedBecause={refusedBecause}>
            {value.outcome
              ? value.outcome === 'noted'
                ? t('meeting.decision.note')
                : t('meeting.decision.doOutcome', {
                    outcome: t(`outcome.${value.outcome}`).toLowerCase(),
                  })
              : t('meeting.decision.do')}
          </Button>
        </div>
      </Stack>
    </form>
  );

  function whyNot() {
    const room = roomMissing(meeting);
    if (room) return t(`meeting.decision.missing.${room}`);
    const [absent, alsoAbsent] = absentLevels(meeting.attendance);
    if (alsoAbsent) return t('meeting.missingBoth');
    if (absent) return t('meeting.missingLevel', { level: t(`level.${absent}.inText`) });
    return typeof request === 'string' ? t(`meeting.decision.missing.${request}`) : undefined;
  }
}
