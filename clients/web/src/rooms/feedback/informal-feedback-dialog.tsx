import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { DateField, TextArea } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { InformalFeedback } from '../../service/contract.ts';
import {
  changeInformalFeedback,
  recordInformalFeedback,
} from '../../service/writes/informal-feedback.ts';
import { useDraft } from '../../session/draft.ts';

/** What the person said, and what was changed because of it; the second is often written later. */
export function InformalFeedbackDialog({
  caseId,
  held = null,
  isQuotable,
  onClose,
  onDone,
}: {
  caseId: string;
  /** Null: something new. */
  held?: InformalFeedback | null;
  isQuotable: boolean;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const draft = useDraft<Typed>(
    held ? `informal-feedback:${held.id}` : `informal-feedback:new${caseId}`,
    {
      saidOn: held?.saidOn ?? today(),
      words: held?.words ?? '',
      changed: held?.changed ?? '',
    },
  );
  const { saidOn } = draft.value;
  const words = draft.value.words.trim();
  const changed = draft.value.changed.trim();
  const isUnfit = saidOn === '' || saidOn > today();
  const act = useAct<InformalFeedback, void, InformalFeedback>(
    held,
    (_, upon) =>
      held
        ? changeInformalFeedback(
            held.id,
            { saidOn, changed: changed || null, ...(isQuotable && { words: words || null }) },
            upon,
          )
        : recordInformalFeedback(
            caseId,
            { saidOn, ...(changed && { changed }), ...(isQuotable && words && { words }) },
            upon.key,
          ),
    () => {
      draft.done();
      announce(t('informalFeedback.saved'));
      onDone();
    },
  );
  return (
    <Dialog
      title={
        held
          ? t('informalFeedback.changeTitle', { day: dates.day(held.saidOn) })
          : t('informalFeedback.title')
      }
      lead={t('informalFeedback.lead')}
      onClose={onClose}
    >
      <Stack>
        <DraftNotice draft={draft} />
        <Fields draft={draft} isQuotable={isQuotable} />
        <ActNotice act={act} now={(current: InformalFeedback) => <Stands held={current} />} />
        <FormEnd
          text={t('frame.save')}
          isBusy={act.isBusy}
          refusedBecause={isUnfit ? t('informalFeedback.notYet') : undefined}
          onPress={() => void act.run()}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

function Stands({ held }: { held: InformalFeedback }) {
  const { t } = useTranslation();
  return (
    <p>
      {held.words === null ? t('informalFeedback.given') : `«${held.words}»`}{' '}
      {held.changed === null
        ? t('informalFeedback.nothingYet')
        : t('informalFeedback.changedTo', { text: held.changed })}
    </p>
  );
}

interface Typed {
  saidOn: string;
  words: string;
  changed: string;
}

function Fields({
  draft,
  isQuotable,
}: {
  draft: { value: Typed; set: (change: Partial<Typed>) => void };
  isQuotable: boolean;
}) {
  const { t } = useTranslation();
  const { saidOn } = draft.value;
  return (
    <>
      <DateField
        label={t('informalFeedback.saidOn')}
        value={saidOn}
        max={today()}
        error={saidOn > today() ? t('informalFeedback.notYet') : undefined}
        onChange={(value) => draft.set({ saidOn: value })}
      />
      {isQuotable ? (
        <TextArea
          label={t('informalFeedback.words')}
          hint={t('informalFeedback.wordsHint')}
          value={draft.value.words}
          maxLength={2000}
          onChange={(value) => draft.set({ words: value })}
        />
      ) : (
        <p>{t('informalFeedback.notQuoted')}</p>
      )}
      <TextArea
        label={t('informalFeedback.changed')}
        hint={t('informalFeedback.changedHint')}
        value={draft.value.changed}
        maxLength={2000}
        onChange={(value) => draft.set({ changed: value })}
      />
    </>
  );
}
