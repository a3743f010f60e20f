import { useRef, useState } from 'react';

/** A form that says what is missing once it was tried, and takes the keyboard there. */
export function useChecked<Name extends string>(
  missing: Partial<Record<Name, string | undefined>>,
) {
  const form = useRef<HTMLFormElement>(null);
  const [isChecked, setChecked] = useState(false);
  const isWhole = Object.values(missing).every((text) => text === undefined);
  return {
    form,
    error: (name: Name) => (isChecked ? missing[name] : undefined),
    /** True when nothing is missing. */
    check: () => {
      setChecked(true);
      if (!isWhole)
        setTimeout(() =>
          form.current
            ?.querySelector<HTMLElement>('[aria-invalid=true], [data-invalid] input')
            ?.focus(),
        );
      return isWhole;
    },
  };
}
