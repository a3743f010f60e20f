import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import { Pair } from '../../kit/seat.tsx';
import { proposedSeatOf } from '../../kit/seat-of.ts';
import type { Board, CaseCard } from '../../service/contract.ts';
import { StatedPair } from '../cases/stated-pair.tsx';
import type { Need } from './needs.ts';
import styles from './need-card.module.css';
import { ProposalAnswer } from './proposal-answer.tsx';

export function NeedCard({ need, board }: { need: Need; board: Board }) {
  const { t } = useTranslation();
  switch (need.kind) {
    case 'proposal': {
      const { proposal } = need;
      return (
        <Box kind={t('board.need.proposal')} what={proposal.alias ?? proposal.title}>
          <Pair
            municipal={proposedSeatOf(proposal.seats.municipal)}
            specialist={proposedSeatOf(proposal.seats.specialist)}
          />
          <p className={styles.text}>
            {t('board.need.proposalText', {
              name: proposal.proposedByName,
              level: t(`level.${proposal.awaitsLevel}.inText`),
            })}
          </p>
          <ProposalAnswer proposal={proposal} />
        </Box>
      );
    }
    case 'risk':
      return (
        <Box
          kind={t('board.need.risk')}
          what={`${need.holder.name} (${t(`level.${need.holder.level}.short`).toLowerCase()})`}
        >
          <CaseLinks cards={need.cards} />
        </Box>
      );
    case 'seat': {
      const { pending } = need;
      return (
        <Box
          kind={t('board.need.seat')}
          what={pending.alias ?? pending.title ?? pending.reference}
          {...(board.nextMeeting ? { to: `/mote/${board.nextMeeting.id}` } : {})}
        >
          <Pair
            municipal={proposedSeatOf(pending.seats.municipal)}
            specialist={proposedSeatOf(pending.seats.specialist)}
          />
          <p className={styles.text}>
            <StatedPair pending={pending} />
          </p>
        </Box>
      );
    }
    case 'ownerless':
    case 'overdue':
      return <InquiryBox {...need} />;
    case 'unnamed':
      return (
        <Box kind={t('board.need.unnamed', { count: need.cards.length })} what={need.from}>
          <CaseLinks cards={need.cards} />
        </Box>
      );
  }
}

function InquiryBox({ kind, inquiry }: Extract<Need, { inquiry: unknown }>) {
  const { t } = useTranslation();
  const dates = useDates();
  const name = inquiry.ownerName;
  return (
    <Box kind={t(`board.need.${kind}`)} what={inquiry.alias} to={`/henvendelse/${inquiry.id}`}>
      <p className={styles.text}>
        {kind === 'ownerless'
          ? t('board.need.ownerlessText', { name })
          : t('board.need.overdueText', { name, day: dates.shortDay(inquiry.comesBackOn ?? '') })}
      </p>
    </Box>
  );
}

function CaseLinks({ cards }: { cards: readonly CaseCard[] }) {
  return (
    <ul className={styles.links}>
      {cards.map((card) => (
        <li key={card.id}>
          <Link to={`/sak/${card.id}`}>{card.alias ?? card.title}</Link>
        </li>
      ))}
    </ul>
  );
}

function Box({
  kind,
  what,
  to,
  children,
}: {
  kind: string;
  what: string | null;
  to?: string;
  children: React.ReactNode;
}) {
  return (
    <article className={styles.need}>
      <p className={styles.kind}>{kind}</p>
      <h3 className={styles.what}>{to ? <Link to={to}>{what}</Link> : what}</h3>
      {children}
    </article>
  );
}
