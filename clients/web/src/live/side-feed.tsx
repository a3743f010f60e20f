/*
 * Who follows no board still hears at once what is theirs: a leader that emergency access was taken, a visitor what
 * happens in the case, and both that what they could see they no longer can. So does whoever looks at their week, which is
 * of all their teams, while the board that is followed is of one. It is followed no longer than it is looked at: each
 * following stands in the access log.
 */
import { partialMatchKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { connectLive } from '../service/api.ts';
import type { LiveMessage, Me, TeamEvent } from '../service/contract.ts';
import { reads } from '../service/reads.ts';
import { useRights, useSession } from '../session/team.tsx';
import { readAfresh } from './read-afresh.ts';
import { touched } from './touched.ts';

const isEvent = (message: LiveMessage): message is TeamEvent => message.kind !== 'hidden';

/** Each team that is heard of without its board, and how far its log has come. */
function placesIn(me: Me, { board, isOfAll }: Shown): Map<string, number> {
  const led = me.teams.filter(({ roles }) =>
    roles.some((role) => role === 'municipal_leader' || role === 'dps_leader'),
  );
  const own = me.teams.filter(
    ({ roles }) =>
      isOfAll && roles.some((role) => role === 'team_member' || role === 'team_leader'),
  );
  const places = new Map([
    ...own.map(({ id, seq }) => [id, seq] as const),
    ...led.map(({ id, seq }) => [id, seq] as const),
    ...me.visits.map(({ teamId, seq }) => [teamId, seq] as const),
  ]);
  if (board) places.delete(board);
  return places;
}

/** The team whose board is followed, and whether the page is of all of one's teams. */
type Shown = { board: string | undefined; isOfAll: boolean };

export function SideFeed() {
  const { me, team } = useSession();
  const { seesCases } = useRights();
  const queries = useQueryClient();
  const board = seesCases ? team?.id : undefined;
  const isOfAll = useLocation().pathname === '/uke';
  // Another visit to the same team is another right: followed anew.
  const what = [
    ...placesIn(me, { board, isOfAll }).keys(),
    ...me.visits.map(({ id }) => id),
  ].join();

  useEffect(() => {
    if (what === '') return;
    const { queryKey } = reads.me();
    const live = connectLive();
    const readMe = () => void queries.invalidateQueries({ queryKey });
    const known = queries.getQueryData<Me>(queryKey);
    for (const [teamId, seq] of known ? placesIn(known, { board, isOfAll }) : []) {
      live.follow(
        teamId,
        { seq },
        {
          onMessages: (messages) => readTouched(queries, messages.filter(isEvent)),
          onEnded: readMe,
        },
      );
    }
    const quiet = live.onSignedOut(readMe);
    return () => {
      quiet();
      live.close();
    };
  }, [what, board, isOfAll, queries]);
  return null;
}

function readTouched(queries: ReturnType<typeof useQueryClient>, events: readonly TeamEvent[]) {
  const keys = events
    .flatMap(touched)
    .filter(([of]) => of === 'case' || of === 'week' || of === 'emergencies');
  if (keys.length === 0) return;
  void readAfresh(queries, ({ queryKey }) => keys.some((key) => partialMatchKey(queryKey, key)));
}
