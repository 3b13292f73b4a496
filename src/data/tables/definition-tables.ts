import { tierNames } from '../defaults-schema.ts';
import { inSources } from './lists.ts';
import type { PublishedSet } from './published-set.ts';
import { entryTable, integer, note, required, type Table, text, word, yearOf } from './table.ts';

/** Our tiers, and who calls what “micro”: three tables. */
export function definitionTables({ compiled, tiers, definitions }: PublishedSet): readonly Table[] {
  const definitionPath = `${compiled}/definitions`;
  const tierPath = `${compiled}/tiers`;
  return [
    entryTable({
      path: tierPath,
      title: 'Our tiers',
      description: 'One row for each size of account by which the defaults are given.',
      fields: [
        word('id', 'Name of the tier.', tierNames, { ...required, unique: true }),
        integer('min', 'Smallest account in it.', 'followers', { ...required, minimum: 0 }),
        integer(
          'max',
          'Smallest account above it; empty where there is no upper end.',
          'followers',
          {
            minimum: 1,
          },
        ),
        integer('center', 'The size at which the defaults of the tier hold exactly.', 'followers', {
          ...required,
          minimum: 1,
        }),
      ],
      rows: tiers,
    }),
    {
      path: definitionPath,
      title: 'Who defines sizes',
      description: 'One row for each publisher who says what a small or a big creator is.',
      fields: [
        text('id', 'Stable name of the definition.', { ...required, unique: true }),
        text('source', 'Where it is written, as in sources.', required),
        text('definer', 'Who defines; may differ from the publisher of the source.', required),
        yearOf('Year of the definition; empty where it is not known.'),
        note,
      ],
      key: ['id'],
      references: [{ field: 'source', ...inSources }],
      rows: definitions.map(({ id, source, definer, year, note: said }) => ({
        id,
        source,
        definer,
        year,
        note: said || null,
      })),
    },
    {
      path: `${compiled}/definition-bands`,
      title: 'What they call each size',
      description: 'One row for each name that a publisher gives to a range of follower counts.',
      fields: [
        text('definition', 'Whose definition it is.', required),
        integer('place', 'Place in it, smallest first, from 1.', 'place', {
          ...required,
          minimum: 1,
        }),
        word('tier', 'The tier of ours it stands for; empty where it is none.', tierNames),
        text('label', 'The word the publisher uses.', required),
        integer('min', 'From; 0 for “under”; empty where only words are given.', 'followers', {
          minimum: 0,
        }),
        integer('max', 'Up to; empty where it is open, or only words are given.', 'followers', {
          minimum: 1,
        }),
        {
          name: 'approximate',
          type: 'boolean',
          description: 'True where words were read as powers of ten.',
          constraints: required,
        },
        text('words', 'The publisher’s words where they are not numbers.'),
      ],
      key: ['definition', 'place'],
      references: [
        { field: 'definition', table: definitionPath, to: 'id' },
        { field: 'tier', table: tierPath, to: 'id' },
      ],
      rows: definitions.flatMap(({ id, bands }) =>
        bands.map(({ tier, label, min, max, approximate = false, words = null }, index) => ({
          definition: id,
          place: index + 1,
          tier,
          label,
          min,
          max,
          approximate,
          words,
        })),
      ),
    },
  ];
}
