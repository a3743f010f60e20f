import { useCallback, useState } from 'react';
import { useCommand } from './command.ts';
import type { Act } from './writes/headers.ts';

/**
 * An act on a versioned thing (hand over, decide, withdraw). When somebody was first (412) nothing is sent again by
 * itself: `stale` holds what stands now and what was meant, until the person says «do it anyway» or lets it be.
 */
export function useAct<Thing extends { version: number }, Input, Output>(
  /** Null: something new, which has no version to match. */
  thing: Thing | null,
  send: (input: Input, act: Act) => Promise<Output>,
  onDone: (output: Output) => void,
) {
  const [meant, setMeant] = useState<Input | null>(null);
  const command = useCommand(
    ({ input, version }: { input: Input; version: number }, key) => send(input, { version, key }),
    (output) => {
      setMeant(null);
      onDone(output);
    },
  );
  const { run: send_, clear, refusal, isBusy } = command;
  const run = useCallback(
    (input: Input, version = thing?.version ?? 0) => {
      setMeant(input);
      return send_({ input, version });
    },
    [send_, thing?.version],
  );
  const current =
    refusal?.slug === 'version-stale' ? (refusal.problem.current as Thing | undefined) : undefined;
  const isStale = refusal?.slug === 'version-stale';
  return {
    run,
    isBusy,
    refusal: isStale ? null : refusal,
    stale: isStale ? { current: current ?? null } : null,
    doAnyway: () => {
      if (meant !== null && current) void run(meant, current.version);
    },
    clear,
  };
}
