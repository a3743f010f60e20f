import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Schemas } from '../../service/contract.ts';
import { changeLicence, registerLicence } from '../../service/writes/instruments.ts';
import { asDraft, emptyLicence, isBackwards, LicenceFields } from './licence-fields.tsx';

type Licence = Schemas['Licence'];
/** A licence is registered as it stands on paper; of one that is there the last day is moved, or a misspelling put right. */
export function LicenceDialog({
  teamId,
  form,
  licence,
  onClose,
}: {
  teamId: string;
  form: Schemas['TeamForm'];
  licence?: Licence;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() =>
    licence ? asDraft(licence) : { ...emptyLicence, fromOn: today() },
  );
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const { licensor, reference, holder, right, aggregateNorms, fromOn, throughOn } = draft;
  const act = useAct(
    licence ?? null,
    (throughOn: string | null, held) => {
      const said = { licensor, reference, holder, aggregateNorms };
      if (licence) return changeLicence(licence, { ...said, throughOn }, held);
      const asked = { ...said, form: form.code, right: right ?? 'paper_only', fromOn };
      return registerLicence(teamId, { ...asked, ...(throughOn && { throughOn }) }, held.key);
    },
    () => {
      announce(t('instruments.licence.saved'));
      void queries.invalidateQueries({ queryKey: ['instruments', teamId] });
      onClose();
    },
  );
  const isWritten = [licensor, reference, holder].every((text) => text.trim() !== '');
  const isReady = isWritten && right !== null && fromOn !== '' && !isBackwards(draft);
  return (
    <Dialog
      title={t(licence ? 'instruments.licence.changeOf' : 'instruments.licence.registerFor', {
        form: form.name,
      })}
      lead={t(licence ? 'instruments.licence.changeLead' : 'instruments.licence.lead')}
      onClose={onClose}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !act.isBusy) void act.run(throughOn || null);
        }}
      >
        <Stack>
          <LicenceFields draft={draft} isNew={!licence} onChange={set} />
          <ActNotice
            act={act}
            now={(current: Licence) => (
              <p>
                {current.licensor} · {current.reference} · {current.holder} ·{' '}
                {current.throughOn
                  ? dates.longDay(current.throughOn)
                  : t('instruments.licence.openEnded')}
              </p>
            )}
            meant={
              <p>
                {licensor} · {reference} · {holder} ·{' '}
                {throughOn ? dates.longDay(throughOn) : t('instruments.licence.openEnded')}
              </p>
            }
          />
          <FormEnd
            text={t('instruments.licence.save')}
            isBusy={act.isBusy}
            refusedBecause={isReady ? undefined : t('instruments.licence.missing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
