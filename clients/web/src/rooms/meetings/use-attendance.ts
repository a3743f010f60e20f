import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useCommand } from '../../service/command.ts';
import type { Attendance, AttendedBy, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { setAttendance } from '../../service/writes/meetings.ts';
import { absentLevels } from './agenda.ts';

export type Coming = { workerId: string; isPresent: boolean; by: AttendedBy };

/**
 * Marks who comes and goes. Shown at once, sent one after the other so that the last word is the last to arrive; what is
 * refused is read again.
 */
export function useAttendance(meetingId: string) {
  const queries = useQueryClient();
  const { queryKey } = reads.meeting(meetingId);
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
      setAttendance(meetingId, workerId, isPresent ? { isPresent, by } : { isPresent }),
    show,
  );
  const queue = useRef(Promise.resolve());
  const set = (coming: Coming) => {
    show(coming);
    queue.current = queue.current.then(async () => {
      if (!(await send.run(coming))) await queries.invalidateQueries({ queryKey });
    });
  };
  return { set, refusal: send.refusal };
}
