import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { api } from '../service/api.ts';
import { reads } from '../service/reads.ts';
import { asRefusal, take } from '../service/refusal.ts';
import { sinceLastCallMs } from './idle-clock.ts';
import { tellSignedOut } from './signed-out.ts';
import { useSession } from './team.tsx';

const warnBeforeMs = 2 * 60_000;
const atMostEveryMs = 60_000;

/**
 * Typing and moving without calling the service counts as being here, at most once a minute. When nothing happens at all
 * the session ends; two minutes before, the page says so and one press keeps it.
 */
export function IdleWarning() {
  const { t } = useTranslation();
  const { me } = useSession();
  const queries = useQueryClient();
  const [isNear, setNear] = useState(false);
  const limitMs = idleLimitMs(
    me.session.idleEndsAt,
    queries.getQueryState(reads.me().queryKey)?.dataUpdatedAt ?? 0,
  );

  useEffect(() => {
    let isAsking = false;
    const stayHere = () => {
      if (isAsking || sinceLastCallMs() < atMostEveryMs) return;
      isAsking = true;
      void take(api.POST('/me/activity'))
        .catch((error: unknown) => noticeEnd(error))
        .finally(() => {
          isAsking = false;
        });
    };
    const look = () => {
      const leftMs = limitMs - sinceLastCallMs();
      setNear(leftMs < warnBeforeMs);
      // The service's clock decides; asking tells.
      if (leftMs < -2000) void queries.refetchQueries({ queryKey: reads.me().queryKey });
    };
    const timer = setInterval(look, 5000);
    document.addEventListener('keydown', stayHere);
    document.addEventListener('pointerdown', stayHere);
    return () => {
      clearInterval(timer);
      document.removeEventListener('keydown', stayHere);
      document.removeEventListener('pointerdown', stayHere);
    };
  }, [limitMs, queries]);

  if (!isNear) return null;
  const stay = () => {
    void take(api.POST('/me/activity')).then(() => setNear(false), noticeEnd);
  };
  return (
    <Dialog title={t('frame.idle.title')} onClose={stay}>
      <p>{t('frame.idle.text')}</p>
      <Button look="main" onClick={stay}>
        {t('frame.idle.stay')}
      </Button>
    </Dialog>
  );
}

/** How long the service waits, reckoned from what it said when it last answered. */
function idleLimitMs(idleEndsAt: string, saidAtMs: number) {
  return Math.max(warnBeforeMs, Date.parse(idleEndsAt) - saidAtMs);
}

function noticeEnd(error: unknown) {
  const { slug } = asRefusal(error);
  if (slug === 'not-signed-in' || slug === 'signed-out-by-idling') tellSignedOut(slug);
}
