import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { LevelMark } from '../../kit/level.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Gap } from '../../service/contract.ts';
import { coverSeats } from '../../service/writes/absences.ts';
import { useDaysText } from './days-text.ts';
import styles from './planner-page.module.css';
import { coversFor, type GapGroup } from './planner-weeks.ts';

/** Somebody's seats that nobody would fill: who acts in each is chosen, and all of it done in one act. */
export function GapGroupForm({
  group,
  teamId,
  untilOn,
  leavingId,
}: {
  group: GapGroup;
  teamId: string;
  untilOn: string;
  /** Of whoever leaves, to whoever may hand all of it over. */
  leavingId: string | undefined;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const daysText = useDaysText();
  const queries = useQueryClient();
  const isLeaving = group.reason === 'leaving';
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(() => proposedFor(group));
  const command = useCommand(
    (covers: ReturnType<typeof coversFor>, key) => coverSeats(teamId, covers, key),
    ({ items }) => {
      announce(t('absences.cover.done', { count: items.length }));
      void queries.invalidateQueries({ queryKey: ['planner', teamId] });
    },
  );
  const picked = group.gaps.filter(({ seatId }) => chosen.get(seatId));
  const submit = () =>
    void command.run(
      picked.flatMap((gap) => coversFor(gap, chosen.get(gap.seatId) as string, untilOn)),
    );
  return (
    <section className={styles.group}>
      <header className={styles.groupHead}>
        <h3>
          <LevelMark level={group.level} /> {group.name}
        </h3>
        <p className={styles.days}>
          {t(isLeaving ? 'absences.gaps.leaves' : 'absences.gaps.isAway', {
            count: group.gaps.length,
          })}
        </p>
      </header>
      <ul className={styles.rows}>
        {group.gaps.map((gap) => (
          <li key={gap.seatId} className={styles.row}>
            <Link to={`/sak/${gap.caseId}`}>{gap.caseName}</Link>
            <span className={styles.days}>
              {isLeaving
                ? t('absences.gaps.leavesOn', { day: dates.shortDay(group.startsOn) })
                : gap.days.map(daysText).join(', ')}
            </span>
            {!isLeaving && (
              <CandidateSelect
                gap={gap}
                value={chosen.get(gap.seatId) ?? ''}
                onChange={(agreementId) =>
                  setChosen((before) => new Map(before).set(gap.seatId, agreementId))
                }
              />
            )}
          </li>
        ))}
      </ul>
      {command.refusal && <RefusalNotice refusal={command.refusal} />}
      {isLeaving ? (
        <HandOver leavingId={leavingId} />
      ) : (
        <Button
          look="main"
          isBusy={command.isBusy}
          refusedBecause={picked.length > 0 ? undefined : t('absences.cover.missing')}
          onClick={submit}
        >
          {t('absences.cover.do', { count: picked.length })}
        </Button>
      )}
    </section>
  );
}

function HandOver({ leavingId }: { leavingId: string | undefined }) {
  const { t } = useTranslation();
  if (leavingId === undefined) return <p className={styles.days}>{t('absences.gaps.handOver')}</p>;
  return (
    <p>
      <Link to={`/team/slutter/${leavingId}`}>{t('absences.gaps.handOverAll')}</Link>
    </p>
  );
}

function CandidateSelect({
  gap,
  value,
  onChange,
}: {
  gap: Gap;
  value: string;
  onChange: (agreementId: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  if (gap.candidates.length === 0) return <span>{t('absences.cover.nobody')}</span>;
  return (
    <select
      className={styles.select}
      aria-label={t('absences.cover.who', { name: gap.caseName })}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('absences.cover.notYet')}</option>
      {gap.candidates.map(({ agreementId, name, freeSeats, isThere, knowsCase }) => (
        <option key={agreementId} value={agreementId}>
          {[
            name,
            freeSeats >= 0.05 ? t('pair.free', { seats: dates.number(freeSeats) }) : t('pair.full'),
            knowsCase && t('absences.cover.knows'),
            !isThere && t('absences.cover.partly'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </option>
      ))}
    </select>
  );
}

/** Whoever stands first and is there all the days; who is away themself is for somebody to choose. */
function proposedFor({ gaps }: GapGroup): Map<string, string> {
  return new Map(
    gaps.flatMap(({ seatId, candidates: [first] }) =>
      first?.isThere ? [[seatId, first.agreementId] as const] : [],
    ),
  );
}
