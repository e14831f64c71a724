import type { StripPoint } from '$lib/charts/strip/layout';
import { numberCell } from '$lib/charts/table';
import { byWords } from '$lib/i18n/order';
import { formatCount, formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { TeacherHours, TeacherSpread } from '$lib/metrics/teacher-hours';
import type { Cell, FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import type { Given } from '$lib/model/measure';

/** A teacher's hours as a figure of its own; nobody is named. */
const pointOf = ({ program, hours }: TeacherHours): StripPoint => ({
  label: program === '' ? m.teachers_one() : m.teachers_one_of({ program }),
  measure: {
    indicator: 'G00',
    key: { program },
    base: 'N',
    unit: 'hours',
    status: 'ok',
    value: hours,
    numerator: hours,
    denominator: 1,
    missing: 0,
    tier: 'solid'
  }
});

/** One point for each teacher, from few hours to many. */
export const teacherPoints = ({ teachers }: TeacherSpread): StripPoint[] =>
  teachers
    .flatMap((one) => Array.from({ length: one.n }, () => pointOf(one)))
    .sort((a, b) => a.measure.value - b.measure.value || byWords(a.label, b.label));

/** How many of those whose hours are known reach the floor, by programme; empty where no programme is recorded. */
function sayPrograms(teachers: readonly TeacherHours[], floor: number): string {
  const programs = [...new Set(teachers.filter(({ program }) => program !== '').map(({ program }) => program))].sort((a, b) =>
    byWords(a, b)
  );
  if (programs.length === 0) return '';
  const sum = (list: readonly TeacherHours[]): string => formatCount(list.reduce((so, { n }) => so + n, 0));
  const list = programs.map((program) => {
    const own = teachers.filter((one) => one.program === program);
    return m.teachers_program({ program, k: sum(own.filter(({ hours }) => hours >= floor)), n: sum(own) });
  });
  return m.teachers_programs({ list: list.join('; ') });
}

/** The hours of the teachers in sentences: how many reach the floor, have none, are not known. */
export function sayTeachers({ teachers, unknown }: TeacherSpread, reached: Given, floor: number): string {
  const zero = teachers.filter(({ hours }) => hours === 0).reduce((sum, { n }) => sum + n, 0);
  const counts = { k: formatCount(reached.numerator), n: formatCount(reached.denominator), year: Number(reached.key.year) };
  return [
    m.teachers_reached({ ...counts, floor: formatCount(floor) }),
    zero > 0 ? m.teachers_zero({ n: formatCount(zero) }) : '',
    unknown > 0 ? m.teachers_unknown({ n: formatCount(unknown) }) : '',
    sayPrograms(teachers, floor)
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** How many teachers have how many hours; those whose hours are not known stand in a row of their own. */
export function teacherTable({ teachers, unknown }: TeacherSpread, language: Language): FigureTable {
  const format = formatter(language);
  const count = (n: number): Cell => numberCell(n, format.count(n));
  const sorted = teachers.toSorted((a, b) => a.hours - b.hours || byWords(a.program, b.program));
  return {
    columns: [
      { label: m.filter_program(), numeric: false },
      { label: m.teachers_axis(), numeric: true },
      { label: m.teachers_of(), numeric: true }
    ],
    rows: [
      ...sorted.map(({ program, hours, n }): Cell[] => [
        { text: program === '' ? m.not_recorded() : program },
        numberCell(hours, `${format.number(hours)} JP`),
        count(n)
      ]),
      ...(unknown > 0 ? [[{ text: m.not_recorded() }, { text: m.not_recorded() }, count(unknown)]] : [])
    ]
  };
}
