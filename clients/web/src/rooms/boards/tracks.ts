/**
 * Shares the board's narrow columns between the three ways of working, each at least one, so that they end at about
 * the same height. Pure, and changes only when the counts change much.
 */
export function shareTracks(tracks: number, counts: readonly number[]): number[] {
  const shares = counts.map(() => 1);
  for (let left = tracks - counts.length; left > 0; left -= 1) {
    const tallest = counts.reduce(
      (best, count, index) =>
        count / shares[index]! > counts[best]! / shares[best]! + 0.01 ? index : best,
      0,
    );
    shares[tallest]! += 1;
  }
  return shares;
}
