import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/page.tsx';
import type { Case } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { RequestDialog } from './request-dialog.tsx';
import { RequestList } from './request-list.tsx';

/** What the service site has asked for; where sessions are fixed, only what it asked for before that. */
export function CaseRequests({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const search = { caseId: shown.id };
  const found = useInfiniteQuery(reads.supervisionRequests(shown.teamId, search));
  const isFixed = shown.arrangement?.kind === 'fixed';
  if (isFixed && !found.data?.pages[0]?.items.length) return null;
  return (
    <Panel
      id="ber-om"
      title={t('supervision.request.title')}
      aside={
        shown.state === 'open' &&
        !isFixed && (
          <Button isSmall onClick={() => setOpen(true)}>
            {t('supervision.request.new')}
          </Button>
        )
      }
    >
      <RequestList teamId={shown.teamId} search={search} />
      {isOpen && <RequestDialog caseId={shown.id} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
