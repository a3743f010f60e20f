/*
 * The board with the filter it was left with, for the way back from a page that was opened from it. Kept while the page
 * is open: the board's own address is what a bookmark or a colleague gets.
 */
let search = '';

export function rememberBoard(left: string): void {
  search = left;
}

export const boardAddress = () => (search === '' ? '/' : `/?${search}`);
