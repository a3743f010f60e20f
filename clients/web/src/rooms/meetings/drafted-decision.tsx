import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { levels } from '../../kit/level.tsx';
import { Facts } from '../../kit/page.tsx';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { type DecisionDraft, modeOf, needsOffer } from './decision-draft.ts';
import styles from './item-view.module.css';

type Fact = readonly [string, string];

/** All that somebody had chosen and written, in the words of the form: nothing of it has been sent. */
export function DraftedDecision({
  meeting,
  item,
  draft,
}: {
  meeting: Meeting;
  item: AgendaItem;
  draft: DecisionDraft;
}) {
  const { t } = useTranslation();
  const facts: Fact[] = [
    ...usePair(meeting, item, draft),
    ...useOutcome(meeting, item, draft),
    [t('meeting.decision.differs'), draft.differsBecause],
    [t('meeting.decision.rationale'), draft.rationale],
  ];
  return (
    <div className={styles.left}>
      {draft.outcome && <p>{t(`outcome.${draft.outcome}`)}</p>}
      <Facts facts={facts.filter(([, value]) => value.trim() !== '')} />
    </div>
  );
}

function useUnitName() {
  const units = useQuery(reads.units());
  return (id: string) => units.data?.find((unit) => unit.id === id)?.name ?? '';
}

/** Who go in, find out or take over. */
function usePair(meeting: Meeting, item: AgendaItem, draft: DecisionDraft): Fact[] {
  const { t } = useTranslation();
  const board = useQuery(reads.board(meeting.teamId));
  const unitName = useUnitName();
  const { outcome, pair } = draft;
  const isAsked = modeOf(draft, item) || outcome === 'investigate' || outcome === 'hand_over';
  if (!isAsked) return [];
  const { contact } = pair;
  const members = board.data?.members ?? [];
  return [
    ...levels.map((level): Fact => {
      const member = members.find(({ agreementId }) => agreementId === pair[level]);
      return [t(`level.${level}.short`), member?.name ?? ''];
    }),
    [
      t('pair.contactTitle'),
      [
        contact.isNameUnknown ? t('pair.nameUnknown') : contact.name,
        contact.profession && t(`profession.${contact.profession}`),
        unitName(contact.unitId),
      ]
        .filter(Boolean)
        .join(', '),
    ],
  ];
}

/** What the outcome asks besides. */
function useOutcome(meeting: Meeting, item: AgendaItem, draft: DecisionDraft): Fact[] {
  const { t } = useTranslation();
  const dates = useDates();
  const board = useQuery(reads.board(meeting.teamId));
  const unitName = useUnitName();
  const { outcome, supervision, offer, closing } = draft;
  const facts: Fact[] = [];
  if (outcome === 'intake' || outcome === 'shoulder_to_shoulder')
    facts.push(
      [t('meeting.decision.alias'), draft.alias],
      [t('meeting.decision.engagement'), t(`engagement.${draft.engagement}`)],
    );
  if (outcome === 'supervision')
    facts.push(
      [t('case.supervision.title'), supervision.title],
      [t('case.supervision.unit'), unitName(supervision.unitId)],
      [
        t('arrangements.kind'),
        supervision.kind === 'fixed'
          ? t('case.arrangement.fixed', { count: Number(supervision.everyWeeks) })
          : t('arrangements.onDemand'),
      ],
    );
  if (outcome === 'investigate' && draft.dueOn)
    facts.push([t('meeting.decision.dueOn'), dates.day(draft.dueOn)]);
  if (outcome === 'guide_to_service')
    facts.push(
      [t('meeting.decision.guideUnit'), unitName(draft.guideUnitId)],
      [t('meeting.decision.guideReason'), draft.guideReason],
    );
  if (outcome === 'link_to_case') {
    const linked = board.data?.cases.find(({ id }) => id === draft.linkedCaseId);
    facts.push([t('meeting.decision.linkedCase'), linked?.alias ?? linked?.title ?? '']);
  }
  if (outcome === 'close_case')
    facts.push(
      [t('case.closing.reason'), closing.reason ? t(`closeReason.${closing.reason}`) : ''],
      [t('case.closing.position'), closing.position ? t(`closePosition.${closing.position}`) : ''],
    );
  if (needsOffer(draft, item) || closing.reason === 'stable_contact_established')
    facts.push(
      [t('case.offer.unit'), unitName(offer.unitId)],
      [t('case.offer.to'), offer.toWorkerName],
      [t('case.offer.note'), offer.note],
    );
  return facts;
}
