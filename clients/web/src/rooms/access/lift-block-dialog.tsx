import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Block } from '../../service/contract.ts';
import { liftBlock } from '../../service/writes/access.ts';
import { useClosedTo } from './closed-to.ts';

export function LiftBlockDialog({
  block,
  onClose,
  onDone,
}: {
  block: Block;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const closedTo = useClosedTo();
  const lift = useCommand(
    (_: null, key) => liftBlock(block.id, key),
    () => {
      void queries.invalidateQueries({ queryKey: ['case', block.caseId] });
      void queries.invalidateQueries({ queryKey: ['unseen'] });
      onDone();
    },
  );
  return (
    <Dialog title={t('block.lift.title')} lead={t('block.lift.lead')} onClose={onClose}>
      <Stack>
        <p>{closedTo(block)}</p>
        {lift.refusal && <RefusalNotice refusal={lift.refusal} />}
        <FormEnd
          text={t('block.lift.do')}
          isBusy={lift.isBusy}
          onPress={() => void lift.run(null)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
