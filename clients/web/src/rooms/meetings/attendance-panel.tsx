import { useTranslation } from 'react-i18next';
import { LevelName, TwoLevels } from '../../kit/level.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import type { Attendance, AttendedBy, Level, Meeting } from '../../service/contract.ts';
import { absentLevels, ofLevel } from './agenda.ts';
import styles from './attendance-panel.module.css';
import { GuestsPresent } from './guests-present.tsx';
import { type Coming, useAttendance } from './use-attendance.ts';
import { useWaits } from './use-waits.ts';

const ways = ['room', 'video', 'phone'] as const satisfies readonly AttendedBy[];

/** Who is here, by level; one press for coming or going. */
export function AttendancePanel({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const { attendance, set, refusal } = useAttendance(meeting);
  const isWaiting = useWaits() !== undefined;
  const absent = meeting.state === 'in_session' ? absentLevels(attendance) : [];
  const half = (level: Level) => (
    <LevelAttendance
      level={level}
      people={ofLevel(attendance, level)}
      isFixed={meeting.state === 'closed' || meeting.state === 'cancelled'}
      isWaiting={isWaiting}
      onSet={set}
    />
  );
  return (
    <Panel id="oppmote" title={t('meeting.attendance')}>
      {absent.length > 0 && (
        <div className={styles.missing}>
          <Notice kind="attention">
            <p>
              {absent.length === 2
                ? t('meeting.missingBoth')
                : t('meeting.missingLevel', {
                    level: t(`level.${absent[0] ?? 'municipal'}.inText`),
                  })}
            </p>
          </Notice>
        </div>
      )}
      <TwoLevels municipal={half('municipal')} specialist={half('specialist')} />
      <GuestsPresent meeting={meeting} />
      <RefusalNotice refusal={refusal} />
    </Panel>
  );
}

function LevelAttendance({
  level,
  people,
  isFixed,
  isWaiting,
  onSet,
}: {
  level: Level;
  people: readonly Attendance[];
  isFixed: boolean;
  isWaiting: boolean;
  onSet: (coming: Coming) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.half}>
      <p className={styles.head}>
        <LevelName level={level} />
        <span className={styles.count}>
          {t('meeting.present', {
            present: people.filter((one) => one.isPresent).length,
            all: people.length,
          })}
        </span>
      </p>
      <ul className={styles.people}>
        {people.map((one) => (
          <Person
            key={one.agreementId}
            one={one}
            isFixed={isFixed}
            isWaiting={isWaiting}
            onSet={(isPresent, by) => onSet({ workerId: one.workerId, isPresent, by })}
          />
        ))}
      </ul>
    </div>
  );
}

function Person({
  one,
  isFixed,
  isWaiting,
  onSet,
}: {
  one: Attendance;
  isFixed: boolean;
  isWaiting: boolean;
  onSet: (isPresent: boolean, by: AttendedBy) => void;
}) {
  const { t } = useTranslation();
  return (
    <li
      className={styles.person}
      data-present={one.isPresent || undefined}
      data-waiting={isWaiting || undefined}
    >
      <label>
        <input
          type="checkbox"
          checked={one.isPresent}
          disabled={isFixed || isWaiting}
          aria-label={t('meeting.markPresent', { name: one.name })}
          onChange={(event) => onSet(event.target.checked, one.by ?? 'room')}
        />
        <span>{one.name}</span>
      </label>
      {one.isPresent && !isFixed && (
        <select
          aria-label={t('meeting.how', { name: one.name })}
          value={one.by ?? 'room'}
          disabled={isWaiting}
          onChange={(event) => onSet(true, event.target.value as AttendedBy)}
        >
          {ways.map((way) => (
            <option key={way} value={way}>
              {t(`meeting.by.${way}`)}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}
