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
 * One thing somebody means to do once. Until it has been done every sending is the same attempt: `key` names it, and the
 * same request sent again (a lost reply, a second press) acts once. `run` answers undefined when it was refused, and
 * `refusal` says why.
 */
export function useCommand<Input, Output>(
  send: (input: Input, key: string) => Promise<Output>,
  onDone?: (output: Output, input: Input) => void,
): Command<Input, Output> {
  const attempt = useRef<string | null>(null);
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (input: Input) => {
      attempt.current ??= crypto.randomUUID();
      return send(input, attempt.current);
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
