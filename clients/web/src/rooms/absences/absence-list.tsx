import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { LevelMark } from '../../kit/level.tsx';
import { Panel, Stack } from '../../kit/page.tsx';
import { Empty } from '../../kit/states.tsx';
import { useAct } from '../../service/act.ts';
import type { Absence, Level, Planner } from '../../service/contract.ts';
import { withdrawAbsence } from '../../service/writes/absences.ts';
import { AbsenceDialog, AbsenceNow } from './absence-dialog.tsx';
import { useDaysText } from './days-text.ts';
import styles from './planner-page.module.css';

interface Line {
  absence: Absence;
  name: string;
  level: Level;
}

/** Every absence that is known, the soonest first; why is shown to those who may know. */
export function AbsenceList({ planner, teamId }: { planner: Planner; teamId: string }) {
  const { t } = useTranslation();
  const daysText = useDaysText();
  const [open, setOpen] = useState<{ what: 'change' | 'withdraw'; line: Line } | null>(null);
  const lines = linesOf(planner);
  const close = () => setOpen(null);
  return (
    <Panel id="fravaer" title={t('absences.list.title')} count={lines.length}>
      {lines.length === 0 && <Empty title={t('absences.list.none')} />}
      <ul>
        {lines.map((line) => (
          <li key={line.absence.id} className={styles.line}>
            <span className={styles.text}>
              <span>
                <LevelMark level={line.level} /> <strong>{line.name}</strong>
              </span>
              <span className={styles.days}>
                {daysText({ startsOn: line.absence.startsOn, endsOn: line.absence.backOn })}
              </span>
              {line.absence.kind && <span>{t(`absences.kind.${line.absence.kind}`)}</span>}
            </span>
            <span className={styles.acts}>
              <Button look="quiet" isSmall onClick={() => setOpen({ what: 'change', line })}>
                {t('absences.list.change')}
                <span className="unseen"> {line.name}</span>
              </Button>
              <Button look="quiet" isSmall onClick={() => setOpen({ what: 'withdraw', line })}>
                {t('absences.list.withdraw')}
                <span className="unseen"> {line.name}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {open?.what === 'change' && (
        <AbsenceDialog
          teamId={teamId}
          planner={planner}
          shown={{ ...open.line.absence, name: open.line.name }}
          onClose={close}
        />
      )}
      {open?.what === 'withdraw' && <WithdrawDialog line={open.line} onClose={close} />}
    </Panel>
  );
}

function WithdrawDialog({ line, onClose }: { line: Line; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { absence, name } = line;
  const act = useAct(
    absence,
    (_: null, held) => withdrawAbsence(absence.id, held),
    () => {
      void queries.invalidateQueries({ queryKey: ['planner'] });
      onClose();
    },
  );
  return (
    <Dialog
      title={t('absences.withdraw.title', { name })}
      lead={t('absences.withdraw.lead')}
      onClose={onClose}
    >
      <Stack>
        <ActNotice act={act} now={(current: Absence) => <AbsenceNow shown={current} />} />
        <FormEnd
          text={t('absences.withdraw.do')}
          isBusy={act.isBusy}
          onPress={() => void act.run(null)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

function linesOf({ members, contacts }: Planner): Line[] {
  // Somebody with two agreements is away once.
  const lines = new Map<string, Line>();
  for (const { absences, name, level } of [...members, ...contacts]) {
    for (const absence of absences) lines.set(absence.id, { absence, name, level });
  }
  return [...lines.values()].toSorted((one, other) =>
    one.absence.startsOn.localeCompare(other.absence.startsOn),
  );
}
