import { useTranslation } from 'react-i18next';
import { useIsNarrow } from '../../kit/narrow.ts';
import { LevelMark, levels } from '../../kit/level.tsx';
import type { Board, Level, Mode } from '../../service/contract.ts';
import { type Filter, isFiltering } from './filters.ts';
import styles from './board-filters.module.css';
import { modes } from '../../kit/modes.ts';

/** On a phone the board comes first and the filters are folded away. */
export function BoardFilters(props: Parameters<typeof FilterForm>[0]) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  if (!isNarrow) return <FilterForm {...props} />;
  return (
    <details className={styles.folded} open={isFiltering(props.filter)}>
      <summary>{t('board.filter.label')}</summary>
      <FilterForm {...props} />
    </details>
  );
}

function FilterForm({
  board,
  filter,
  onChange,
  shown,
}: {
  board: Board;
  filter: Filter;
  onChange: (change: Partial<Filter>) => void;
  shown: number;
}) {
  const { t } = useTranslation();
  return (
    <form
      className={styles.filters}
      role="search"
      aria-label={t('board.filter.label')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Segments
        label={t('board.filter.whose')}
        value={filter.isMine ? 'mine' : ''}
        options={[
          ['', t('board.filter.all')],
          ['mine', t('board.filter.mine')],
        ]}
        onChange={(value) => onChange({ isMine: value === 'mine' })}
      />
      <WorkerSelect
        board={board}
        value={filter.workerId}
        onChange={(workerId) => onChange({ workerId })}
      />
      <Segments
        label={t('board.filter.level')}
        value={filter.level}
        options={[
          ['', t('board.filter.both')],
          ['municipal', t('level.municipal.short'), <LevelMark key="m" level="municipal" />],
          ['specialist', t('level.specialist.short'), <LevelMark key="s" level="specialist" />],
        ]}
        onChange={(value) => onChange({ level: value as Level | '' })}
      />
      <label className={styles.select}>
        <span>{t('board.filter.mode')}</span>
        <select
          value={filter.mode}
          onChange={(event) => onChange({ mode: event.target.value as Mode | '' })}
        >
          <option value="">{t('board.filter.anyMode')}</option>
          {modes.map((mode) => (
            <option key={mode} value={mode}>
              {t(`mode.${mode}`)}
            </option>
          ))}
        </select>
      </label>
      {isFiltering(filter) && (
        <p className={styles.count} role="status">
          {t('board.count', { shown, all: board.cases.length })}{' '}
          <button
            type="button"
            onClick={() => onChange({ isMine: false, workerId: '', level: '', mode: '' })}
          >
            {t('board.filter.clear')}
          </button>
        </p>
      )}
    </form>
  );
}

function WorkerSelect({
  board,
  value,
  onChange,
}: {
  board: Board;
  value: string;
  onChange: (workerId: string) => void;
}) {
  const { t } = useTranslation();
  const members = [...new Map(board.members.map((member) => [member.workerId, member])).values()];
  return (
    <label className={styles.select}>
      <span>{t('board.filter.worker')}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('board.filter.anyone')}</option>
        {levels.map((level) => (
          <optgroup key={level} label={t(`level.${level}.long`)}>
            {members
              .filter((member) => member.level === level)
              .map(({ workerId, name }) => (
                <option key={workerId} value={workerId}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function Segments({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string, React.ReactNode?])[];
  onChange: (value: string) => void;
}) {
  return (
    <fieldset className={styles.segments}>
      <legend>{label}</legend>
      <div>
        {options.map(([option, text, mark]) => (
          <label key={option} data-chosen={value === option || undefined}>
            <input
              type="radio"
              className={styles.radio}
              name={label}
              checked={value === option}
              onChange={() => onChange(option)}
            />
            {mark}
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
