/** Figures of one bench, ready for the README's table. */
export interface Figure {
  what: string;
  measured: string;
  /** Ours against the floor, both measured in this run, in turn. */
  ratio?: number;
  target?: { atLeast: number } | { atMost: number };
  /** Where to look when the target is missed. */
  hint?: string;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Nearest rank. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

export function ratioOf(ours: readonly number[], floor: readonly number[]): number {
  return median(ours) / median(floor);
}

export function isMissed({ ratio, target }: Figure): boolean {
  if (!target || ratio === undefined) return false;
  return 'atLeast' in target ? !(ratio >= target.atLeast) : !(ratio <= target.atMost);
}

export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) =>
    [
      figure.what,
      figure.measured,
      figure.ratio?.toFixed(2) ?? '',
      wordsOf(figure.target),
      figure.target ? (isMissed(figure) ? 'missed' : 'met') : '',
    ].join(' | '),
  );
  return ['what | measured | ratio | target | ', '--- | --- | --- | --- | ---', ...rows]
    .map((row) => `| ${row} |`)
    .join('\n');
}

function wordsOf(target: Figure['target']): string {
  if (!target) return '';
  return 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
}
