import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { LifeDomainOrder, Plan } from '../../service/contract.ts';
import { changeLifeDomains } from '../../service/writes/plans.ts';
import { useDraft } from '../../session/draft.ts';
import { type DomainRow, itemsOf, leftOut, moved, rowsOf } from './domain-draft.ts';
import { DomainRowFields } from './domain-row.tsx';
import { DomainList } from './domain-list.tsx';
import styles from './plans.module.css';

/** The person decides what comes first; buttons, so that it is as easy by keyboard and by thumb. */
export function LifeDomainsDialog({
  plan,
  onClose,
  onDone,
}: {
  plan: Plan;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { caseId, lifeDomains, registration } = plan;
  const draft = useDraft(`domains:${caseId}`, { rows: rowsOf(lifeDomains), base: lifeDomains });
  const { rows, base } = draft.value;
  const set = (next: DomainRow[]) => draft.set({ rows: next });
  const list = useRef<HTMLOListElement>(null);
  const act = useAct(
    base,
    (sent: DomainRow[], held) => changeLifeDomains(caseId, itemsOf(sent), held),
    () => {
      draft.done();
      onDone();
    },
  );
  const move = (at: number, by: -1 | 1) => {
    const row = rows[at];
    set(moved(rows, at, by));
    if (row)
      announce(
        t('plans.domains.moved', {
          domain: t(`plans.domain.${row.domain}`),
          place: at + by + 1,
        }),
      );
  };
  return (
    <Dialog title={t('plans.domains.title')} lead={t('plans.domains.lead')} onClose={onClose}>
      <Stack>
        <DraftNotice draft={draft} />
        {rows.length > 0 && (
          <ol className={styles.rows} ref={list} aria-label={t('plans.domains.order')}>
            {rows.map((row, at) => (
              <DomainRowFields
                key={row.domain}
                row={row}
                isFirst={at === 0}
                isLast={at === rows.length - 1}
                hasWords={registration === 'approved'}
                onChange={(change) => set(rows.with(at, { ...row, ...change }))}
                onMove={(by) => move(at, by)}
                onRemove={() => set(rows.toSpliced(at, 1))}
              />
            ))}
          </ol>
        )}
        <LeftOut rows={rows} onAdd={(row) => set([...rows, row])} />
        {registration !== 'approved' && (
          <p className={styles.soft}>{t('plans.domains.notApproved')}</p>
        )}
        <ActNotice
          act={act}
          now={(current: LifeDomainOrder) => <DomainList order={current} />}
          meant={<DomainList order={{ ...base, items: itemsOf(rows).map(asShown) }} />}
        />
        <FormEnd
          text={t('frame.save')}
          isBusy={act.isBusy}
          refusedBecause={rows.length > 0 ? undefined : t('plans.domains.missing')}
          onPress={() => void act.run(rows)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

const asShown = ({ ownWords = null, ...item }: ReturnType<typeof itemsOf>[number]) => ({
  ...item,
  ownWords,
});

function LeftOut({ rows, onAdd }: { rows: readonly DomainRow[]; onAdd: (row: DomainRow) => void }) {
  const { t } = useTranslation();
  const left = leftOut(rows);
  if (left.length === 0) return null;
  return (
    <div role="group" aria-label={t('plans.domains.add')}>
      <p className={styles.label}>{t('plans.domains.add')}</p>
      <p className={styles.acts}>
        {left.map((domain) => (
          <Button
            key={domain}
            isSmall
            onClick={() => onAdd({ domain, isImportant: false, ownWords: '' })}
          >
            + {t(`plans.domain.${domain}`)}
          </Button>
        ))}
      </p>
    </div>
  );
}
