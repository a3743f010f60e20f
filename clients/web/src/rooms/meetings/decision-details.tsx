import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { ClosingFields } from '../cases/closing-fields.tsx';
import { PersonModeChoice } from '../cases/person-mode-choice.tsx';
import { ReopeningNote } from '../cases/reopening-note.tsx';
import { OfferFields } from '../cases/offer-fields.tsx';
import { SupervisionFields } from '../cases/supervision-fields.tsx';
import { type DecisionDraft, modeOf, needsOffer } from './decision-draft.ts';
import styles from './decision-details.module.css';
import { HandOverFields } from './hand-over-fields.tsx';
import {
  GuidanceFields,
  InvestigationFields,
  LinkedCaseField,
  NewCaseFields,
  PairFields,
} from './outcome-fields.tsx';

/** What a chosen outcome needs to know; only that is asked. */
export function DecisionDetails({
  meeting,
  item,
  draft,
  onChange,
}: {
  meeting: Meeting;
  item: AgendaItem;
  draft: DecisionDraft;
  onChange: (change: Partial<DecisionDraft>) => void;
}) {
  const { t } = useTranslation();
  const board = useQuery(reads.board(meeting.teamId));
  const { outcome } = draft;
  const asked = { draft, onChange };
  const presentIds =
    meeting.state === 'in_session'
      ? new Set(meeting.attendance.filter((one) => one.isPresent).map((one) => one.workerId))
      : undefined;
  const ofMembers = { ...asked, members: board.data?.members ?? [], presentIds };
  const mode = modeOf(draft, item);
  const isClosingStable =
    outcome === 'close_case' && draft.closing.reason === 'stable_contact_established';
  return (
    <>
      {outcome === 'supervision' && (
        <SupervisionFields
          value={draft.supervision}
          onChange={(supervision) => onChange({ supervision })}
        />
      )}
      {outcome === 'reopen_case' && item.proposed?.reopening && (
        <ReopeningNote reopening={item.proposed.reopening} />
      )}
      {outcome === 'reopen_case' && item.case?.alias && mode && (
        <PersonModeChoice value={mode} onChange={(reopenMode) => onChange({ reopenMode })} />
      )}
      {mode && <PairFields mode={mode} {...ofMembers} />}
      {(outcome === 'intake' || outcome === 'shoulder_to_shoulder') && (
        <NewCaseFields item={item} {...asked} />
      )}
      {outcome === 'investigate' && <InvestigationFields {...ofMembers} />}
      {outcome === 'hand_over' && <HandOverFields item={item} {...ofMembers} />}
      {outcome === 'guide_to_service' && <GuidanceFields {...asked} />}
      {outcome === 'link_to_case' && (
        <LinkedCaseField
          about={item.inquiry?.about ?? 'person'}
          cases={board.data?.cases ?? []}
          {...asked}
        />
      )}
      {outcome === 'close_case' && item.case && (
        <ClosingFields
          mode={item.case.mode}
          value={draft.closing}
          onChange={(closing) => onChange({ closing })}
        />
      )}
      {(needsOffer(draft, item) || isClosingStable) && (
        <fieldset className={styles.group}>
          <legend>{t('case.offer.title')}</legend>
          <OfferFields value={draft.offer} onChange={(offer) => onChange({ offer })} />
        </fieldset>
      )}
    </>
  );
}
