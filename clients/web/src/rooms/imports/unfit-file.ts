import { Refusal } from '../../service/refusal.ts';

/** As many bytes as the service takes. */
const longestBytes = 10 * 1024 * 1024;

const refused = (
  slug: 'import-unreadable' | 'import-too-large',
  reason: 'empty' | 'file_too_large',
) => new Refusal(slug, { file: { reason, cells: [], found: null } });

/** What the service would say of the file, known before it is sent. */
export function unfitFile({ size }: Pick<File, 'size'>): Refusal | null {
  if (size === 0) return refused('import-unreadable', 'empty');
  return size > longestBytes ? refused('import-too-large', 'file_too_large') : null;
}

/** On the way to the service a file may be refused before it is read: that is said as of a file, too. */
export const ofFile = (refusal: Refusal): Refusal =>
  refusal.slug === 'payload-too-large' ? refused('import-too-large', 'file_too_large') : refusal;
