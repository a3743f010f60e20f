import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { useDates } from './dates.ts';
import { Notice } from './notice.tsx';

/** Tells that typed text was found again, and offers to begin anew. */
export function DraftNotice({
  draft,
}: {
  draft: { foundFrom: string | null; startOver: () => void };
}) {
  const { t } = useTranslation();
  const dates = useDates();
  if (!draft.foundFrom) return null;
  return (
    <Notice
      title={t('frame.draft.found', { time: dates.time(draft.foundFrom) })}
      actions={
        <Button isSmall onClick={draft.startOver}>
          {t('frame.draft.startOver')}
        </Button>
      }
    />
  );
}
