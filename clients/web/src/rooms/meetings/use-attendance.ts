import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useCommand } from '../../service/command.ts';
import type { Attendance, AttendedBy, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { setAttendance } from '../../service/writes/meetings.ts';
import { absentLevels } from './agenda.ts';

export type Coming = { workerId: string; isPresent: boolean; by: AttendedBy };

/**
 * Marks who comes and goes. Shown at once, sent one after the other so that the last word is the last to arrive. A mark
 * lies over whatever is read until the meeting has been read with all of them in it; what is refused is taken away.
 */
export function useAttendance(meeting: Meeting) {
  const queries = useQueryClient();
  const { queryKey } = reads.meeting(meeting.id);
  const [marks, setMarks] = useState<ReadonlyMap<string, Coming>>(new Map());
  const show = (changed: Pick<Attendance, 'workerId'> & Partial<Attendance>) => {
    queries.setQueryData<Meeting>(queryKey, (shown) => {
      if (!shown) return shown;
      const attendance = laid(new Map([[changed.workerId, changed]]), shown.attendance);
      return { ...shown, attendance, bothLevelsPresent: absentLevels(attendance).length === 0 };
    });
  };
  const send = useCommand(
    ({ workerId, isPresent, by }: Coming) =>
      setAttendance(meeting.id, workerId, isPresent ? { isPresent, by } : { isPresent }),
    show,
  );
  const queue = useRef(Promise.resolve());
  const waiting = useRef<Coming[]>([]);
  const set = (coming: Coming) => {
    setMarks((before) => new Map(before).set(coming.workerId, coming));
    waiting.current.push(coming);
    queue.current = queue.current.then(async () => {
      if (!(await send.run(coming))) setMarks((before) => without(before, [coming]));
      if (waiting.current.at(-1) !== coming) return;
      const sent = waiting.current;
      waiting.current = [];
      await queries.invalidateQueries({ queryKey });
      setMarks((before) => without(before, sent));
    });
  };
  return { attendance: laid(marks, meeting.attendance), set, refusal: send.refusal };
}

const laid = (marks: ReadonlyMap<string, Partial<Attendance>>, attendance: readonly Attendance[]) =>
  attendance.map((one) => ({ ...one, ...marks.get(one.workerId) }));

/** The marks but for these; a newer one of the same worker stays. */
function without(marks: ReadonlyMap<string, Coming>, done: readonly Coming[]) {
  return new Map([...marks].filter(([, mark]) => !done.includes(mark)));
}
