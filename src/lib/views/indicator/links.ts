import type { Dimension } from '$lib/model/measure';
import type { Address } from '../address.svelte';
import type { Row } from './rows';

/** Where a row leads: a school to its page, a programme or district to the comparison of its schools. */
export function linkOf(address: Address, { measure }: Row, cut: Dimension): { readonly href?: string } {
  const value = String(measure.key[cut] ?? '');
  if (value === '') return {};
  const { filter } = address;
  if (cut === 'school') return { href: address.toFiltered('school', { ...filter, schools: [value] }) };
  if (cut === 'program') return { href: address.toFiltered('compare', { ...filter, programs: [value] }) };
  if (cut === 'district') return { href: address.toFiltered('compare', { ...filter, districts: [value] }) };
  return {};
}
