import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import rows from '../../kit/rows.module.css';
import { useAct } from '../../service/act.ts';
import type { InformalFeedback } from '../../service/contract.ts';
import { withdrawInformalFeedback } from '../../service/writes/informal-feedback.ts';
import { InformalFeedbackDialog } from './informal-feedback-dialog.tsx';

interface Shown {
  held: InformalFeedback;
  isQuotable: boolean;
  mayWrite: boolean;
  onChanged: () => void;
}

/** What was said, what was changed, and who wrote it. */
export function InformalFeedbackRow({ held, isQuotable, mayWrite, onChanged }: Shown) {
  const { t } = useTranslation();
  const dates = useDates();
  const [open, setOpen] = useState<'change' | 'mistake' | null>(null);
  const close = () => setOpen(null);
  const done = () => {
    close();
    onChanged();
  };
  const day = dates.day(held.saidOn);
  return (
    <li className={rows.row}>
      <div className={rows.line}>
        <p className={rows.text}>
          {held.words === null ? (
            <em>{t('informalFeedback.given')}</em>
          ) : (
            <strong>«{held.words}»</strong>
          )}
        </p>
        {mayWrite && (
          <span className={rows.acts}>
            <Button
              isSmall
              look={held.changed === null ? 'side' : 'quiet'}
              onClick={() => setOpen('change')}
            >
              {t(
                held.changed === null ? 'informalFeedback.writeChange' : 'informalFeedback.correct',
              )}
              <span className="unseen">, {day}</span>
            </Button>
            <Button isSmall look="quiet" onClick={() => setOpen('mistake')}>
              {t('informalFeedback.mistake')}
              <span className="unseen">, {day}</span>
            </Button>
          </span>
        )}
      </div>
      {held.changed !== null && (
        <p className={rows.text}>{t('informalFeedback.changedTo', { text: held.changed })}</p>
      )}
      <p className={rows.meta}>
        <span>{day}</span>
        {held.changed === null && <span>{t('informalFeedback.nothingYet')}</span>}
        <WrittenBy name={held.writtenByName} />
      </p>
      {held.earlier.length > 0 && <Earlier held={held} />}
      {open === 'change' && (
        <InformalFeedbackDialog
          {...{ held, isQuotable }}
          caseId={held.caseId}
          onClose={close}
          onDone={done}
        />
      )}
      {open === 'mistake' && <MistakeDialog held={held} onClose={close} onDone={done} />}
    </li>
  );
}

function WrittenBy({ name }: { name: string | null }) {
  const { t } = useTranslation();
  return (
    <span>{t('informalFeedback.writtenBy', { name: name ?? t('informalFeedback.somebody') })}</span>
  );
}

function Earlier({ held }: { held: InformalFeedback }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <details className={rows.more}>
      <summary>{t('informalFeedback.earlier', { count: held.earlier.length })}</summary>
      <ol className={rows.versions} reversed>
        {held.earlier.map((one) => (
          <li key={one.version}>
            {one.words === null ? t('informalFeedback.given') : `«${one.words}»`}
            {one.changed !== null && <> {t('informalFeedback.changedTo', { text: one.changed })}</>}
            <span>
              <WrittenBy name={one.writtenByName} /> · {dates.moment(one.writtenAt)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function MistakeDialog({
  held,
  onClose,
  onDone,
}: {
  held: InformalFeedback;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct(
    held,
    (_: null, upon) => withdrawInformalFeedback(held.id, upon),
    () => {
      announce(t('informalFeedback.withdrawn'));
      onDone();
    },
  );
  return (
    <Dialog
      title={t('informalFeedback.mistakeTitle')}
      lead={t('informalFeedback.mistakeLead')}
      onClose={onClose}
    >
      <Stack>
        <ActNotice act={act} />
        <FormEnd
          text={t('informalFeedback.mistakeDo')}
          isBusy={act.isBusy}
          onPress={() => void act.run(null)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
