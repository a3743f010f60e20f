import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { dayOf, today, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice, DateField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { ReachedAt } from '../../kit/phone-link.tsx';
import { useAct } from '../../service/act.ts';
import type { Inquiry, Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { recordReply } from '../../service/writes/inquiries.ts';
import { useTeam } from '../../session/team.tsx';
import styles from './inquiry-page.module.css';

type Kind = Schemas['ReplyKind'];
type Manner = Schemas['ReplyManner'];
const manners = ['telephone', 'message', 'letter', 'in_person', 'not_reached'] as const;

/** What there is to tell, in the order in which it comes. */
function kindsOf({ endedAt, supervisionOffer }: Inquiry): Kind[] {
  return [
    'acknowledgement',
    ...(endedAt ? (['outcome'] as const) : []),
    ...(supervisionOffer ? (['supervision_offer'] as const) : []),
  ];
}

/** What can be said to anybody who asked: nothing of the person, nor that they were known before. */
function wordsFor({ outcome, state }: Inquiry, kind: Kind) {
  if (kind === 'supervision_offer') return 'offered';
  if (kind === 'acknowledgement') return 'received';
  if (state === 'withdrawn') return 'withdrawn';
  return outcome === 'guide_to_service' ? 'takenOver' : 'takenUp';
}

export function ReplyDialog({ inquiry, onClose }: { inquiry: Inquiry; onClose: () => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const team = useTeam();
  const [kind, setKind] = useState<Kind>(
    inquiry.repliesDue[0] ?? (inquiry.endedAt ? 'outcome' : 'acknowledgement'),
  );
  const [manner, setManner] = useState<Manner | null>(null);
  const [repliedOn, setOn] = useState(today());
  const act = useAct(
    inquiry,
    (body: Schemas['RecordReplyRequest'], held) => recordReply(inquiry.id, body, held),
    (answered) => {
      queries.setQueryData(reads.inquiry(inquiry.id).queryKey, answered);
      onClose();
    },
  );
  return (
    <Dialog title={t('inquiry.reply.title')} lead={t('inquiry.reply.lead')} onClose={onClose}>
      <Stack>
        <ToWhom inquiry={inquiry} kind={kind} />
        {kindsOf(inquiry).length > 1 && (
          <Choice
            label={t('inquiry.reply.what')}
            value={kind}
            options={kindsOf(inquiry).map((one) => ({
              value: one,
              text: t(`inquiry.reply.kind.${one}`),
            }))}
            onChange={setKind}
          />
        )}
        <figure className={styles.suggestion}>
          <figcaption>{t('inquiry.reply.suggestion')}</figcaption>
          <blockquote>
            {t(`inquiry.reply.words.${wordsFor(inquiry, kind)}`, {
              day: dates.day(inquiry.receivedAt),
              name: inquiry.ownerName,
              team: team.name,
            })}
          </blockquote>
        </figure>
        <Choice
          label={t('inquiry.reply.how')}
          value={manner}
          options={manners.map((one) => ({ value: one, text: t(`inquiry.reply.manner.${one}`) }))}
          onChange={setManner}
        />
        <DateField
          label={t('inquiry.reply.when')}
          min={dayOf(inquiry.receivedAt)}
          max={today()}
          value={repliedOn}
          onChange={setOn}
        />
        <ActNotice act={act} />
        <FormEnd
          text={t('inquiry.reply.save')}
          isBusy={act.isBusy}
          refusedBecause={manner && repliedOn ? undefined : t('inquiry.reply.missing')}
          onPress={() => manner && void act.run({ kind, manner, repliedOn })}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

/** Whoever asked, as far as it is known how they are reached; or the contact that is offered supervision. */
function ToWhom({ inquiry, kind }: { inquiry: Inquiry; kind: Kind }) {
  const { askedBy, askerContact, supervisionOffer: offer } = inquiry;
  if (kind === 'supervision_offer')
    return (
      offer && (
        <p>
          {offer.unit.name}
          {offer.toWorkerName && (
            <>
              : <strong>{offer.toWorkerName}</strong>
            </>
          )}
        </p>
      )
    );
  if (!askerContact) return null;
  return (
    <p>
      {askedBy}:{' '}
      <strong>
        <ReachedAt contact={askerContact} />
      </strong>
    </p>
  );
}
