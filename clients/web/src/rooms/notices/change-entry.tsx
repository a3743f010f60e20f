import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { announce } from '../../kit/announcer.tsx';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { LevelName, type Level } from '../../kit/level.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { acknowledgeServiceChange, withdrawServiceChange } from '../../service/writes/notices.ts';
import styles from './notices.module.css';

type Change = Schemas['ServiceChange'];

export function ChangeEntry({ change, leads }: { change: Change; leads: readonly Level[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const other: Level = change.level === 'municipal' ? 'specialist' : 'municipal';
  const waits = change.withdrawnAt === null && change.acknowledgedAt === null;
  return (
    <li className={styles.change}>
      <div className={styles.head}>
        <LevelName level={change.level} />
        <span>
          {t(`notices.kind.${change.kind}`)}: {change.unitName ?? t('notices.wholeLevel')}
        </span>
        <span>{t('notices.from', { day: dates.day(change.takesEffectOn) })}</span>
      </div>
      <p className={styles.text}>{change.text}</p>
      <Touched change={change} />
      <p className={styles.soft}>
        {[
          t('notices.announced', {
            day: dates.day(change.announcedAt),
            name: change.announcedByName,
          }),
          change.acknowledgedAt !== null &&
            t('notices.seen', {
              name: change.acknowledgedByName,
              day: dates.day(change.acknowledgedAt),
            }),
          change.withdrawnAt !== null &&
            t('notices.withdrawn', {
              name: change.withdrawnByName,
              day: dates.day(change.withdrawnAt),
            }),
          waits && t('notices.waits', { level: t(`level.${other}.inText`) }),
        ]
          .filter(Boolean)
          .join('. ')}
        .
      </p>
      {change.withdrawnAt === null && (
        <Acts
          change={change}
          maySee={waits && leads.includes(other)}
          mayWithdraw={leads.includes(change.level)}
        />
      )}
    </li>
  );
}

/** Which cases, to whoever sees them; how many, to others. */
function Touched({ change: { touchedCases, touchedCount } }: { change: Change }) {
  const { t } = useTranslation();
  if (touchedCount === null) return <p>{t('notices.touchedFew')}</p>;
  if (touchedCases === null) return <p>{t('notices.touchedCount', { count: touchedCount })}</p>;
  return (
    <p>
      {t('notices.touched', { count: touchedCases.length })}{' '}
      {touchedCases.map(({ id, name }, place) => (
        <span key={id}>
          {place > 0 && ', '}
          <Link to={`/sak/${id}`}>{name}</Link>
        </span>
      ))}
    </p>
  );
}

function Acts({
  change: { id, teamId },
  maySee,
  mayWithdraw,
}: {
  change: Change;
  maySee: boolean;
  mayWithdraw: boolean;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const isDone = (said: string) => {
    announce(said);
    return queries.invalidateQueries({ queryKey: ['service-changes', teamId] });
  };
  const seen = useCommand(
    (_: undefined, key) => acknowledgeServiceChange(id, key),
    () => void isDone(t('notices.acknowledge')),
  );
  const withdrawal = useCommand(
    (_: undefined, key) => withdrawServiceChange(id, key),
    () => void isDone(t('notices.withdraw')),
  );
  if (!maySee && !mayWithdraw) return null;
  return (
    <>
      <ButtonRow>
        {maySee && (
          <Button look="main" isBusy={seen.isBusy} onClick={() => void seen.run(undefined)}>
            {t('notices.acknowledge')}
          </Button>
        )}
        {mayWithdraw && (
          <Button
            look="quiet"
            isBusy={withdrawal.isBusy}
            onClick={() => void withdrawal.run(undefined)}
          >
            {t('notices.withdraw')}
          </Button>
        )}
      </ButtonRow>
      <RefusalNotice refusal={seen.refusal ?? withdrawal.refusal} />
    </>
  );
}
