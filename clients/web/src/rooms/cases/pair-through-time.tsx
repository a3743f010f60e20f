import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dayOf, useDates } from '../../kit/dates.ts';
import { LevelName } from '../../kit/level.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { Table } from '../../kit/table.tsx';
import type { Case, CaseSeats } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { PairTimeline } from './pair-timeline.tsx';
import styles from './pair-through-time.module.css';

/** The picture of the pair, and the same as a table for those who do not see pictures. */
export function PairThroughTime({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const seats = useQuery(reads.caseSeats(shown.id));
  if (seats.error)
    return <RefusalNotice refusal={seats.error} onRetry={() => void seats.refetch()} />;
  if (!seats.data) return <Loading lines={4} />;
  const { treatmentContact } = shown;
  const nameOf = (seat: CaseSeats['seats'][number]) =>
    treatmentContact?.isUnnamed && seat.treatmentContactId === treatmentContact.id
      ? t('seat.unnamed')
      : seat.name;
  const isAtRisk = (seat: CaseSeats['seats'][number]) =>
    seat.toAt === null && shown.seats?.[seat.level].isAtRisk === true;
  const day = (at: string | null) => (at === null ? null : dayOf(at));
  const firstOpen = seats.data.openPeriods[0];
  const isEarlierUnknown = shown.flags.includes('earlier_pair_unknown');
  return (
    <>
      <PairTimeline
        startedOn={shown.startedOn}
        closedOn={day(shown.closedAt)}
        unknownUntil={isEarlierUnknown && firstOpen ? dayOf(firstOpen.fromAt) : null}
        modes={seats.data.modes.map((mode) => ({
          key: mode.fromAt,
          mode: mode.mode,
          from: dayOf(mode.fromAt),
          to: day(mode.toAt),
        }))}
        holders={seats.data.seats.map((seat) => ({
          key: `${seat.level}${seat.fromAt}`,
          level: seat.level,
          holder: nameOf(seat),
          isContact: seat.treatmentContactId !== null,
          isAtRisk: isAtRisk(seat),
          from: dayOf(seat.fromAt),
          to: day(seat.toAt),
        }))}
      />
      <SeatTable seats={seats.data} nameOf={nameOf} isAtRisk={isAtRisk} />
    </>
  );
}

function SeatTable({
  seats,
  nameOf,
  isAtRisk,
}: {
  seats: CaseSeats;
  nameOf: (seat: CaseSeats['seats'][number]) => string;
  isAtRisk: (seat: CaseSeats['seats'][number]) => boolean;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const until = (at: string | null) => (at === null ? t('case.timeline.now') : dates.day(at));
  return (
    <details className={styles.table}>
      <summary>{t('case.timeline.asTable')}</summary>
      <Table
        caption={t('case.timeline.seats')}
        heads={[
          t('case.timeline.seat'),
          t('case.timeline.who'),
          t('case.timeline.profession'),
          t('case.timeline.from'),
          t('case.timeline.to'),
        ]}
      >
        {seats.seats.map((seat) => (
          <tr key={`${seat.level}${seat.fromAt}`}>
            <td>
              <LevelName level={seat.level} />
            </td>
            <td>{nameOf(seat)}</td>
            <td>
              {t(`profession.${seat.profession}`)}, {seat.unitName}
            </td>
            <td>{dates.day(seat.fromAt)}</td>
            <td>
              {until(seat.toAt)}
              {isAtRisk(seat) && ` (${t('seat.atRisk')})`}
            </td>
          </tr>
        ))}
      </Table>
      <Table
        caption={t('case.timeline.modes')}
        heads={[t('case.timeline.mode'), t('case.timeline.from'), t('case.timeline.to')]}
      >
        {seats.modes.map((mode) => (
          <tr key={mode.fromAt}>
            <td>{t(`mode.${mode.mode}`)}</td>
            <td>{dates.day(mode.fromAt)}</td>
            <td>{until(mode.toAt)}</td>
          </tr>
        ))}
      </Table>
    </details>
  );
}
