import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { Loads } from '../../kit/loads.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import type { Chosen } from '../../kit/suggested.ts';
import { useCommand } from '../../service/command.ts';
import type { Gap, Planner } from '../../service/contract.ts';
import { coverSeats } from '../../service/writes/absences.ts';
import { useCandidateText } from './candidate-text.ts';
import { useDaysText } from './days-text.ts';
import { GapGroupHead } from './gap-group-head.tsx';
import styles from './planner-page.module.css';
import { coversFor, type GapGroup, toFill } from './planner-weeks.ts';

/** Somebody's seats that nobody would fill while they are away: who acts in each, all of it in one act. */
export function GapGroupForm({
  group,
  planner,
  chosen,
  onChoose,
}: {
  group: GapGroup;
  planner: Planner;
  chosen: Chosen;
  onChoose: (seatId: string, agreementId: string) => void;
}) {
  const { t } = useTranslation();
  const daysText = useDaysText();
  const queries = useQueryClient();
  const { teamId } = planner;
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
      picked.flatMap((gap) => coversFor(gap, chosen.get(gap.seatId) as string, planner)),
    );
  return (
    <section className={styles.group}>
      <GapGroupHead group={group} />
      <ul className={styles.rows}>
        {group.gaps.map((gap) => (
          <li key={gap.seatId} className={styles.row}>
            <Link to={`/sak/${gap.caseId}`}>{gap.caseName}</Link>
            <span className={styles.days}>{gap.days.map(daysText).join(', ')}</span>
            <CandidateSelect
              gap={gap}
              value={chosen.get(gap.seatId) ?? ''}
              onChange={(agreementId) => onChoose(gap.seatId, agreementId)}
            />
          </li>
        ))}
      </ul>
      <div className={styles.loads}>
        <Loads seats={toFill(picked)} chosen={chosen} />
      </div>
      {command.refusal && <RefusalNotice refusal={command.refusal} />}
      <Button
        look="main"
        isBusy={command.isBusy}
        refusedBecause={picked.length > 0 ? undefined : t('absences.cover.missing')}
        onClick={submit}
      >
        {t('absences.cover.do', { count: picked.length })}
      </Button>
    </section>
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
  const textOf = useCandidateText();
  if (gap.candidates.length === 0) return <span>{t('absences.cover.nobody')}</span>;
  return (
    <select
      className={styles.select}
      aria-label={t('absences.cover.who', { name: gap.caseName })}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('absences.cover.notYet')}</option>
      {gap.candidates.map((one) => (
        <option key={one.agreementId} value={one.agreementId}>
          {textOf(one)}
        </option>
      ))}
    </select>
  );
}
