import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { api } from '../../service/api.ts';
import { useCommand } from '../../service/command.ts';
import type { Case, CloseCaseRequest, MeetingCard } from '../../service/contract.ts';
import { take } from '../../service/refusal.ts';
import { ClosingFields, type ClosingDraft } from './closing-fields.tsx';
import { emptyOffer, OfferFields, offerRequest } from './offer-fields.tsx';
import { PairNow } from './pair-now.tsx';
import { useCaseAct } from './use-case-act.ts';

/** Closing needs a reason and the person's own view; when the person disagrees, it is the meeting that decides. */
export function CloseCaseDialog({
  shown,
  nextMeeting,
  onClose,
  onDone,
}: {
  shown: Case;
  nextMeeting: MeetingCard | null;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [closing, setClosing] = useState<ClosingDraft>({ reason: null, position: null });
  const [offer, setOffer] = useState(emptyOffer);
  const act = useCaseAct(
    shown,
    (body: CloseCaseRequest, header) =>
      take(
        api.POST('/cases/{caseId}/closing', {
          params: { path: { caseId: shown.id }, header },
          body,
        }),
      ),
    onDone,
  );
  const toAgenda = useCommand(
    (meetingId: string, key) =>
      take(
        api.POST('/meetings/{meetingId}/agenda-items', {
          params: { path: { meetingId }, header: { 'Idempotency-Key': key } },
          body: { kind: 'case', caseId: shown.id },
        }),
      ),
    () => {
      announce(t('case.closing.onAgenda'));
      onDone();
    },
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
          <Notice kind="attention" title={t('case.closing.disagrees')}>
            {!nextMeeting && <p>{t('case.closing.noMeeting')}</p>}
          </Notice>
        ) : (
          <ActNotice act={act} now={(current: Case) => <PairNow shown={current} />} />
        )}
        <RefusalNotice refusal={toAgenda.refusal} />
        <ButtonRow>
          {position === 'disagrees' ? (
            nextMeeting && (
              <Button
                look="main"
                isBusy={toAgenda.isBusy}
                onClick={() => void toAgenda.run(nextMeeting.id)}
              >
                {t('case.closing.toAgenda')}
              </Button>
            )
          ) : (
            <Button
              look="main"
              isBusy={act.isBusy}
              refusedBecause={missing}
              onClick={() =>
                reason &&
                position &&
                void act.run({
                  reason,
                  position,
                  ...(needsOffer && request && { supervisionOffer: request }),
                })
              }
            >
              {t('case.closing.do')}
            </Button>
          )}
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
        </ButtonRow>
      </Stack>
    </Dialog>
  );
}
