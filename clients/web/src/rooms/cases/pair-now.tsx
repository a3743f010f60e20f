import { Pair } from '../../kit/seat.tsx';
import { seatOf } from '../../kit/seat-of.ts';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../service/contract.ts';

/** What stands now, in an answer that somebody was first. */
export function PairNow({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        {t(`mode.${shown.mode}`)}
        {shown.engagement && ` · ${t(`engagement.${shown.engagement}`)}`}
      </p>
      {shown.seats && (
        <Pair
          municipal={seatOf(shown.seats.municipal, shown)}
          specialist={seatOf(shown.seats.specialist, shown)}
        />
      )}
    </>
  );
}
