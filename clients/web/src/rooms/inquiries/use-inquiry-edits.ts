import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Fields } from '../../service/change.ts';
import type { Answers, Inquiry } from '../../service/contract.ts';
import { useInquiryChange } from './use-inquiry-change.tsx';

const sendAfterMs = 350;

export interface InquiryEdits {
  /** The inquiry with what was chosen here and is still on its way. */
  answers: Answers;
  characteristics: Inquiry['characteristics'];
  isWaiting: boolean;
  set: (fields: Fields) => void;
  notice: ReactNode;
}

/**
 * Choices that save themselves. They show at once, go together after a short pause (somebody may be walking through them with
 * the arrow keys) and one sending at a time; what is refused is held, and shown, until the person chooses again.
 */
export function useInquiryEdits(inquiry: Inquiry): InquiryEdits {
  const [pending, setPending] = useState<Fields>({});
  const [isHeld, setHeld] = useState(false);
  const sent = useRef<Fields>({});
  const { run, isBusy, isStuck, notice } = useInquiryChange(inquiry, () => {
    setPending((now) => without(now, sent.current));
    setHeld(false);
  });
  const isWaiting = Object.keys(pending).length > 0;
  useEffect(() => {
    if (!isWaiting || isBusy || isStuck || isHeld) return;
    const timer = setTimeout(() => {
      sent.current = pending;
      void run(pending).then((isDone) => !isDone && setHeld(true));
    }, sendAfterMs);
    return () => clearTimeout(timer);
    // `run` is new each time and sends from the inquiry that is shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pending, isWaiting, isBusy, isStuck, isHeld]);
  const answer = <Name extends keyof Answers>(name: Name) =>
    (pending[`answers.${name}`] ?? inquiry.answers[name]) as Answers[Name];
  return {
    answers: {
      severeProblems: answer('severeProblems'),
      functionalImpairment: answer('functionalImpairment'),
      unstableLife: answer('unstableLife'),
      contactWithServices: answer('contactWithServices'),
    },
    characteristics: (pending['characteristics'] ??
      inquiry.characteristics) as Inquiry['characteristics'],
    isWaiting,
    set: (fields) => {
      setHeld(false);
      setPending((now) => ({ ...now, ...fields }));
    },
    notice,
  };
}

/** What has been chosen anew since it was sent stays. */
function without(now: Fields, gone: Fields): Fields {
  const kept = Object.entries(now).filter(
    ([name, value]) => JSON.stringify(gone[name]) !== JSON.stringify(value),
  );
  return Object.fromEntries(kept);
}

export const answerFields = (answers: Partial<Answers>): Fields =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [`answers.${name}`, value]));
