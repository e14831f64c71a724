/** Graduates, answers and absorbed, by hand. */
export type Counts = readonly [graduates: number, answered: number, absorbed: number];

/**
 * What is planted on purpose, by the school's place in the list (0 is the first). Everything else is drawn.
 * Numbers, not odds: a screen or a test that should show a clear change must find it with every seed.
 */
export const stories = {
  /** 251 of 412 -> 290 of 412: the Newcombe interval (+3.0..+15.8 points) leaves zero out. Cycle: first, second, third, fourth cohort. */
  clearChange: {
    school: 6,
    counts: [
      [520, 402, 246],
      [530, 412, 251],
      [528, 410, 277],
      [530, 412, 290]
    ] as readonly Counts[],
    /** The same nine points in one programme: the interval (-4.0..+22.0) holds zero. */
    program: 'Kuliner',
    programCounts: [
      [118, 92, 57],
      [122, 95, 58],
      [128, 99, 65],
      [134, 104, 73]
    ] as readonly Counts[],
    /** Between the second and the third cohort a hotel becomes partner. */
    partner: 'Hotel Contoh Cakrawala',
    partnerMonth: 8
  },
  /** Outside the 99.8 % limits of a funnel around the mean, on either side; these schools are big. */
  outside: new Map([
    [9, 0.915],
    [25, 0.93],
    [49, 0.42],
    [65, 0.4]
  ]),
  /** Share of graduates whose answer is known. */
  response: new Map([
    [14, 0.43],
    [33, 0.38],
    [58, 0.34],
    [20, 0.61],
    [27, 0.64],
    [41, 0.66],
    [62, 0.69]
  ]),
  /** One host takes two of three placements. */
  oneHost: { school: 30, partner: 'PT Contoh Baja Mandiri', share: 0.69 },
  /** Sends students abroad. */
  abroad: new Set([6, 23, 41]),
  /** One teacher of this school took a course of 232 JP. */
  longCourse: { school: 40, cohort: 2 },
  /** The roster lacks the students due for PKL in the first cohort. */
  rosterGap: new Set([19, 54])
} as const;

/** Eight to twenty-four graduates in every cohort. */
export const isTiny = (school: number): boolean => school % 7 === 3;
/** Two to three times the usual size. */
export const isBig = (school: number): boolean => school % 8 === 1;
/** An agreement of this school ends within 90 days of the day the sample is seen. */
export const endsSoon = (school: number): boolean => school % 7 === 2;
