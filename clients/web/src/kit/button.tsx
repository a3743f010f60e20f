import { Button as DsButton } from '@digdir/designsystemet-react';
import { type ComponentProps, type MouseEvent, type ReactNode, useId } from 'react';
import { Link, type To } from 'react-router';
import styles from './button.module.css';

type Look = 'main' | 'side' | 'quiet';
const variants = { main: 'primary', side: 'secondary', quiet: 'tertiary' } as const;

type ButtonProps = Omit<
  ComponentProps<typeof DsButton>,
  'variant' | 'loading' | 'asChild' | 'disabled'
> & {
  look?: Look;
  isBusy?: boolean;
  /** For the inside of cards and lists. */
  isSmall?: boolean;
  /** Why it cannot be pressed now. The button stays reachable, so that everybody hears the reason. */
  refusedBecause?: string | undefined;
};

export function Button({
  look = 'side',
  isBusy = false,
  isSmall = false,
  className,
  refusedBecause,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  if (!refusedBecause) {
    return (
      <DsButton
        type="button"
        variant={variants[look]}
        className={`${isSmall ? styles.small : ''} ${className ?? ''}`}
        aria-busy={isBusy || undefined}
        onClick={isBusy ? (event) => event.preventDefault() : onClick}
        {...rest}
      >
        {children}
      </DsButton>
    );
  }
  return (
    <span className={styles.refused}>
      <DsButton
        type="button"
        {...rest}
        variant={variants[look]}
        className={`${isSmall ? styles.small : ''} ${className ?? ''}`}
        aria-disabled="true"
        aria-describedby={reasonId}
        onClick={showReason}
      >
        {children}
      </DsButton>
      <span id={reasonId} className={styles.reason}>
        {refusedBecause}
      </span>
    </span>
  );
}

/** Enter in a form presses it too, from a field that may be far above. */
function showReason(event: MouseEvent<HTMLButtonElement>) {
  event.preventDefault();
  event.currentTarget.focus({ preventScroll: true });
  event.currentTarget.nextElementSibling?.scrollIntoView({ block: 'nearest' });
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({
  to,
  look = 'side',
  children,
  className,
}: {
  to: To;
  look?: Look;
  children: ReactNode;
  className?: string;
}) {
  return (
    <DsButton asChild variant={variants[look]} className={className ?? ''}>
      <Link to={to}>{children}</Link>
    </DsButton>
  );
}

export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
