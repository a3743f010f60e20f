import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { OpeningCard } from '../../service/contract.ts';
import { useRights, useSession } from '../../session/team.tsx';
import { confirmOpening, withdrawOpening } from '../../service/writes/cases.ts';

/** The other level's member confirms; the proposer, or the leader, may take it back. Nobody else is asked. */
export function ProposalAnswer({ proposal }: { proposal: OpeningCard }) {
  const { t } = useTranslation();
  const { workerId, team } = useSession();
  const { isLeader } = useRights();
  const confirm = useCommand(
    (_: null, key) => confirmOpening(proposal.id, key),
    () => announce(t('board.need.confirmed')),
  );
  const withdraw = useCommand((_: null, key) => withdrawOpening(proposal.id, key));
  const mayConfirm = team?.level === proposal.awaitsLevel;
  const mayWithdraw = proposal.proposedById === workerId || isLeader;
  if (!mayConfirm && !mayWithdraw) return null;
  return (
    <>
      <ButtonRow>
        {mayConfirm && (
          <Button
            look="main"
            isSmall
            isBusy={confirm.isBusy}
            onClick={() => void confirm.run(null)}
          >
            {t('board.need.confirm')}
          </Button>
        )}
        {mayWithdraw && (
          <Button isSmall isBusy={withdraw.isBusy} onClick={() => void withdraw.run(null)}>
            {t('board.need.withdraw')}
          </Button>
        )}
      </ButtonRow>
      <RefusalNotice refusal={confirm.refusal ?? withdraw.refusal} />
    </>
  );
}
