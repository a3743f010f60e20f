import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type {
  Case,
  CloseCaseRequest,
  MeetingCard,
  ProposeDecisionRequest,
} from '../../service/contract.ts';
import { ClosingFields, type ClosingDraft } from './closing-fields.tsx';
import { emptyOffer, offerRequest } from './offer-draft.ts';
import { OfferFields } from './offer-fields.tsx';
import { PairNow } from './pair-now.tsx';
import { useCaseAct } from './use-case-act.ts';
import { closeCase } from '../../service/writes/cases.ts';
import { addAgendaItem } from '../../service/writes/meetings.ts';

type Props = {
  shown: Case;
  nextMeeting: MeetingCard | null;
  onClose: () => void;
  onDone: () => void;
};

/** Closing needs a reason and the person's own view; when the person disagrees, it is the meeting that decides. */
export function CloseCaseDialog({ shown, nextMeeting, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [closing, setClosing] = useState<ClosingDraft>({ reason: null, position: null });
  const [offer, setOffer] = useState(emptyOffer);
  const act = useCaseAct(
    shown,
    (body: CloseCaseRequest, act) => closeCase(shown.id, body, act),
    onDone,
  );
  const { reason, position } = closing;
  const needsOffer = reason === 'stable_contact_established';
  const request = offerRequest(offer);
  const missing =
    !reason || !position
      ? t('case.closing.missing')
      : needsOffer && !request
        ? t('case.closing.offerMissing')
        : undefined;
  return (
    <Dialog title={t('case.closing.title')} lead={t('case.closing.lead')} onClose={onClose}>
      <Stack>
        <ClosingFields mode={shown.mode} value={closing} onChange={setClosing} />
        {needsOffer && <OfferFields value={offer} onChange={setOffer} />}
        {position === 'disagrees' ? (
          <ToAgenda
            {...{ shown, nextMeeting, onClose, onDone, missing }}
            proposed={
              reason && {
                outcome: 'close_case',
                closing: { reason, position },
                ...(needsOffer && request && { supervisionOffer: request }),
              }
            }
          />
        ) : (
          <>
            <ActNotice act={act} now={(current: Case) => <PairNow shown={current} />} />
            <FormEnd
              text={t('case.closing.do')}
              isBusy={act.isBusy}
              refusedBecause={missing}
              onPress={() => {
                if (!reason || !position) return;
                const offered = needsOffer && request ? { supervisionOffer: request } : {};
                void act.run({ reason, position, ...offered });
              }}
              onCancel={onClose}
            />
          </>
        )}
      </Stack>
    </Dialog>
  );
}

/** The person disagrees: what can be done here is to propose it to the meeting, with all that has been said. */
function ToAgenda({
  shown,
  nextMeeting,
  onClose,
  onDone,
  missing,
  proposed,
}: Props & { missing: string | undefined; proposed: ProposeDecisionRequest | null }) {
  const { t } = useTranslation();
  const toAgenda = useCommand(
    ({ meetingId, body }: { meetingId: string; body: ProposeDecisionRequest }, key) =>
      addAgendaItem(meetingId, { kind: 'case', caseId: shown.id, proposed: body }, key),
    () => {
      announce(t('case.closing.onAgenda'));
      onDone();
    },
  );
  return (
    <>
      <Notice kind="attention" title={t('case.closing.disagrees')}>
        {!nextMeeting && <p>{t('case.closing.noMeeting')}</p>}
      </Notice>
      <RefusalNotice refusal={toAgenda.refusal} />
      {nextMeeting && (
        <FormEnd
          text={t('case.closing.toAgenda')}
          isBusy={toAgenda.isBusy}
          refusedBecause={missing}
          onPress={() =>
            proposed && void toAgenda.run({ meetingId: nextMeeting.id, body: proposed })
          }
          onCancel={onClose}
        />
      )}
    </>
  );
}
