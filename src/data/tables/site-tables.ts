import type { Claim, Source } from '../schemas.ts';
import { claimSchema, confidence, pages, sourceSchema } from '../schemas.ts';
import { listTable, sourceTable } from './lists.ts';
import { entryTable, integer, note, required, type Table, text, word, yearOf } from './table.ts';

const { role, kind } = sourceSchema.shape;
const { verdict } = claimSchema.shape;

/** The tables that all data sets share: sources, claims, and what the claims rest on. */
export function siteTables(sources: readonly Source[], claims: readonly Claim[]): readonly Table[] {
  const listOf = (pick: (claim: Claim) => readonly string[]) =>
    claims.map((claim) => ({ entry: Number(claim.id), items: pick(claim) }));
  const of = { field: 'claim', table: 'claims', to: 'id', type: 'integer' } as const;
  return [
    tableOfSources(sources),
    tableOfClaims(claims),
    sourceTable(
      {
        path: 'claim-sources',
        title: 'Who makes each claim',
        description: 'One row for each document that makes a claim.',
        of,
      },
      listOf((claim) => claim.sources),
      'The document that claims it, as in sources.',
    ),
    sourceTable(
      {
        path: 'claim-evidence',
        title: 'What each finding rests on',
        description: 'One row for each source that bears on a claim. Some claims have none.',
        of,
      },
      listOf((claim) => claim.evidence),
      'A source that our finding rests on.',
    ),
    listTable(
      {
        path: 'claim-pages',
        title: 'Where each claim is answered',
        description: 'One row for each page of this site that answers a claim.',
        of,
        item: { name: 'page', description: `The page: ${pages.join(', ')}.` },
      },
      listOf((claim) => claim.pages),
    ),
  ];
}

function tableOfSources(sources: readonly Source[]): Table {
  return entryTable({
    path: 'sources',
    title: 'Sources',
    description: 'One row for each study, report, paper or page that anything here rests on.',
    fields: [
      text('id', 'What the source is called in all other tables.', {
        ...required,
        unique: true,
        pattern: '[A-Za-z0-9_]+',
      }),
      word(
        'role',
        'seed: a document the guide answers. evidence: has figures. method: the model rests on it.',
        role.options,
        required,
      ),
      word('kind', 'What sort of text it is.', kind.options, required),
      text('publisher', 'Who published it; empty where nobody signs.'),
      text('title', 'Its title, with the authors in parentheses for papers.', required),
      {
        ...text('url', 'Where to read it; empty where no lasting address is known.'),
        format: 'uri',
      },
      yearOf('Year of publication; empty where it is not known.'),
      {
        name: 'date',
        type: 'date',
        description: 'Day of publication or of the last update, where the document prints one.',
      },
      text('sample', 'Who or what was counted, and how many; empty where it is not said.'),
      note,
      word(
        'confidence',
        'What its evidence can bear. strong: many counted, told how, by somebody without a stake. fair: two of these. weak: one or none. unchecked: never shown as evidence.',
        confidence.options,
        required,
      ),
    ],
    rows: sources.map((source) => ({
      ...source,
      date: source.date ?? null,
      note: source.note || null,
    })),
  });
}

function tableOfClaims(claims: readonly Claim[]): Table {
  return entryTable({
    path: 'claims',
    title: 'Claims',
    description:
      'One row for each thing that the five documents behind this guide say, and what we found.',
    fields: [
      integer('id', 'Number in the list of claims.', 'number of the list', {
        ...required,
        unique: true,
        minimum: 1,
      }),
      text('claim', 'What is claimed, in our words.', required),
      word(
        'verdict',
        'What the evidence says. Definitions and advice cannot be true or false; untested has no evidence either way.',
        verdict.options,
        required,
      ),
      text('finding', 'The evidence in one or two sentences.', required),
    ],
    rows: claims.map(({ id, claim, verdict: said, finding }) => ({
      id: Number(id),
      claim,
      verdict: said,
      finding,
    })),
  });
}
