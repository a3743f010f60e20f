export interface StopSignal {
  /** Resolves when somebody wants this process to stop. */
  requested: Promise<void>;
  isRequested(): boolean;
  request(): void;
}

/**
 * Ctrl-C, SIGTERM or a closed terminal ask to stop in order; a second one ends the process at once.
 * @param whenAsked is called with what to tell the person, at the first one.
 */
export function awaitStopSignal(whenAsked: (line: string) => void): StopSignal {
  const { promise, resolve } = Promise.withResolvers<void>();
  let isRequested = false;
  const request = (): void => {
    isRequested = true;
    resolve();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isRequested) process.exit(1);
      whenAsked('Stopping: what is running is finished first. Once more stops at once.');
      request();
    });
  }
  return { requested: promise, isRequested: () => isRequested, request };
}
