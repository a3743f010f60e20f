import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice, DateField, TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Consultation, Schemas } from '../../service/contract.ts';
import { recordUnitNotice } from '../../service/writes/supervision.ts';
import { useSession, useTeam } from '../../session/team.tsx';
import styles from './supervision.module.css';
import { useConsultationChange } from './use-consultation-change.ts';

type Manner = Schemas['NoticeManner'];
const manners = ['telephone', 'in_person', 'message', 'letter'] as const;

/** In one's own name, or for a colleague who brought it. */
function wordsFor({ reference, notice }: Consultation, workerId: string) {
  if (notice?.broughtById !== workerId) return reference ? 'wordsForOf' : 'wordsFor';
  return reference ? 'wordsOf' : 'words';
}

/** The home unit has been told; the words that are proposed say nothing of the person. */
export function NoticeDialog({ held, onClose }: { held: Consultation; onClose: () => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const team = useTeam();
  const { workerId } = useSession();
  const changed = useConsultationChange();
  const [manner, setManner] = useState<Manner | null>(null);
  const [givenTo, setTo] = useState('');
  const [givenOn, setOn] = useState(today());
  const act = useAct(
    held,
    (body: Schemas['RecordNoticeRequest'], act_) => recordUnitNotice(held.id, body, act_),
    (told) => {
      announce(t('supervision.notice.saved'));
      changed(told);
      onClose();
    },
  );
  const isReady = manner && givenTo.trim() !== '' && givenOn !== '' && givenOn <= today();
  return (
    <Dialog
      title={t('supervision.notice.title', { unit: held.unitName })}
      lead={t('supervision.notice.lead')}
      onClose={onClose}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !act.isBusy) void act.run({ manner, givenTo: givenTo.trim(), givenOn });
        }}
      >
        <Stack>
          <figure className={styles.suggestion}>
            <figcaption>{t('supervision.notice.suggestion')}</figcaption>
            <blockquote>
              {t(`supervision.notice.${wordsFor(held, workerId)}`, {
                day: dates.day(held.heldOn),
                team: team.name,
                reference: held.reference,
                name: held.notice?.broughtByName,
              })}
            </blockquote>
          </figure>
          <Choice
            label={t('supervision.notice.how')}
            value={manner}
            options={manners.map((one) => ({
              value: one,
              text: t(`supervision.notice.manner.${one}`),
            }))}
            onChange={setManner}
          />
          <TextField
            label={t('supervision.notice.to')}
            maxLength={200}
            autoComplete="off"
            value={givenTo}
            onChange={setTo}
          />
          <DateField
            label={t('supervision.day')}
            min={held.heldOn}
            max={today()}
            value={givenOn}
            onChange={setOn}
          />
          <ActNotice act={act} />
          <FormEnd
            text={t('supervision.notice.save')}
            isBusy={act.isBusy}
            refusedBecause={isReady ? undefined : t('supervision.notice.missing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
