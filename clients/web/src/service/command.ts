import { useMutation } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { asRefusal, type Refusal } from './refusal.ts';

export type Command<Input, Output> = {
  run: (input: Input) => Promise<Output | undefined>;
  isBusy: boolean;
  refusal: Refusal | null;
  clear: () => void;
};

/**
 * One thing somebody means to do once. The same input sent again (a lost reply, a second press) carries the same
 * Idempotency-Key and so acts once; `run` answers undefined when it was refused, and `refusal` says why.
 */
export function useCommand<Input, Output>(
  send: (input: Input, key: string) => Promise<Output>,
  onDone?: (output: Output, input: Input) => void,
): Command<Input, Output> {
  const attempt = useRef<{ of: string; key: string } | null>(null);
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (input: Input) => {
      const of = JSON.stringify(input) ?? '';
      if (attempt.current?.of !== of) attempt.current = { of, key: crypto.randomUUID() };
      return send(input, attempt.current.key);
    },
    onSuccess: (output, input) => {
      attempt.current = null;
      onDone?.(output, input);
    },
  });
  const run = useCallback(
    async (input: Input) => {
      try {
        return await mutateAsync(input);
      } catch {
        return undefined;
      }
    },
    [mutateAsync],
  );
  return { run, isBusy: isPending, refusal: error ? asRefusal(error) : null, clear: reset };
}
