import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/page.tsx';
import { hasDraft } from '../../session/draft.ts';
import { ActionForm } from './action-form.tsx';
import { OpenActions, SettledActions } from './action-list.tsx';

type About = { caseId: string } | { inquiryId: string };

/** What is to be done in a case or for an inquiry. */
export function ActionsPanel({ teamId, about }: { teamId: string; about: About }) {
  const { t } = useTranslation();
  const id = 'caseId' in about ? about.caseId : about.inquiryId;
  const [isAdding, setAdding] = useState(() => hasDraft(`action:${id}`));
  return (
    <Panel
      id="oppfolging"
      title={t('actions.title')}
      aside={
        !isAdding && (
          <Button isSmall onClick={() => setAdding(true)}>
            {t('actions.new')}
          </Button>
        )
      }
    >
      {isAdding && <ActionForm about={about} />}
      <OpenActions teamId={teamId} search={about} isElsewhere={false} none={t('actions.none')} />
      <SettledActions teamId={teamId} search={about} isElsewhere={false} />
    </Panel>
  );
}
