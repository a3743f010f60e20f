import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Facts, Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { proposedSeatOf } from '../../kit/seat-of.ts';
import { Pair } from '../../kit/seat.tsx';
import { Loading } from '../../kit/states.tsx';
import { useCommand } from '../../service/command.ts';
import type { OpeningCard } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { confirmOpening } from '../../service/writes/cases.ts';
import { useTeam } from '../../session/team.tsx';
import styles from './confirm-opening-dialog.module.css';

/** The second of the two sees what they answer for before they confirm: why, how, and with whom. */
export function ConfirmOpeningDialog({
  proposal,
  onClose,
}: {
  proposal: OpeningCard;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const openings = useQuery(reads.waitingOpenings(useTeam().id));
  const confirm = useCommand(
    (_: null, key) => confirmOpening(proposal.id, key),
    () => {
      announce(t('board.need.confirmed'));
      onClose();
    },
  );
  const opening = openings.data?.items.find(({ id }) => id === proposal.id);
  const isAnswered = openings.isSuccess && !openings.isFetching && !opening;
  return (
    <Dialog
      isWide
      title={t(proposal.reopensCaseId ? 'board.confirming.reopening' : 'board.confirming.opening', {
        who: proposal.alias ?? proposal.title,
      })}
      onClose={onClose}
    >
      <Stack>
        {openings.error && (
          <RefusalNotice refusal={openings.error} onRetry={() => void openings.refetch()} />
        )}
        {isAnswered && <p>{t('board.confirming.answered')}</p>}
        {!opening && !openings.error && !isAnswered && <Loading lines={3} />}
        {opening && (
          <>
            <div>
              <h3 className={styles.why}>{t('board.confirming.reason')}</h3>
              <p className={styles.reason}>{opening.reason}</p>
            </div>
            <Facts
              facts={[
                [t('board.opening.mode'), t(`mode.${opening.mode}`)],
                [
                  t('board.confirming.by'),
                  `${opening.proposedByName}, ${dates.moment(opening.proposedAt)}`,
                ],
              ]}
            />
            <Pair
              label={t('pair.label')}
              municipal={proposedSeatOf(opening.seats.municipal)}
              specialist={proposedSeatOf(opening.seats.specialist)}
            />
            <RefusalNotice refusal={confirm.refusal} />
            <FormEnd
              text={t('board.need.confirm')}
              isBusy={confirm.isBusy}
              onPress={() => void confirm.run(null)}
              onCancel={onClose}
            />
          </>
        )}
      </Stack>
    </Dialog>
  );
}
