import { useTranslation } from 'react-i18next';
import { Notice } from '../../kit/notice.tsx';
import type { Refusal } from '../../service/refusal.ts';

/** Why a file cannot be read, with the cells that are meant. */
export function FileProblem({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation();
  const { file } = refusal.problem;
  if (!file) return null;
  return (
    <Notice isUrgent kind="trouble" title={t(`problems.${refusal.slug}.title`)}>
      <p>
        {t(`imports.file.${file.reason}`, {
          cells: file.cells.join(', '),
          found: file.found ?? '',
        })}
      </p>
    </Notice>
  );
}
