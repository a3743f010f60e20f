import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { LevelMark } from '../../kit/level.tsx';
import { Panel, Stack } from '../../kit/page.tsx';
import { Empty } from '../../kit/states.tsx';
import { useAct } from '../../service/act.ts';
import type { PlannedCover, Planner } from '../../service/contract.ts';
import { endCover } from '../../service/writes/absences.ts';
import { useDaysText } from './days-text.ts';
import styles from './planner-page.module.css';

/** Who acts for whom, and where. */
export function CoverList({ planner }: { planner: Planner }) {
  const { t } = useTranslation();
  const daysText = useDaysText();
  const [ending, setEnding] = useState<PlannedCover | null>(null);
  return (
    <Panel id="vikarer" title={t('absences.covers.title')} count={planner.covers.length}>
      {planner.covers.length === 0 && <Empty title={t('absences.covers.none')} />}
      {holdersOf(planner).map(({ holderId, holderName, covers }) => (
        <details key={holderId} className={styles.covered}>
          <summary>
            {t('absences.covers.of', {
              name: holderName,
              count: covers.length,
              who: [...new Set(covers.map(({ name }) => name))].join(', '),
            })}
          </summary>
          <ul>
            {covers.map((cover) => (
              <li key={cover.id} className={styles.line}>
                <span className={styles.text}>
                  <Link to={`/sak/${cover.caseId}`}>{cover.caseName}</Link>
                  <span>
                    <LevelMark level={cover.level} /> {cover.name}
                  </span>
                  <span className={styles.days}>
                    {cover.days.length > 0
                      ? cover.days.map(daysText).join(', ')
                      : t('absences.covers.idle')}
                  </span>
                </span>
                <span className={styles.acts}>
                  <Button look="quiet" isSmall onClick={() => setEnding(cover)}>
                    {t('absences.covers.end')}
                    <span className="unseen"> {`${cover.name}, ${cover.caseName}`}</span>
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {ending && <EndDialog cover={ending} onClose={() => setEnding(null)} />}
    </Panel>
  );
}

function holdersOf({ covers }: Planner) {
  const holders = new Map<
    string,
    { holderId: string; holderName: string; covers: PlannedCover[] }
  >();
  for (const cover of covers) {
    const { holderId, holderName } = cover;
    const holder = holders.get(holderId) ?? { holderId, holderName, covers: [] };
    holder.covers.push(cover);
    holders.set(holderId, holder);
  }
  return [...holders.values()];
}

function EndDialog({ cover, onClose }: { cover: PlannedCover; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const act = useAct(
    cover,
    (_: null, held) => endCover(cover.id, held),
    () => {
      void queries.invalidateQueries({ queryKey: ['planner'] });
      onClose();
    },
  );
  return (
    <Dialog
      title={t('absences.covers.endTitle', { name: cover.name, caseName: cover.caseName })}
      lead={t('absences.covers.endLead', { name: cover.holderName })}
      onClose={onClose}
    >
      <Stack>
        <ActNotice act={act} />
        <FormEnd
          text={t('absences.covers.endDo')}
          isBusy={act.isBusy}
          onPress={() => void act.run(null)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
