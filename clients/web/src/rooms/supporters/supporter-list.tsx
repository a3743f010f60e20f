import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import type { Case, Supporter } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { AddSupporterDialog } from './add-supporter-dialog.tsx';
import { EndSupportDialog } from './end-support-dialog.tsx';
import styles from './supporters.module.css';

/** Who stands beside the pair, below it and smaller; nothing at all where nobody does and nobody may be added. */
export function SupporterList({ shown, mayChange }: { shown: Case; mayChange: boolean }) {
  const { t } = useTranslation();
  const seats = useQuery(reads.caseTimeline(shown.id));
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Supporter | null>(null);
  if (!seats.data) return null;
  const { supporters } = seats.data;
  const standing = supporters.filter(({ standing }) => standing !== 'over');
  const over = supporters.filter(({ standing }) => standing === 'over');
  if (supporters.length === 0 && !mayChange) return null;
  const done = (text: string) => {
    setAdding(false);
    setEnding(null);
    announce(text);
  };
  return (
    <div className={styles.beside}>
      {standing.length > 0 && (
        <>
          <h3>{t('supporters.title')}</h3>
          <ul className={styles.list}>
            {standing.map((one) => (
              <li key={one.id}>
                <SupporterText supporter={one} />
                {mayChange && (
                  <Button look="quiet" isSmall onClick={() => setEnding(one)}>
                    {t('supporters.end.action')}
                    <span className="unseen"> {one.name}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayChange && (
        <Button isSmall onClick={() => setAdding(true)}>
          {t('supporters.add.action')}
        </Button>
      )}
      {over.length > 0 && (
        <details className={styles.over}>
          <summary>{t('supporters.over', { count: over.length })}</summary>
          <ul className={styles.list}>
            {over.map((one) => (
              <li key={one.id}>
                <SupporterText supporter={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {isAdding && (
        <AddSupporterDialog
          shown={shown}
          supporters={standing}
          onClose={() => setAdding(false)}
          onDone={(name) => done(t('supporters.add.done', { name }))}
        />
      )}
      {ending && (
        <EndSupportDialog
          caseId={shown.id}
          supporter={ending}
          onClose={() => setEnding(null)}
          onDone={() => done(t('supporters.end.done'))}
        />
      )}
    </div>
  );
}

/** «Nina Berg, psykiater · 3. nov–» */
function SupporterText({ supporter }: { supporter: Supporter }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { name, profession, startsOn, endsOn, standing } = supporter;
  const days = endsOn
    ? dates.span(startsOn, endsOn)
    : t(standing === 'coming' ? 'supporters.from' : 'supporters.since', {
        day: dates.day(startsOn),
      });
  return (
    <span>
      <span className={styles.name}>{name}</span>, {t(`profession.${profession}`).toLowerCase()}
      <span className={styles.days}>
        {days}
        {standing === 'kept_out' && ` · ${t('supporters.keptOut')}`}
      </span>
    </span>
  );
}
