/** What the four lines are about, from the top, in neutral words. */
export const lineNames = {
  life: ['personal', 'close_relations', 'social', 'overall'],
  cooperation: ['relationship', 'goals', 'approach', 'overall'],
} as const;
