import { useEffect } from 'react';
import { reportActivity } from '../../live/live-store.ts';
import { noteCall } from '../../session/idle-clock.ts';

/** A meeting page that is open and visible counts as being here, so that nobody is signed out while listening. */
export function useStayAwake() {
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState !== 'visible') return;
      reportActivity();
      noteCall();
    };
    const timer = setInterval(tell, 60_000);
    return () => clearInterval(timer);
  }, []);
}
