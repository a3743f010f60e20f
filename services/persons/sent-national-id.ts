import { Problem } from '../platform/http/problem.ts';
import { judgeNationalId } from './national-id-rules.ts';
import type { NationalIds } from './words.ts';

/** The eleven digits, or why they are none; what was sent is in no answer. */
export function nationalIdIn(sent: string, kind: NationalIds['kind'], on: string): string {
  const number = sent.replace(/\s/g, '');
  const verdict = judgeNationalId(number, { on, allowsSynthetic: kind === 'synthetic' });
  if (!verdict.isValid)
    throw new Problem('national-id-invalid', { nationalIdFault: verdict.because });
  if (kind === 'synthetic' && !verdict.isSynthetic) {
    throw new Problem('national-id-invalid', { nationalIdFault: 'not_synthetic' });
  }
  return number;
}
