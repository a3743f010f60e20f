/*
 * The windows of one browser share one session. The socket tells a window that its session is over before the browser
 * has the cookie of the next one; only the window that has signed in knows when the others may look again.
 */
const windows = new BroadcastChannel('skulder:signed-in');

export const tellOtherWindows = (workerId: string) => windows.postMessage(workerId);

export function onSignedInElsewhere(listener: (workerId: string) => void) {
  const hear = ({ data }: MessageEvent<string>) => listener(data);
  windows.addEventListener('message', hear);
  return () => windows.removeEventListener('message', hear);
}
