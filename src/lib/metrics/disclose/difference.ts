/** The counts of one group in something that was given away: what is counted, by the names of its counts. */
export interface Released {
  readonly group: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Groups in which two releases differ by so few people that whoever holds both could tell who they are: 1 to 4 in any count. */
export function givenAway(before: readonly Released[], now: readonly Released[]): string[] {
  const known = new Map(before.map(({ group, counts }) => [group, counts]));
  return now
    .filter(({ group, counts }) =>
      Object.entries(counts).some(([name, count]) => {
        const earlier = known.get(group)?.[name];
        const difference = earlier === undefined ? 0 : Math.abs(count - earlier);
        return difference > 0 && difference < 5;
      })
    )
    .map(({ group }) => group);
}
