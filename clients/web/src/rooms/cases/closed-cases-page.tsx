import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { isErased, nameOfCase } from '../../kit/case-name.ts';
import { useDates } from '../../kit/dates.ts';
import { Page, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import { Table } from '../../kit/table.tsx';
import { boardAddress } from '../../layout/board-address.ts';
import { reads } from '../../service/reads.ts';
import { useRights, useTeam } from '../../session/team.tsx';
import { OpeningDialog } from '../boards/opening-dialog.tsx';

/** Cases that are closed, the latest first; from each of them reopening can be proposed. */
export function ClosedCasesPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const team = useTeam();
  const { isMember } = useRights();
  const [reopening, setReopening] = useState<string | null>(null);
  const cases = useQuery(reads.closedCases(team.id));
  useTitle(t('case.closed.title'));
  const items = cases.data?.items ?? [];
  return (
    <Page title={t('case.closed.title')} back={{ to: boardAddress(), text: t('case.back') }}>
      {cases.error && <RefusalNotice refusal={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.isPending && <Loading lines={6} />}
      {cases.isSuccess && items.length === 0 && <Empty title={t('case.closed.none')} />}
      {items.length > 0 && (
        <Table
          isCaptionHidden
          isStacked
          caption={t('case.closed.title')}
          heads={[
            t('case.title'),
            t('case.fact.mode'),
            t('level.municipal.short'),
            t('level.specialist.short'),
            t('case.closed.on'),
            ...(isMember ? [t('case.actions')] : []),
          ]}
        >
          {items.map((shown) => (
            <tr key={shown.id} role="row">
              <td role="cell">
                <Link to={`/sak/${shown.id}`}>{nameOfCase(t, shown)}</Link>
              </td>
              <td role="cell">{t(`mode.${shown.mode}`)}</td>
              <td role="cell">{shown.seats?.municipal.name ?? '–'}</td>
              <td role="cell">{shown.seats?.specialist.name ?? '–'}</td>
              <td role="cell">
                {shown.closedAt ? dates.day(shown.closedAt) : t('case.closed.unknown')}
              </td>
              {isMember && (
                <td role="cell">
                  {shown.isUndone && t('closeReason.undone')}
                  {!isErased(shown) && !shown.isUndone && (
                    <Button
                      isSmall
                      aria-label={`${t('case.closed.reopen')}: ${nameOfCase(t, shown)}`}
                      onClick={() => setReopening(shown.id)}
                    >
                      {t('case.closed.reopen')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </Table>
      )}
      {reopening && <Reopening caseId={reopening} onClose={() => setReopening(null)} />}
    </Page>
  );
}

/** The pair to begin with comes with the case itself. */
function Reopening({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const team = useTeam();
  const found = useQuery(reads.case(caseId));
  const board = useQuery(reads.board(team.id));
  if (found.error)
    return <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data || !board.data) return <Loading lines={2} />;
  return <OpeningDialog members={board.data.members} reopens={found.data} onClose={onClose} />;
}
