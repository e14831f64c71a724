/** A part (0..1) as an SVG length: charts place marks in percent of their width, so that they fit any width without script. */
export const percent = (part: number): string => `${Math.round(part * 100_000) / 1000}%`;
