import { partialMatchKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/fields.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Stack, useTitle } from '../../kit/page.tsx';
import { Logo } from '../../layout/logo.tsx';
import { readAfresh } from '../../live/read-afresh.ts';
import { connectLive } from '../../service/api.ts';
import type { Meeting, Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { isAway, type Refusal } from '../../service/refusal.ts';
import styles from './projector-page.module.css';
import { ProjectorView } from './projector-view.tsx';

const lookEveryMs = 4000;
/** What keeps its session awake while a meeting stays with one item. */
const stillHereEveryMs = 60_000;

/** The screen in the room: a code first, then the meeting in large type, read only, until it is closed. */
export function ProjectorPage() {
  const { t } = useTranslation();
  useTitle(t('meeting.projector.show'));
  const me = useQuery({ ...reads.me(), retry: false });
  const projector = me.data?.projector;
  if (projector) return <Screen projector={projector} />;
  if (me.isPending) return null;
  return <CodeForm isSignedIn={me.data?.kind === 'worker'} onPaired={() => void me.refetch()} />;
}

/** The meeting is closed, or the screen is let in no more; a network that is away ends nothing. */
const isEnded = ({ data, error }: { data: Meeting | undefined; error: Refusal | null }) =>
  data?.state === 'closed' || (error !== null && !isAway(error));

function Screen({ projector }: { projector: Schemas['MyProjector'] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { meetingId, teamId } = projector;
  const [from] = useState(projector.seq);
  const [isLive, setLive] = useState(false);
  const meeting = useQuery({
    ...reads.meeting(meetingId),
    refetchInterval: ({ state }) =>
      isEnded(state) ? false : isLive ? stillHereEveryMs : lookEveryMs,
    refetchIntervalInBackground: true,
  });

  // Numbers alone are enough to know when to look again; without them the screen looks every few seconds.
  useEffect(() => {
    const live = connectLive();
    const { queryKey } = reads.meeting(meetingId);
    const again = () =>
      void readAfresh(queries, (query) => partialMatchKey(query.queryKey, queryKey));
    const stop = live.follow(teamId, { seq: from }, { onMessages: again, onEnded: again });
    const quiet = [
      live.onState((state) => {
        setLive(state === 'live');
        if (state === 'live') again();
      }),
      live.onSignedOut(again),
    ];
    return () => {
      for (const end of quiet) end();
      stop();
      live.close();
    };
  }, [meetingId, teamId, from, queries]);

  if (isEnded(meeting)) {
    return (
      <main className={styles.message}>
        <h1>{t('meeting.projector.ended')}</h1>
        <p>{t('meeting.projector.endedMore')}</p>
      </main>
    );
  }
  if (!meeting.data) return null;
  return <ProjectorView meeting={meeting.data} isOffline={meeting.error !== null} />;
}

function CodeForm({ isSignedIn, onPaired }: { isSignedIn: boolean; onPaired: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [state, setState] = useState<'idle' | 'busy' | 'wrong' | 'unreachable'>('idle');
  const pair = async () => {
    setState('busy');
    try {
      const answer = await fetch('/auth/projector', {
        method: 'POST',
        body: new URLSearchParams({ code: code.trim() }),
      });
      setState(answer.ok ? 'idle' : answer.status >= 500 ? 'unreachable' : 'wrong');
      if (answer.ok) onPaired();
    } catch {
      setState('unreachable');
    }
  };
  return (
    <main className={styles.message}>
      <p className={styles.brand}>
        <Logo className={styles.logo} /> Skulder
      </p>
      <h1>{t('meeting.projector.enter')}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void pair();
        }}
      >
        <Stack>
          {isSignedIn && <Notice kind="attention">{t('meeting.projector.replaces')}</Notice>}
          <TextField
            label={t('meeting.projector.code')}
            value={code}
            autoFocus
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={20}
            error={
              state === 'wrong'
                ? t('meeting.projector.wrong')
                : state === 'unreachable'
                  ? t('problems.unreachable.title')
                  : undefined
            }
            onChange={setCode}
          />
          <div>
            <Button type="submit" look="main" isBusy={state === 'busy'}>
              {t('meeting.projector.show')}
            </Button>
          </div>
        </Stack>
      </form>
    </main>
  );
}
