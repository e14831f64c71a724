/** What a person has narrowed the view to: the URL as a value. Empty lists mean "all". */
export interface Filter {
  readonly years: readonly number[];
  readonly schools: readonly string[];
  readonly programs: readonly string[];
  readonly districts: readonly string[];
  readonly sex?: 'L' | 'P';
}

export const everything: Filter = { years: [], schools: [], programs: [], districts: [] };
