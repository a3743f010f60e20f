import { useState } from 'react';
import { asRefusal, Refusal } from './refusal.ts';

/** For each field that both touched: whose version shall hold, or both after each other. */
export type Chosen = ReadonlyMap<string, 'mine' | 'theirs' | 'joined'>;

/** A change as flat fields: `answers.severeProblems`, `worry`. */
export type Fields = Record<string, unknown>;

/**
 * Changes something that others may change too. When somebody was first (412), fields that only one of the two touched are
 * merged without a word; a field that both touched is a conflict, and both versions are kept until somebody has chosen.
 */
export function useChange<Thing extends { version: number }>({
  thing,
  fieldsOf,
  send,
  onDone,
}: {
  thing: Thing;
  /** The thing as the fields that can be changed. */
  fieldsOf: (thing: Thing) => Fields;
  send: (fields: Fields, version: number) => Promise<Thing>;
  onDone: (thing: Thing) => void;
}) {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [conflict, setConflict] = useState<{
    mine: Fields;
    theirs: Fields;
    both: string[];
    current: Thing;
  } | null>(null);

  const attempt = async (mine: Fields, from: Thing): Promise<boolean> => {
    setBusy(true);
    setRefusal(null);
    try {
      for (let base = from; ;) {
        const answer = await send(mine, base.version).catch(asRefusal);
        if (!(answer instanceof Refusal)) {
          setConflict(null);
          onDone(answer);
          return true;
        }
        const current = answer.problem.current as Thing | undefined;
        if (answer.slug !== 'version-stale' || !current) {
          setRefusal(answer);
          return false;
        }
        const theirs = fieldsOf(current);
        const both = bothTouched(mine, fieldsOf(base), theirs);
        if (both.length > 0) {
          setConflict({ mine, theirs, both, current });
          return false;
        }
        base = current;
      }
    } finally {
      setBusy(false);
    }
  };

  return {
    isBusy,
    refusal,
    conflict,
    run: (mine: Fields) => attempt(mine, thing),
    /** Sends what was chosen for each field that both touched, upon what stands now. */
    settle: (chosen: Chosen, joined: Fields = {}) => {
      if (!conflict) return;
      const { mine, both, current } = conflict;
      const fields: Fields = {};
      for (const [name, value] of Object.entries(mine)) {
        const choice = both.includes(name) ? chosen.get(name) : 'mine';
        if (choice !== 'theirs') fields[name] = choice === 'joined' ? joined[name] : value;
      }
      if (Object.keys(fields).length > 0) return void attempt(fields, current);
      setConflict(null);
      onDone(current);
    },
    drop: () => {
      if (!conflict) return;
      setConflict(null);
      onDone(conflict.current);
    },
  };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The fields that both changed, and not to the same. Pure. */
function bothTouched(mine: Fields, base: Fields, theirs: Fields): string[] {
  return Object.keys(mine).filter(
    (name) => !isSame(theirs[name], base[name]) && !isSame(theirs[name], mine[name]),
  );
}
