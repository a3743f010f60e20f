import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import type { Admission, Case } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { AdmissionDialog } from './admission-dialog.tsx';
import { useMeetingText } from './admission-flags.tsx';
import { usePlaceAndDays } from './admission-text.ts';
import styles from './admissions.module.css';
import { EndAdmissionDialog } from './end-admission-dialog.tsx';
import { MeetingDialog } from './meeting-dialog.tsx';
import { WithdrawAdmissionDialog } from './withdraw-admission-dialog.tsx';

type Act = 'record' | 'change' | 'end' | 'meeting' | 'withdraw';

/** When the person has been admitted, and what has become of each meeting. The pair is as it was. */
export function AdmissionsPanel({ shown, mayWrite }: { shown: Case; mayWrite: boolean }) {
  const { t } = useTranslation();
  const found = useQuery(reads.admissions(shown.id));
  const [open, setOpen] = useState<{ act: Act; of: Admission | null } | null>(null);
  const close = () => setOpen(null);
  const done = (text: string) => {
    setOpen(null);
    announce(text);
  };
  const items = found.data?.items ?? [];
  const canWrite = mayWrite && shown.state === 'open';
  const isIn = items.some(({ dischargedOn }) => dischargedOn === null);
  // Nothing more comes to a case that is closed.
  if (shown.state === 'closed' && items.length === 0 && !found.error) return null;
  return (
    <Panel id="innleggelser" title={t('admissions.title')}>
      {found.error && <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading lines={2} />}
      {found.data && items.length === 0 && <p className={styles.none}>{t('admissions.none')}</p>}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((item) => (
            <AdmissionItem
              key={item.id}
              item={item}
              onAct={canWrite ? (act) => setOpen({ act, of: item }) : null}
            />
          ))}
        </ul>
      )}
      {found.data && canWrite && !isIn && (
        <p className={styles.record}>
          <Button onClick={() => setOpen({ act: 'record', of: null })}>
            {t('admissions.record.action')}
          </Button>
        </p>
      )}
      {(open?.act === 'record' || open?.act === 'change') && (
        <AdmissionDialog
          caseId={shown.id}
          shown={open.of}
          onClose={close}
          onDone={() => done(t(open.of ? 'admissions.change.done' : 'admissions.record.done'))}
        />
      )}
      {open?.act === 'end' && open.of && (
        <EndAdmissionDialog
          shown={open.of}
          onClose={close}
          onDone={() => done(t('admissions.end.done'))}
        />
      )}
      {open?.act === 'meeting' && open.of && (
        <MeetingDialog
          shown={open.of}
          onClose={close}
          onDone={() => done(t('admissions.meeting.done'))}
        />
      )}
      {open?.act === 'withdraw' && open.of && (
        <WithdrawAdmissionDialog
          shown={open.of}
          onClose={close}
          onDone={() => done(t('admissions.withdraw.done'))}
        />
      )}
    </Panel>
  );
}

function AdmissionItem({
  item,
  onAct,
}: {
  item: Admission;
  onAct: ((act: Exclude<Act, 'record'>) => void) | null;
}) {
  const { t } = useTranslation();
  const { place, days } = usePlaceAndDays(item);
  const button = (act: Exclude<Act, 'record'>) => (
    <Button
      isSmall
      {...(act === 'change' || act === 'withdraw' ? { look: 'quiet' as const } : {})}
      aria-label={`${t(`admissions.${act}.action`)}: ${place}, ${days}`}
      onClick={() => onAct?.(act)}
    >
      {t(`admissions.${act}.action`)}
    </Button>
  );
  return (
    <li>
      <span className={styles.where}>{place}</span>
      <span>{days}</span>
      <MeetingLine item={item} />
      {onAct && (
        <span className={styles.acts}>
          {button('meeting')}
          {item.dischargedOn === null && button('end')}
          {button('change')}
          {button('withdraw')}
        </span>
      )}
    </li>
  );
}

function MeetingLine({ item: { meeting } }: { item: Admission }) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const waits = useMeetingText()({ meeting: meeting.state, meetingOn: meeting.on });
  if (waits) {
    const isUrgent =
      meeting.state === 'not_arranged' || (meeting.on !== null && meeting.on < today());
    return (
      <span>
        <Flag kind={isUrgent ? 'attention' : 'plain'}>{waits}</Flag>
      </span>
    );
  }
  if (meeting.state === 'not_needed')
    return (
      <span className={styles.meeting}>
        {t('admissions.meeting.notNeeded', {
          why: t(`admissions.because.${meeting.notNeededBecause ?? 'other'}`).toLowerCase(),
        })}
      </span>
    );
  const who = meeting.attended?.map((one) => t(`admissions.attended.${one}`).toLowerCase()) ?? [];
  return (
    <span className={styles.meeting}>
      {t('admissions.meeting.wasHeld', {
        day: dates.day(meeting.on ?? ''),
        who: new Intl.ListFormat(i18n.language).format(who),
      })}
    </span>
  );
}
