import { withBase } from '#base';
import { filledText, workedOut } from '#comparison';
import { stateIn } from '#data/comparison-schema.ts';
import { chapters, comparisons, datasetOf, pageText, plainPages } from '#data/site.ts';
import { type PageLine, siteMapText } from '#data/site-map-text.ts';
import { monthOf } from '#figures/cite.ts';
import type { APIContext } from 'astro';

/** The site and each of its pages in a line, for programs that read text. */
export async function GET({ site }: APIContext): Promise<Response> {
  const line = (path: string, title: string, about: string): PageLine => ({
    ...{ title, about },
    address: new URL(withBase(path), site).href,
  });
  const plain = (await plainPages()).map((page) => line(page.path, page.title, page.description));
  const guide = (await chapters()).map(({ id, data }) =>
    line(`/guide/${id}/`, data.title, data.answer),
  );
  const answers = (await comparisons()).map(async ({ id, data }) => {
    const state = stateIn(data.link);
    const defaults = await datasetOf(state.dataset);
    const filled = (text: string) => filledText(text, workedOut(state, defaults), defaults);
    return line(`/compare/${id}/`, filled(data.question), filled(data.description));
  });
  const { compiled } = await datasetOf();
  const text = siteMapText({
    name: 'Partner Mix',
    about: (await pageText('home')).description,
    notes: [
      `Figures of ${monthOf(compiled)}. Each has a source on its page or is marked as an assumption. What the calculator says are estimates, and they change with the numbers of a shop.`,
      'Text and data are under CC BY 4.0: name Partner Mix and, for a figure, whoever published it.',
    ],
    groups: [
      { title: 'Pages', pages: plain },
      { title: 'Guide', pages: guide },
      { title: 'Questions worked out', pages: await Promise.all(answers) },
      {
        title: 'Data',
        pages: [
          line('/data/datapackage.json', 'Data Package', 'Every table of the data, described.'),
          line('/feed.xml', 'Feed', 'What has changed, edition by edition.'),
        ],
      },
    ],
  });
  return new Response(text);
}
