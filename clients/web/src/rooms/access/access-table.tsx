import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { Table } from '../../kit/table.tsx';
import type { AccessEntry, Schemas } from '../../service/contract.ts';
import type { AccessLine } from './access-lines.ts';
import styles from './access-table.module.css';

/** Who, as what and from where, when, what, and on what grounds. */
export function AccessTable<Entry extends AccessEntry>({
  caption,
  lines,
  about,
  grounds,
  isForPaper = false,
}: {
  caption: string;
  lines: readonly AccessLine<Entry>[];
  /** A column of its own for what it was about. */
  about?: (entry: Entry) => ReactNode;
  grounds?: (relation: AccessEntry['relation']) => string;
  /** With the year on every line. */
  isForPaper?: boolean;
}) {
  const { t } = useTranslation();
  const groundsOf = grounds ?? ((relation) => t(`access.relation.${relation}`));
  return (
    <Table
      isCaptionHidden
      isStacked
      caption={caption}
      heads={[
        t('access.when'),
        t('access.who'),
        t('access.what'),
        ...(about ? [t('access.about')] : []),
        t('access.why'),
      ]}
    >
      {lines.map((line, index) => (
        <tr key={`${line.lastAt} ${index}`} role="row">
          <td role="cell" className={isOfDays(line) ? undefined : styles.when}>
            <When line={line} isLong={isForPaper} />
          </td>
          <td role="cell">
            <Who entry={line.entry} />
          </td>
          <td role="cell">
            {line.doing === 'denied' ? (
              <Flag kind="attention">{t('access.doing.denied')}</Flag>
            ) : (
              t(`access.doing.${line.doing}`)
            )}
            {line.doing === 'nationalId' && isPurpose(line.entry.reason) && (
              <span className={styles.from}>
                {t(`persons.nationalId.purposes.${line.entry.reason}`)}
              </span>
            )}
            {line.times > 1 && !isOfDays(line) && (
              <span className={styles.quiet}> {t('access.times', { count: line.times })}</span>
            )}
          </td>
          {about && <td role="cell">{about(line.entry)}</td>}
          <td role="cell">
            {groundsOf(line.entry.relation)}
            {line.entry.visit && (
              <span className={styles.from}>
                {t(`visits.reason.${line.entry.visit.reason}`)}: «{line.entry.visit.words}»
              </span>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}

const purposes = [
  'journal',
  'other_service',
  'sure_who',
  'person_asked',
] as const satisfies readonly Schemas['NationalIdPurpose'][];

/** A repeated reading has another code in its place. */
const isPurpose = (reason: string | null): reason is (typeof purposes)[number] =>
  purposes.some((one) => one === reason);

/** What is of the case among others is told by days. */
const isOfDays = (
  line: AccessLine<AccessEntry>,
): line is AccessLine<AccessEntry> & { days: string[] } => (line.days?.length ?? 0) > 1;

function When({ line, isLong }: { line: AccessLine<AccessEntry>; isLong: boolean }) {
  const { firstAt, lastAt, times } = line;
  const dates = useDates();
  if (isOfDays(line)) return dates.daysOfMonth(line.days);
  const [first, last] = [dates.time(firstAt), dates.time(lastAt)];
  return (
    <>
      {isLong ? dates.longDay(lastAt) : dates.shortDay(lastAt)}{' '}
      <span className={styles.quiet}>
        {times > 1 && first !== last ? `${first}–${last}` : last}
      </span>
    </>
  );
}

function Who({ entry: { worker, relation } }: { entry: AccessEntry }) {
  const { t, i18n } = useTranslation();
  if (!worker) {
    const isThing = relation === 'system' || relation === 'screen';
    return t(isThing ? `access.${relation}` : 'access.guest');
  }
  const key = `profession.${worker.profession}`;
  const profession = i18n.exists(key) ? t(key as 'profession.other') : worker.profession;
  return (
    <>
      {worker.name}
      <span className={styles.from}>
        {[worker.profession !== 'other' && profession, worker.unitName].filter(Boolean).join(', ')}
      </span>
    </>
  );
}
