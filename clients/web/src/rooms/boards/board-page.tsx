import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { Notice } from '../../kit/notice.tsx';
import { useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty, Loading } from '../../kit/states.tsx';
import type { Board, InquiryCard as InquiryCardFacts, Mode } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { hasDraft } from '../../session/draft.ts';
import { useRights, useSession, useTeam } from '../../session/team.tsx';
import { useRecording } from '../activities/use-recording.tsx';
import { BoardFilters } from './board-filters.tsx';
import styles from './board-page.module.css';
import { CaseCard } from './case-card.tsx';
import { isFiltering, shownCases, shownInquiries, useFilter } from './filters.ts';
import { InquiryCard } from './inquiry-card.tsx';
import { NeedCard } from './need-card.tsx';
import { type Need, needsOf } from './needs.ts';
import { OpeningDialog } from './opening-dialog.tsx';
import { shareTracks } from './tracks.ts';
import { useTracks } from './use-tracks.ts';

const modes = [
  'intake',
  'shoulder_to_shoulder',
  'systematic_supervision',
] as const satisfies readonly Mode[];

export function BoardPage() {
  const { t } = useTranslation();
  const team = useTeam();
  const board = useQuery(reads.board(team.id));
  useTitle(t('board.title'));
  if (board.data) return <BoardView board={board.data} />;
  return (
    <div className={styles.page}>
      <h1>
        {t('board.title')} <span className={styles.team}>{team.name}</span>
      </h1>
      {board.error ? (
        <RefusalNotice refusal={board.error} onRetry={() => void board.refetch()} />
      ) : (
        <Loading lines={9} />
      )}
    </div>
  );
}

function BoardView({ board }: { board: Board }) {
  const { t } = useTranslation();
  const { workerId } = useSession();
  const { isMember, isLeader } = useRights();
  const [filter, setFilter] = useFilter();
  const [isOpening, setOpening] = useState(false);
  const recording = useRecording(board.cases, () => board.teamId);
  const cases = shownCases(board, filter, workerId);
  const inquiries = shownInquiries(board, filter, workerId);
  const needs = needsOf(board, cases, inquiries, today());
  const byMode = modes.map((mode) => cases.filter((card) => card.mode === mode));
  const [columns, tracks] = useTracks();
  const shares =
    tracks >= modes.length
      ? shareTracks(
          tracks,
          byMode.map((cards) => cards.length),
        )
      : null;
  const isEmptyTeam = isEmpty(board);
  const isFiltered = isFiltering(filter);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>
          {t('board.title')} <span className={styles.team}>{board.name}</span>
        </h1>
        <NextMeeting board={board} />
        {isMember && <Button onClick={() => setOpening(true)}>{t('board.open')}</Button>}
      </div>
      {hasDraft('inquiry') && (
        <Notice title={t('board.draftWaiting')}>
          <Link to="/henvendelse/ny">{t('board.draftOpen')}</Link>
        </Notice>
      )}
      {isEmptyTeam ? (
        <Empty title={t('board.empty.team')}>
          <p>{t('board.empty.teamMore')}</p>
          {isLeader && <ButtonLink to="/import">{t('board.empty.import')}</ButtonLink>}
        </Empty>
      ) : (
        <BoardFilters board={board} filter={filter} onChange={setFilter} shown={cases.length} />
      )}
      <JumpLinks
        counts={[needs.length, inquiries.length, ...byMode.map((cards) => cards.length)]}
      />
      <div className={styles.board}>
        <Rail board={board} needs={needs} inquiries={inquiries} isFiltered={isFiltered} />
        <div className={styles.modes} ref={columns} data-tracks={shares ? tracks : undefined}>
          {modes.map((mode, index) => (
            <Section
              key={mode}
              id={mode}
              title={t(`mode.${mode}`)}
              count={byMode[index]?.length ?? 0}
              span={shares?.[index]}
            >
              {byMode[index]?.length === 0 && (
                <Empty title={t(isFiltered ? 'board.empty.filtered' : `board.empty.${mode}`)} />
              )}
              {byMode[index]?.map((card) => (
                <CaseCard key={card.id} card={card} onRecord={recording.begin} />
              ))}
            </Section>
          ))}
        </div>
      </div>
      {!isEmptyTeam && (
        <p className={styles.also}>
          <Link to="/henvendelser">{t('inquiry.all.title')}</Link>
          <Link to="/saker/avsluttede">{t('case.closed.title')}</Link>
        </p>
      )}
      {recording.dialog}
      {isOpening && <OpeningDialog members={board.members} onClose={() => setOpening(false)} />}
    </div>
  );
}

const isEmpty = (board: Board) =>
  board.cases.length === 0 && board.inquiries.length === 0 && board.pendingCases.length === 0;

/** What asks for somebody, beside the cases: needs first, then the inquiries that have not ended. */
function Rail({
  board,
  needs,
  inquiries,
  isFiltered,
}: {
  board: Board;
  needs: readonly Need[];
  inquiries: readonly InquiryCardFacts[];
  isFiltered: boolean;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.rail}>
      <Section id="trenger" title={t('board.needs')} count={needs.length}>
        {needs.length === 0 && (
          <Empty title={t('board.empty.needs')}>
            {!isEmpty(board) && !isFiltered && <p>{t('board.empty.needsMore')}</p>}
          </Empty>
        )}
        {needs.map((need) => (
          <NeedCard key={need.id} need={need} board={board} />
        ))}
      </Section>
      <Section id="henvendelser" title={t('board.inquiries')} count={inquiries.length}>
        {inquiries.length === 0 && (
          <Empty title={t(isFiltered ? 'board.empty.filtered' : 'board.empty.inquiries')}>
            {!isFiltered && <p>{t('board.empty.inquiriesMore')}</p>}
          </Empty>
        )}
        {inquiries.map((card) => (
          <InquiryCard key={card.id} card={card} />
        ))}
      </Section>
    </div>
  );
}

function Section({
  id,
  title,
  count,
  span,
  children,
}: {
  id: string;
  title: string;
  count: number;
  span?: number | undefined;
  children: React.ReactNode;
}) {
  return (
    <section className={styles.section} id={id} aria-labelledby={`${id}-title`} data-span={span}>
      <h2 id={`${id}-title`}>
        {title} <span className={styles.number}>{count}</span>
      </h2>
      <div className={styles.cards}>{children}</div>
    </section>
  );
}

function NextMeeting({ board }: { board: Board }) {
  const { t } = useTranslation();
  const dates = useDates();
  const meeting = board.nextMeeting;
  if (!meeting) return <p className={styles.meeting}>{t('board.noMeeting')}</p>;
  const skipped = meeting.skippedBefore ?? [];
  return (
    <p className={styles.meeting} data-now={meeting.state === 'in_session' || undefined}>
      {meeting.state === 'in_session'
        ? t('board.inSession')
        : t('board.nextMeeting', {
            when: `${dates.weekday(meeting.heldOn)} ${dates.time(meeting.startsAt)}`,
          })}{' '}
      <Link to={`/mote/${meeting.id}`}>{t('board.toMeeting')}</Link>
      {skipped.map(({ isoWeek, changeCause }) => (
        <span key={isoWeek}>
          {' '}
          {t('year.board', { week: isoWeek, reason: t(`year.reasons.${changeCause}`) })}
        </span>
      ))}
    </p>
  );
}

/** On a phone the board is long: its parts, each one tap away. */
function JumpLinks({ counts }: { counts: readonly number[] }) {
  const { t } = useTranslation();
  const parts = [
    ['trenger', t('board.needs')],
    ['henvendelser', t('board.inquiries')],
    ...modes.map((mode) => [mode, t(`mode.${mode}`)] as const),
  ] as const;
  return (
    <nav className={styles.jump} aria-label={t('board.jump')}>
      <ul>
        {parts.map(([id, text], index) => (
          <li key={id}>
            <a href={`#${id}`}>
              {text} <span className={styles.number}>{counts[index]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
