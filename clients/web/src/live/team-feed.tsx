/*
 * The board in the cache is read once and then moved forward by the team's events, each number once (the SDK sees to
 * order and gaps). What events do not carry (worries, notes, minutes) is read again over HTTP for pages that are open.
 */
import {
  partialMatchKey,
  type Query,
  type QueryClient,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import i18next from 'i18next';
import { useEffect } from 'react';
import { announce } from '../kit/announcer.tsx';
import { connectLive } from '../service/api.ts';
import type { Board, LiveMessage, Meeting, TeamEvent } from '../service/contract.ts';
import { reads } from '../service/reads.ts';
import { asRefusal } from '../service/refusal.ts';
import { useSession } from '../session/team.tsx';
import { markFresh, setLive, setPhase } from './live-store.ts';
import { moveBoard } from './move-board.ts';
import { onNewDay } from './new-day.ts';
import { readAfresh } from './read-afresh.ts';
import { touched } from './touched.ts';

export function TeamFeed({ teamId }: { teamId: string }) {
  const queries = useQueryClient();
  const { workerId } = useSession();
  const board = useQuery(reads.board(teamId));
  const isRead = board.data !== undefined;

  useEffect(() => {
    if (!isRead) return;
    const live = connectLive();
    const { queryKey } = reads.board(teamId);
    let stop = () => {};
    let isOver = false;
    const others = (query: Query) => query.queryKey[0] !== queryKey[0];
    const follow = () => {
      if (isOver) return;
      // Read before the board's number, a page would never hear of what happened in between.
      void readAfresh(queries, others);
      stop = live.follow(teamId, queries.getQueryData<Board>(queryKey) ?? { seq: 0 }, {
        onMessages(messages) {
          queries.setQueryData<Board>(
            queryKey,
            (shown) => shown && messages.reduce(moveBoard, shown),
          );
          const events = messages.filter(isEvent);
          followMeeting(queries, events);
          readAgainSoon(queries, events);
          tellOfOthers(events, workerId);
        },
        onEnded(reason) {
          if (reason === 'no_longer_allowed')
            void queries.invalidateQueries({ queryKey: reads.me().queryKey });
          else readAnew();
        },
      });
    };
    // Not followed meanwhile: an event would be applied to the old board, and lost with it.
    const readAnew = () => {
      stop();
      // Read by other rights, perhaps of a case that has been closed since.
      queries.removeQueries({ type: 'inactive', predicate: others });
      void queries.refetchQueries({ queryKey }).then(follow);
    };
    follow();
    setLive('team', live);
    const quiet = [
      onNewDay(readAnew),
      live.onState((phase) => {
        setPhase('team', phase);
        if (phase === 'live') readWhatFailed(queries);
      }),
      live.onSignedOut(() => void queries.refetchQueries({ queryKey: reads.me().queryKey })),
    ];
    // The network says it is gone: find out at once whether the service is, rather than after a silence.
    const check = () => live.reconnect();
    addEventListener('offline', check);
    return () => {
      removeEventListener('offline', check);
      isOver = true;
      for (const end of quiet) end();
      stop();
      setLive('team', null);
      live.close();
    };
  }, [isRead, queries, teamId, workerId]);

  useEffect(() => {
    if (board.error && !isRead) setPhase('team', 'offline');
  }, [board.error, isRead]);
  return null;
}

/** What could not be read while the service was away, on pages that are open. */
function readWhatFailed(queries: QueryClient) {
  void queries.refetchQueries({
    type: 'active',
    predicate: (query) =>
      query.state.error !== null && asRefusal(query.state.error).slug === 'unreachable',
  });
}

const isEvent = (message: LiveMessage): message is TeamEvent => message.kind !== 'hidden';

/** Everybody's current item moves at once; the rest of the meeting is read again. */
function followMeeting(queries: QueryClient, events: readonly TeamEvent[]) {
  for (const { meeting } of events) {
    if (!meeting) continue;
    queries.setQueryData<Meeting>(
      reads.meeting(meeting.id).queryKey,
      (shown) => shown && { ...shown, ...meeting },
    );
  }
}

const waiting = new Set<string>();

function readAgainSoon(queries: QueryClient, events: readonly TeamEvent[]) {
  const isFirst = waiting.size === 0;
  for (const event of events) for (const key of touched(event)) waiting.add(JSON.stringify(key));
  if (!isFirst || waiting.size === 0) return;
  setTimeout(() => {
    const keys = [...waiting].map((key) => JSON.parse(key) as string[]);
    waiting.clear();
    void readAfresh(queries, ({ queryKey }) => keys.some((key) => partialMatchKey(queryKey, key)));
  }, 60);
}

/** What others did is said politely and marked for a moment; a long catching-up is said in one sentence. */
function tellOfOthers(events: readonly TeamEvent[], me: string) {
  const others = events.filter((event) => event.actorId !== me);
  markFresh(events.flatMap((event) => [...event.cases, ...event.inquiries].map((card) => card.id)));
  const last = others.at(-1);
  if (!last) return;
  if (others.length > 3)
    return announce(i18next.t('board.announce.many', { count: others.length }));
  const card = last.cases[0] ?? last.inquiries[0];
  const who = card?.alias ?? (card && 'title' in card ? card.title : null);
  // The keys follow the kinds of events; not every kind is worth a sentence.
  const key = `board.announce.${last.kind}` as 'board.announce.case.opened';
  if (!i18next.exists(key)) return;
  const text: unknown = i18next.t(key, { who: who ?? i18next.t('board.announce.someone') });
  if (typeof text === 'string') announce(text);
}
