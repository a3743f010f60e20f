/*
 * Who follows no board still hears at once what is theirs: a leader that emergency access was taken, a visitor what
 * happens in the case, and both that what they could see they no longer can.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { connectLive } from '../service/api.ts';
import type { LiveMessage, Me, TeamEvent } from '../service/contract.ts';
import { reads } from '../service/reads.ts';
import { useRights, useSession } from '../session/team.tsx';
import { readAfresh } from './read-afresh.ts';

const isEvent = (message: LiveMessage): message is TeamEvent => message.kind !== 'hidden';

/** Each team that is heard of without its board, and how far its log has come. */
function placesIn(me: Me, board: string | undefined): Map<string, number> {
  const led = me.teams.filter(({ roles }) =>
    roles.some((role) => role === 'municipal_leader' || role === 'dps_leader'),
  );
  const places = new Map([
    ...led.map(({ id, seq }) => [id, seq] as const),
    ...me.visits.map(({ teamId, seq }) => [teamId, seq] as const),
  ]);
  if (board) places.delete(board);
  return places;
}

export function SideFeed() {
  const { me, team } = useSession();
  const { seesCases } = useRights();
  const queries = useQueryClient();
  const board = seesCases ? team?.id : undefined;
  // Another visit to the same team is another right: followed anew.
  const what = [...placesIn(me, board).keys(), ...me.visits.map(({ id }) => id)].join();

  useEffect(() => {
    if (what === '') return;
    const { queryKey } = reads.me();
    const live = connectLive();
    const readMe = () => void queries.invalidateQueries({ queryKey });
    const known = queries.getQueryData<Me>(queryKey);
    for (const [teamId, seq] of known ? placesIn(known, board) : []) {
      live.follow(
        teamId,
        { seq },
        {
          onMessages: (messages) => readTouched(queries, teamId, messages.filter(isEvent)),
          onEnded: readMe,
        },
      );
    }
    const quiet = live.onSignedOut(readMe);
    return () => {
      quiet();
      live.close();
    };
  }, [what, board, queries]);
  return null;
}

function readTouched(
  queries: ReturnType<typeof useQueryClient>,
  teamId: string,
  events: readonly TeamEvent[],
) {
  const keys = events.flatMap(({ caseIds = [], visitId }) => [
    ...caseIds.map((id) => ['case', id]),
    ...(visitId ? [['emergencies', teamId]] : []),
  ]);
  if (keys.length === 0) return;
  void readAfresh(queries, ({ queryKey }) =>
    keys.some((key) => key.every((part, index) => queryKey[index] === part)),
  );
}
