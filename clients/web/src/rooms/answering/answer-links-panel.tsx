import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Panel, Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import rowStyles from '../../kit/rows.module.css';
import { answerLinks } from '../../service/answering-reads.ts';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { withdrawAnswerLink } from '../../service/writes/answering.ts';
import { MakeLinkDialog, type Way } from './make-link-dialog.tsx';
import styles from './answering.module.css';

/** The links that the person has, and a new one; nothing while they are not asked with any form. */
export function AnswerLinksPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const links = useQuery(answerLinks(caseId));
  const [making, setMaking] = useState<Way | null>(null);
  const refresh = () => void queries.invalidateQueries({ queryKey: answerLinks(caseId).queryKey });
  if (links.error?.slug === 'not-of-the-pair') return null;
  if (!links.error && !links.data?.forms.length && !links.data?.items.length) return null;
  return (
    <div className="not-on-paper">
      <Panel id="egen-skjerm" title={t('answering.title')}>
        {links.data ? (
          <Stack>
            <p>{t('answering.lead')}</p>
            <LinkList items={links.data.items} onChanged={refresh} />
            {links.data.forms.length > 0 ? (
              <ButtonRow>
                <Button isSmall onClick={() => setMaking('here')}>
                  {t('answering.here.begin')}
                </Button>
                <Button isSmall onClick={() => setMaking('link')}>
                  {t('answering.make')}
                </Button>
                {links.data.waitingRooms.length > 0 && (
                  <Button isSmall onClick={() => setMaking('code')}>
                    {t('answering.code.begin')}
                  </Button>
                )}
              </ButtonRow>
            ) : (
              <p className={styles.soft}>{t('answering.noForms')}</p>
            )}
          </Stack>
        ) : (
          <RefusalNotice refusal={links.error} onRetry={() => void links.refetch()} />
        )}
        {making && links.data && (
          <MakeLinkDialog
            caseId={caseId}
            offered={links.data}
            way={making}
            onMade={refresh}
            onClose={() => setMaking(null)}
          />
        )}
      </Panel>
    </div>
  );
}

function LinkList({ items, onChanged }: { items: Schemas['AnswerLink'][]; onChanged: () => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const withdraw = useCommand(withdrawAnswerLink, () => {
    announce(t('answering.withdrawn'));
    onChanged();
  });
  // Those that wait, and the last that were answered.
  const shown = items
    .filter(({ state }) => state === 'waiting' || state === 'answered')
    .slice(0, 8);
  if (shown.length === 0) return null;
  const when = ({ answeredAt, expiresAt, code }: Schemas['AnswerLink']) => {
    if (answeredAt !== null) return t('answering.answered', { when: dates.moment(answeredAt) });
    if (!code) return t('answering.waits', { when: dates.moment(expiresAt) });
    return code.deviceName === null
      ? t('answering.code.waits', { when: dates.time(code.expiresAt) })
      : t('answering.code.entered', { name: code.deviceName });
  };
  return (
    <>
      <ul className={rowStyles.rows}>
        {shown.map((link) => (
          <li key={link.id} className={styles.link}>
            <span>
              {t(`answering.about.${link.about}`)}
              {link.rater === 'caregiver' && `, ${t('answering.byCaregiver')}`}
              {link.workers.length > 0 && ` (${link.workers.map(({ name }) => name).join(', ')})`}
            </span>
            <span className={styles.soft}>{when(link)}</span>
            {link.state === 'waiting' && (
              <Button
                isSmall
                look="quiet"
                isBusy={withdraw.isBusy}
                onClick={() => void withdraw.run(link.id)}
              >
                {t('answering.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <RefusalNotice refusal={withdraw.refusal} />
    </>
  );
}
