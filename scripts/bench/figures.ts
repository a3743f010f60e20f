/** Figures of one bench, ready for the README's table. */
export interface Figure {
  what: string;
  measured: string;
  /** Ours against the floor, both measured in this run, in turn. */
  ratio: number | undefined;
  target: string;
  isMet: boolean | undefined;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Nearest rank. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, measured, ratio, target, isMet }) =>
    [
      what,
      measured,
      ratio === undefined ? '' : ratio.toFixed(2),
      target,
      isMet === undefined ? '' : isMet ? 'met' : 'MISSED',
    ].join(' | '),
  );
  return ['what | measured | ratio | target | ', '--- | --- | --- | --- | ---', ...rows]
    .map((row) => `| ${row} |`)
    .join('\n');
}
