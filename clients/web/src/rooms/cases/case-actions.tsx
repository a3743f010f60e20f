import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { isErased } from '../../kit/case-name.ts';
import { Notice } from '../../kit/notice.tsx';
import { Panel } from '../../kit/page.tsx';
import type { Case } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useRights, useTeam } from '../../session/team.tsx';
import { OpeningDialog } from '../boards/opening-dialog.tsx';
import { ChangeModeDialog } from './change-mode-dialog.tsx';
import styles from './case-page.module.css';
import { CloseCaseDialog } from './close-case-dialog.tsx';
import { EngagementDialog } from './engagement-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';

type Act = 'handOver' | 'mode' | 'engagement' | 'closing' | 'reopen';

export function CaseActions({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const team = useTeam();
  const { isMember } = useRights();
  const board = useQuery(reads.board(team.id));
  const [open, setOpen] = useState<Act | null>(null);
  const [isSaved, setSaved] = useState(false);
  const close = () => setOpen(null);
  const done = () => {
    setOpen(null);
    setSaved(true);
  };
  const begin = (act: Act) => {
    setSaved(false);
    setOpen(act);
  };
  const isPerson = shown.mode !== 'systematic_supervision';
  if (!board.data) return null;
  // Only a member proposes to open a case again, and nobody one of whom nothing is known any more.
  if (shown.state === 'closed' && (isErased(shown) || !isMember) && !isSaved) return null;
  const { members, nextMeeting } = board.data;
  return (
    <Panel id="gjor" title={t('case.actions')}>
      {isSaved && (
        <div className={styles.done}>
          <Notice kind="done" isUrgent title={t('case.changed')} />
        </div>
      )}
      <div className={styles.actions}>
        {shown.state === 'open' ? (
          <>
            <Button onClick={() => begin('handOver')}>{t('case.handOver.action')}</Button>
            {isPerson && (
              <Button onClick={() => begin('engagement')}>{t('case.engagement.action')}</Button>
            )}
            {isPerson && <Button onClick={() => begin('mode')}>{t('case.mode.action')}</Button>}
            <Button look="quiet" onClick={() => begin('closing')}>
              {t('case.closing.action')}
            </Button>
          </>
        ) : (
          isMember &&
          shown.closeReason !== 'undone' && (
            <Button onClick={() => begin('reopen')}>{t('case.reopen.action')}</Button>
          )
        )}
      </div>
      {open === 'handOver' && (
        <HandOverDialog shown={shown} members={members} onClose={close} onDone={done} />
      )}
      {open === 'mode' && (
        <ChangeModeDialog shown={shown} members={members} onClose={close} onDone={done} />
      )}
      {open === 'engagement' && <EngagementDialog shown={shown} onClose={close} onDone={done} />}
      {open === 'closing' && (
        <CloseCaseDialog shown={shown} nextMeeting={nextMeeting} onClose={close} onDone={done} />
      )}
      {open === 'reopen' && <OpeningDialog members={members} reopens={shown} onClose={close} />}
    </Panel>
  );
}
