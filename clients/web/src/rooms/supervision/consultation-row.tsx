import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import rows from '../../kit/rows.module.css';
import type { Consultation } from '../../service/contract.ts';
import { useSession } from '../../session/team.tsx';
import { ConsultationDialog } from './consultation-dialog.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import { PassOnDialog } from './pass-on-dialog.tsx';
import styles from './supervision.module.css';
import { writeWho } from './who-asked.ts';

/** Who asked, about what, and what was said. */
export function ConsultationRow({
  held,
  isElsewhere,
}: {
  held: Consultation;
  /** Not on the page of its case. */
  isElsewhere: boolean;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { workerId } = useSession();
  const [open, setOpen] = useState<'correct' | 'notice' | 'pass' | null>(null);
  const close = () => setOpen(null);
  const { notice } = held;
  return (
    <li className={rows.row} data-consultation={held.id}>
      <div className={rows.line}>
        <p className={rows.text}>
          <strong>{held.about}</strong>
        </p>
        <span className={rows.acts}>
          {notice && !notice.isGiven && (
            <>
              <Button isSmall onClick={() => setOpen('notice')}>
                {t('supervision.notice.do')}
                <span className="unseen">: {held.about}</span>
              </Button>
              <Button isSmall look="quiet" onClick={() => setOpen('pass')}>
                {t('supervision.notice.passOn')}
                <span className="unseen">: {held.about}</span>
              </Button>
            </>
          )}
          {held.recordedById === workerId && (
            <Button isSmall look="quiet" onClick={() => setOpen('correct')}>
              {t('supervision.correctShort')}
              <span className="unseen">: {held.about}</span>
            </Button>
          )}
        </span>
      </div>
      <p className={rows.text}>{held.advice ?? <em>{t('supervision.nothingNew')}</em>}</p>
      <p className={rows.meta}>
        <span>{dates.day(held.heldOn)}</span>
        <span>
          {notice
            ? t('supervision.discussedBy', { name: notice.broughtByName, unit: notice.unitName })
            : writeWho(held.unitName, held.askedBy)}
        </span>
        {held.reference && <span>{held.reference}</span>}
        {isElsewhere && held.caseId && <Link to={`/sak/${held.caseId}`}>{held.caseName}</Link>}
        {held.minutes !== null && (
          <span>{t('supervision.minutesTaken', { count: held.minutes })}</span>
        )}
        <span>{t('supervision.writtenBy', { name: held.recordedByName })}</span>
        {held.isStatutory && <Flag kind="plain">{t('supervision.statutory')}</Flag>}
        {notice && !notice.isGiven && (
          <Flag kind="attention">{t('supervision.notice.waiting', { unit: notice.unitName })}</Flag>
        )}
        {notice && !notice.isGiven && notice.ownerId !== notice.broughtById && (
          <span>{t('supervision.notice.toldBy', { name: notice.ownerName })}</span>
        )}
      </p>
      <Told held={held} />
      {held.earlier.length > 0 && <Earlier held={held} />}
      {open === 'correct' && (
        <ConsultationDialog teamId={held.teamId} shown={held} onClose={close} />
      )}
      {open === 'notice' && <NoticeDialog held={held} onClose={close} />}
      {open === 'pass' && notice && <PassOnDialog held={held} notice={notice} onClose={close} />}
    </li>
  );
}

function Told({ held: { notice } }: { held: Consultation }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (!notice?.isGiven || !notice.manner || !notice.givenOn) return null;
  return (
    <p className={styles.hint}>
      {t('supervision.notice.given', {
        unit: notice.unitName,
        to: notice.givenTo,
        day: dates.day(notice.givenOn),
        manner: t(`supervision.notice.manner.${notice.manner}`).toLowerCase(),
        name: notice.givenByName,
      })}
    </p>
  );
}

function Earlier({ held }: { held: Consultation }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <details className={rows.more}>
      <summary>{t('supervision.earlier')}</summary>
      <ol className={rows.versions} reversed>
        {held.earlier.map((one) => (
          <li key={one.version}>
            {one.about} · {one.advice ?? t('supervision.nothingNew')}
            <span>
              {writeWho(one.unitName, one.askedBy)} · {dates.moment(one.writtenAt)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
