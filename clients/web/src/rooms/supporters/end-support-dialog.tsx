import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Supporter } from '../../service/contract.ts';
import { endSupport } from '../../service/writes/supporters.ts';

export function EndSupportDialog({
  caseId,
  supporter,
  onClose,
  onDone,
}: {
  caseId: string;
  supporter: Supporter;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const act = useAct(
    supporter,
    (_: null, held) => endSupport(supporter.id, held),
    () => {
      void queries.invalidateQueries({ queryKey: ['case', caseId] });
      onDone();
    },
  );
  return (
    <Dialog
      title={t('supporters.end.title', { name: supporter.name })}
      lead={t(
        supporter.standing === 'coming' ? 'supporters.end.leadComing' : 'supporters.end.lead',
      )}
      onClose={onClose}
    >
      <Stack>
        <ActNotice act={act} />
        <FormEnd
          text={t('supporters.end.do')}
          isBusy={act.isBusy}
          onPress={() => void act.run(null)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
