import { boundRole, roleShape, type Role } from '@groundwork/assessment/wire';
import type { Store } from '@groundwork/store';
import { UsageError } from '../command/command.ts';

/** A role with its bounds, as they were typed. */
export interface TypedRole {
  readonly role: string;
  readonly country?: string | undefined;
  readonly round?: string | undefined;
  readonly instrument?: string | undefined;
  readonly sections: readonly string[];
}

const rolesOfCountry: ReadonlySet<string> = new Set(['coordinator', 'contributor', 'reviewer']);

/**
 * The roles that were typed: one, or one for each section. What a role is bound to must be there.
 *
 * @throws UsageError for an unknown role, country, round, instrument or section, and for bounds the role does not take
 */
export async function rolesOf(store: Store, typed: TypedRole): Promise<readonly Role[]> {
  const parsed = roleShape.shape.role.safeParse(typed.role);
  if (!parsed.success) throw new UsageError(`--role is one of ${roleShape.shape.role.options.join(', ')}`);
  const role = parsed.data;
  const { country, round, instrument, sections } = typed;
  if (rolesOfCountry.has(role) && country === undefined) throw new UsageError(`A ${role} acts for a --country`);
  if (!rolesOfCountry.has(role) && country !== undefined) throw new UsageError(`An ${role} has no --country`);
  if (sections.length > 0 && role !== 'contributor') throw new UsageError('Only a contributor has a --section');
  if (sections.length > 0 && instrument === undefined) throw new UsageError('A --section is one of an --instrument');
  await requireThere(store, typed);
  const bounds = { iso3: country ?? null, roundId: round ?? null, instrumentId: instrument ?? null };
  return sections.length === 0
    ? [boundRole(role, bounds)]
    : sections.map((sectionId) => boundRole(role, { ...bounds, sectionId }));
}

async function requireThere(store: Store, { country, round, instrument, sections }: TypedRole): Promise<void> {
  if (country !== undefined && !(await store.reference.countries()).some(({ iso3 }) => iso3 === country))
    throw new UsageError(`There is no country ${country}: use its three letters, such as KEN (is "load" done?)`);
  if (round !== undefined && (await store.rounds.find(round)) === undefined)
    throw new UsageError(`There is no round ${round}`);
  if (instrument === undefined) return;
  const revisions = (await store.instruments.list()).filter(({ instrumentId }) => instrumentId === instrument);
  if (revisions.length === 0) throw new UsageError(`There is no instrument ${instrument}`);
  const known = new Set<string>();
  for (const { version } of revisions) {
    // oxlint-disable-next-line no-await-in-loop -- a few revisions
    const found = await store.instruments.find(instrument, version);
    for (const { sectionId } of found?.revision.sections ?? []) known.add(sectionId);
  }
  const unknown = sections.find((section) => !known.has(section));
  if (unknown !== undefined) throw new UsageError(`${instrument} has no section ${unknown}: ${[...known].join(', ')}`);
}
