import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelName, TwoLevels } from '../../kit/level.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Attendance, AttendedBy, Level, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { absentLevels, ofLevel } from './agenda.ts';
import styles from './attendance-panel.module.css';
import { setAttendance } from '../../service/writes/meetings.ts';

const ways = ['room', 'video', 'phone'] as const satisfies readonly AttendedBy[];

type Coming = { workerId: string; isPresent: boolean; by: AttendedBy };

/** Who is here, by level; one press for coming or going. */
export function AttendancePanel({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { queryKey } = reads.meeting(meeting.id);
  const show = (changed: Pick<Attendance, 'workerId'> & Partial<Attendance>) => {
    queries.setQueryData<Meeting>(queryKey, (shown) => {
      if (!shown) return shown;
      const attendance = shown.attendance.map((one) =>
        one.workerId === changed.workerId ? { ...one, ...changed } : one,
      );
      return { ...shown, attendance, bothLevelsPresent: absentLevels(attendance).length === 0 };
    });
  };
  const send = useCommand(
    ({ workerId, isPresent, by }: Coming) =>
      setAttendance(meeting.id, workerId, isPresent ? { isPresent, by } : { isPresent }),
    show,
  );
  // Shown at once, sent one after the other so that the last word is the last to arrive; what is refused is read again.
  const queue = useRef(Promise.resolve());
  const set = (coming: Coming) => {
    show(coming);
    queue.current = queue.current.then(async () => {
      if (!(await send.run(coming))) await queries.invalidateQueries({ queryKey });
    });
  };
  const isFixed = meeting.state === 'closed';
  const absent = meeting.state === 'in_session' ? absentLevels(meeting.attendance) : [];
  const half = (level: Level) => {
    const people = ofLevel(meeting.attendance, level);
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
              onSet={(isPresent, by) => set({ workerId: one.workerId, isPresent, by })}
            />
          ))}
        </ul>
      </div>
    );
  };
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
      <RefusalNotice refusal={send.refusal} />
    </Panel>
  );
}

function Person({
  one,
  isFixed,
  onSet,
}: {
  one: Attendance;
  isFixed: boolean;
  onSet: (isPresent: boolean, by: AttendedBy) => void;
}) {
  const { t } = useTranslation();
  return (
    <li className={styles.person} data-present={one.isPresent || undefined}>
      <label>
        <input
          type="checkbox"
          checked={one.isPresent}
          disabled={isFixed}
          aria-label={t('meeting.markPresent', { name: one.name })}
          onChange={(event) => onSet(event.target.checked, one.by ?? 'room')}
        />
        <span>{one.name}</span>
      </label>
      {one.isPresent && !isFixed && (
        <select
          aria-label={t('meeting.how', { name: one.name })}
          value={one.by ?? 'room'}
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
