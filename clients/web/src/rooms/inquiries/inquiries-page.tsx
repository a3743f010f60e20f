import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { Page, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import { Table } from '../../kit/table.tsx';
import { boardAddress } from '../../layout/board-address.ts';
import { reads } from '../../service/reads.ts';
import { useTeam } from '../../session/team.tsx';
import { daysOfInquiry } from './inquiry-days.ts';

/** Every worry that has come in and what became of it: the evidence that nobody was turned away. */
export function InquiriesPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const team = useTeam();
  const inquiries = useInfiniteQuery(reads.inquiries(team.id));
  useTitle(t('inquiry.all.title'));
  const items = inquiries.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t('inquiry.all.title')}
      back={{ to: boardAddress(), text: t('inquiry.back') }}
      aside={<Link to="/henvendelser/oversikt">{t('statement.link')}</Link>}
    >
      {inquiries.error && (
        <RefusalNotice refusal={inquiries.error} onRetry={() => void inquiries.refetch()} />
      )}
      {inquiries.isPending && <Loading lines={6} />}
      {inquiries.isSuccess && items.length === 0 && <Empty title={t('inquiry.all.none')} />}
      {items.length > 0 && (
        <Table
          isCaptionHidden
          caption={t('inquiry.all.title')}
          heads={[
            t('inquiry.title'),
            t('inquiry.all.from'),
            t('inquiry.owner'),
            t('inquiry.all.received'),
            t('inquiry.days'),
            t('inquiry.state'),
          ]}
        >
          {items.map((card) => (
            <tr key={card.id}>
              <td>
                <Link to={`/henvendelse/${card.id}`}>{card.alias}</Link>
              </td>
              <td>{t(`source.${card.source}`)}</td>
              <td>
                {card.ownerName}{' '}
                {!card.ownerHasAccess && (
                  <Flag kind="attention">{t('board.inquiry.ownerless')}</Flag>
                )}
              </td>
              <td>{dates.day(card.receivedAt)}</td>
              <td>{daysOfInquiry(card)}</td>
              <td>
                {card.outcome && card.state !== 'withdrawn'
                  ? t(`outcome.${card.outcome}`)
                  : t(`inquiryState.${card.state}`)}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {inquiries.hasNextPage && (
        <Button
          isBusy={inquiries.isFetchingNextPage}
          onClick={() => void inquiries.fetchNextPage()}
        >
          {t('inquiry.all.more')}
        </Button>
      )}
    </Page>
  );
}
