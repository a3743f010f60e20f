import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useShortcuts } from '../../kit/shortcuts.ts';
import { ConsultationDialog } from './consultation-dialog.tsx';

export function NewConsultation({
  teamId,
  caseId = '',
  isMain = false,
}: {
  teamId: string;
  caseId?: string;
  isMain?: boolean;
}) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button isSmall={!isMain} look={isMain ? 'main' : 'side'} onClick={() => setOpen(true)}>
        {t('supervision.new')}
      </Button>
      {isOpen && (
        <ConsultationDialog teamId={teamId} caseId={caseId} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

/** The telephone rings wherever one is. */
export function ConsultationByKey({ teamId }: { teamId: string }) {
  const [isOpen, setOpen] = useState(false);
  useShortcuts({ c: () => setOpen(true) });
  return isOpen && <ConsultationDialog teamId={teamId} onClose={() => setOpen(false)} />;
}
