import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/page.tsx';
import type { Case } from '../../service/contract.ts';
import { RequestDialog } from './request-dialog.tsx';
import { RequestList } from './request-list.tsx';

/** What the service site has asked for. */
export function CaseRequests({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel
      id="ber-om"
      title={t('supervision.request.title')}
      aside={
        shown.state === 'open' && (
          <Button isSmall onClick={() => setOpen(true)}>
            {t('supervision.request.new')}
          </Button>
        )
      }
    >
      <RequestList teamId={shown.teamId} search={{ caseId: shown.id }} />
      {isOpen && <RequestDialog caseId={shown.id} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
