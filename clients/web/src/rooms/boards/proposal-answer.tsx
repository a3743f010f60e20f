import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { OpeningCard } from '../../service/contract.ts';
import { useRights, useSession } from '../../session/team.tsx';
import { withdrawOpening } from '../../service/writes/cases.ts';
import { ConfirmOpeningDialog } from './confirm-opening-dialog.tsx';

/** The other level's member confirms; the proposer, or the leader, may take it back. Nobody else is asked. */
export function ProposalAnswer({ proposal }: { proposal: OpeningCard }) {
  const { t } = useTranslation();
  const { workerId, team } = useSession();
  const { isLeader } = useRights();
  const [isLooking, setLooking] = useState(false);
  const withdraw = useCommand((_: null, key) => withdrawOpening(proposal.id, key));
  const mayConfirm = team?.level === proposal.awaitsLevel;
  const mayWithdraw = proposal.proposedById === workerId || isLeader;
  if (!mayConfirm && !mayWithdraw) return null;
  return (
    <>
      <ButtonRow>
        {mayConfirm && (
          <Button look="main" isSmall onClick={() => setLooking(true)}>
            {t('board.need.look')}
          </Button>
        )}
        {mayWithdraw && (
          <Button isSmall isBusy={withdraw.isBusy} onClick={() => void withdraw.run(null)}>
            {t('board.need.withdraw')}
          </Button>
        )}
      </ButtonRow>
      <RefusalNotice refusal={withdraw.refusal} />
      {isLooking && <ConfirmOpeningDialog proposal={proposal} onClose={() => setLooking(false)} />}
    </>
  );
}
