import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLiveState } from '../../live/live-store.ts';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { editNotes } from '../../service/writes/meetings.ts';
import { hasUnsent, notesOf } from './notes-together.ts';

/** What is written for the minutes of an item, by all who write in it. */
export function useSharedNotes(item: AgendaItem, { state }: Meeting) {
  const queries = useQueryClient();
  const isOpen = state !== 'closed';
  const [notes] = useState(() => notesOf(item, sendingOf(item, queries, isOpen)));
  const written = useSyncExternalStore(notes.listen, notes.shown);
  const { phase } = useLiveState('team');
  useEffect(() => {
    if (isOpen) notes.take(item);
  }, [notes, item, isOpen]);
  useEffect(() => {
    if (phase === 'live' && isOpen) notes.sendNow();
  }, [notes, phase, isOpen]);
  const { write, add, sendNow, standIn, compose } = notes;
  return { written, write, add, sendNow, standIn, compose };
}

/** Sends what was written in any item of a meeting and not sent, as before a reload. */
export function useUnsentNotes(meeting: Meeting) {
  const queries = useQueryClient();
  const { state, items } = meeting;
  useEffect(() => {
    if (state === 'closed') return;
    for (const item of items)
      if (hasUnsent(item.id)) notesOf(item, sendingOf(item, queries, true)).take(item);
  }, [state, items, queries]);
}

function sendingOf({ id, meetingId }: AgendaItem, queries: QueryClient, isOpen: boolean) {
  const { queryKey } = reads.meeting(meetingId);
  return {
    isOpen,
    send: (update: string) => editNotes(id, update),
    read: async () => {
      const meeting = await queries.fetchQuery({ ...reads.meeting(meetingId), staleTime: 0 });
      return meeting.items.find((one) => one.id === id);
    },
    onSent: (sent: AgendaItem) =>
      queries.setQueryData<Meeting>(
        queryKey,
        (shown) =>
          shown && {
            ...shown,
            items: shown.items.map((one) =>
              one.id === sent.id && one.version <= sent.version ? sent : one,
            ),
          },
      ),
  };
}
