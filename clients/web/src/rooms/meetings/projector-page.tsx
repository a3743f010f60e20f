import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/fields.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Stack, useTitle } from '../../kit/page.tsx';
import { Logo } from '../../layout/logo.tsx';
import { connectLive } from '../../service/api.ts';
import { reads } from '../../service/reads.ts';
import styles from './projector-page.module.css';
import { ProjectorView } from './projector-view.tsx';

const lookEveryMs = 4000;

/** The screen in the room: a code first, then the meeting in large type, read only, until it is closed. */
export function ProjectorPage() {
  const { t } = useTranslation();
  useTitle(t('meeting.projector.show'));
  const me = useQuery({ ...reads.me(), retry: false });
  const projector = me.data?.projector;
  if (projector) return <Screen meetingId={projector.meetingId} teamId={projector.teamId} />;
  if (me.isPending) return null;
  return <CodeForm isSignedIn={me.data?.kind === 'worker'} onPaired={() => void me.refetch()} />;
}

function Screen({ meetingId, teamId }: { meetingId: string; teamId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const meeting = useQuery({
    ...reads.meeting(meetingId),
    refetchInterval: lookEveryMs,
    refetchIntervalInBackground: true,
  });

  // Numbers alone are enough to know when to look again; without them the screen looks every few seconds.
  useEffect(() => {
    const live = connectLive();
    const again = () =>
      void queries.invalidateQueries({ queryKey: reads.meeting(meetingId).queryKey });
    const stop = live.follow(
      teamId,
      { seq: 0 },
      { onMessages: again, onEnded: () => live.close() },
    );
    return () => {
      stop();
      live.close();
    };
  }, [meetingId, teamId, queries]);

  const isOver =
    meeting.data?.state === 'closed' ||
    (meeting.error !== null &&
      meeting.error.slug !== 'unreachable' &&
      meeting.error.slug !== 'database-unavailable');
  if (isOver) {
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
