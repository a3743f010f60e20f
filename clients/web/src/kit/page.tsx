import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import styles from './page.module.css';

export function useTitle(title: string) {
  useEffect(() => {
    document.title = title ? `${title} – Skulder` : 'Skulder';
  }, [title]);
}

export function Page({
  title,
  back,
  aside,
  children,
  isNarrow = false,
}: {
  title: ReactNode;
  back?: { to: string; text: string };
  aside?: ReactNode;
  children: ReactNode;
  isNarrow?: boolean;
}) {
  return (
    <div className={isNarrow ? styles.narrow : styles.page}>
      <header className={styles.head}>
        <div>
          {back && (
            <Link to={back.to} className={`${styles.back} not-on-paper`}>
              <span aria-hidden="true">← </span>
              {back.text}
            </Link>
          )}
          <h1>{title}</h1>
        </div>
        {aside && <div className={styles.aside}>{aside}</div>}
      </header>
      {children}
    </div>
  );
}

export function Panel({
  title,
  count,
  aside,
  children,
  id,
}: {
  title?: ReactNode;
  count?: number;
  aside?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <section
      className={styles.panel}
      id={id}
      aria-labelledby={title && id ? `${id}-title` : undefined}
    >
      {title && (
        <div className={styles.panelHead}>
          <h2 id={id ? `${id}-title` : undefined}>
            {title}
            {count !== undefined && <span className={styles.count}> {count}</span>}
          </h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode] | null)[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter((fact) => fact !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Two columns of panels, the wider one first; below each other where there is no room. */
export function Columns({ wide, narrow }: { wide: ReactNode; narrow: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{wide}</div>
      <div className={styles.column}>{narrow}</div>
    </div>
  );
}

/** A form's fields below each other, with the same gap everywhere. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}
