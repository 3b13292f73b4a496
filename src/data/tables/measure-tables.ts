import { confidence } from '../schemas.ts';
import { unit } from '../figure-schema.ts';
import { inSources } from './lists.ts';
import type { PublishedSet } from './published-set.ts';
import {
  type Field,
  integer,
  note,
  number,
  required,
  type Table,
  text,
  word,
  yearOf,
} from './table.ts';

/** The nine tables of published figures, with what their rows are. */
const measures = {
  engagement: [
    'Engagement',
    'One row for each published rate at which followers or viewers react.',
  ],
  reach: ['Reach and views', 'One row for each published share of followers who see a post.'],
  price: ['Prices', 'One row for each published price of a post, asked or paid.'],
  gifting: [
    'Working for product',
    'One row for each published share of creators who post for a gift.',
  ],
  clicks: ['Clicks', 'One row for each published share of people who click or visit.'],
  conversion: [
    'Orders',
    'One row for each published share of visitors who buy, order value or margin.',
  ],
  fraud: [
    'Fake followers',
    'One row for each published share of followers or accounts that are not real.',
  ],
  operations: [
    'The work itself',
    'One row for each published figure on hours, days, replies and overlap.',
  ],
  returns: ['Revenue and effect', 'One row for each published figure on what campaigns brought.'],
} as const;

const inUnit = 'as the column unit says';

const fields: readonly Field[] = [
  text('id', 'Stable name of the figure, unique in the data set.', { ...required, unique: true }),
  text('source', 'Who published it, as in sources.', required),
  text('platform', 'Where it was counted; empty where it belongs to no platform.'),
  text('region', 'The country it is limited to; empty where none is named.'),
  text('metric', 'What is measured. Compare rows of one metric only.', required),
  integer('followersMin', 'Smallest account counted; empty for all sizes.', 'followers', {
    minimum: 0,
  }),
  integer(
    'followersMax',
    'Largest account counted; empty where there is no upper end. Equal to the smallest for one size.',
    'followers',
    { minimum: 1 },
  ),
  number('value', 'The figure; empty where only a range is published.', inUnit),
  number('low', 'Low end of the published range; empty where there is none.', inUnit),
  number('high', 'High end of the published range; empty where there is none.', inUnit),
  word(
    'unit',
    'What value, low and high count. A percent of 2.4 is 2.4 of 100.',
    unit.options,
    required,
  ),
  yearOf('Year of the data; empty where it is not known.'),
  text('definition', 'What exactly was divided by what.', required),
  word(
    'confidence',
    'How well the figure was traced. strong: read at whoever counted. fair: in a page that quotes it. weak: with a stated doubt.',
    confidence.options,
    required,
  ),
  note,
];

/** The published figures of a data set, as they were published. */
export function measureTables(set: PublishedSet): readonly Table[] {
  const names = Object.keys(measures) as (keyof typeof measures)[];
  return names.map((name) => ({
    path: `${set.compiled}/${name}`,
    title: measures[name][0],
    description: measures[name][1],
    fields,
    key: ['id'],
    references: [{ field: 'source', ...inSources }],
    rows: set[name].map((row) => ({ ...row, note: row.note || null })),
  }));
}
