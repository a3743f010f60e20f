import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import { reads } from '../../service/reads.ts';
import { addAgendaItem } from '../../service/writes/meetings.ts';
import { useTeam } from '../../session/team.tsx';

/** When it can wait: the meeting decides, and what was written goes with it. */
export function ProposeReopening({
  caseId,
  notes,
  onDone,
}: {
  caseId: string;
  notes: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const board = useQuery(reads.board(useTeam().id));
  const meetingId = board.data?.nextMeeting?.id;
  const toAgenda = useCommand(
    (meeting: string, key) =>
      addAgendaItem(
        meeting,
        { kind: 'case', caseId, notes, proposed: { outcome: 'reopen_case' } },
        key,
      ),
    () => {
      announce(t('case.closing.onAgenda'));
      onDone();
    },
  );
  return (
    <>
      <Button
        isBusy={toAgenda.isBusy}
        refusedBecause={meetingId ? undefined : t('case.closing.noMeeting')}
        onClick={() => meetingId && void toAgenda.run(meetingId)}
      >
        {t('case.reopen.toAgenda')}
      </Button>
      <RefusalNotice refusal={toAgenda.refusal} />
    </>
  );
}
